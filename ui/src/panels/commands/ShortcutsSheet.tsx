// Every key of the editor on one sheet.
import { Modal } from "@mantine/core";
import { useWords } from "../../words/useWords";
import { chordText, SECTIONS } from "./command";
import { COMMANDS } from "./commands";
import styles from "./commands.module.css";
import { nameOf } from "./names";

export function ShortcutsSheet({ close }: { readonly close: () => void }) {
  const words = useWords();
  const { say } = words;
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
              {COMMANDS.filter((command) => command.section === section).map(
                (command) =>
                  command.chord && (
                    <div key={command.id}>
                      <dt>{nameOf(command, words)}</dt>
                      <dd>
                        <kbd className={styles.chord} dir="ltr">
                          {chordText(command.chord)}
                        </kbd>
                      </dd>
                    </div>
                  ),
              )}
            </dl>
            {section === "present" && <p className={styles.note}>{say("commands-present-note")}</p>}
          </section>
        ))}
      </div>
    </Modal>
  );
}
