// Every key of the editor on one sheet.
import { Modal } from "@mantine/core";
import { useWords } from "../../words/useWords";
import { COMMANDS, chordText, SECTIONS } from "./commands";
import styles from "./commands.module.css";

export function ShortcutsSheet({ close }: { readonly close: () => void }) {
  const { say } = useWords();
  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      size={860}
      title={say("command-shortcuts")}
      closeButtonProps={{ "aria-label": say("close") }}
      transitionProps={{ duration: 0 }}
    >
      <div className={styles.sheet}>
        {SECTIONS.map((section) => (
          <section key={section}>
            <h3>{say(`commands-${section}`)}</h3>
            <dl>
              {COMMANDS.flatMap(({ id, section: own, chord }) =>
                own === section && chord
                  ? [
                      <div key={id}>
                        <dt>{say(`command-${id}`)}</dt>
                        <dd>
                          <kbd className={styles.chord} dir="ltr">
                            {chordText(chord)}
                          </kbd>
                        </dd>
                      </div>,
                    ]
                  : [],
              )}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
