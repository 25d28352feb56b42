// Sentences that open over the status bar: what is said of a run, and what the checker has found.
import { Popover } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { useId, useRef, useState } from "react";
import type { Id } from "../../bindings/Id";
import styles from "./editor.module.css";
import { useEditor } from "./useEditor";

interface Line {
  readonly sentence: string;
  /** What is shown on the map when it is pressed. */
  readonly record?: Id | undefined;
}

export interface SentenceGroup {
  /** What is said over its lines. */
  readonly title?: string;
  readonly look?: "errors" | "warnings" | undefined;
  readonly lines: readonly Line[];
}

interface SentencesProps {
  readonly label: string;
  readonly position: "top-start" | "top-end";
  readonly groups: readonly SentenceGroup[];
  /** What the button says that opens them. */
  readonly children: React.ReactNode;
}

/** None: nothing stands in the bar. */
export function Sentences({ label, position, groups, children }: SentencesProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Wherever the focus has gone meanwhile, Escape closes what lies uppermost, and nothing else.
  useWindowEvent("keydown", (event) => closeOnEscape(event), { capture: true });
  const closeOnEscape = (event: KeyboardEvent) => {
    if (!isOpen || event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    close();
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const said = groups.filter(({ lines }) => lines.length > 0);
  if (said.length === 0) return null;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position={position}
      width={420}
      hideDetached={false}
      shadow="md"
    >
      <Popover.Target>
        <button ref={button} type="button" className={styles.link} onClick={() => setOpen(!isOpen)}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <section className={styles.findings} aria-label={label}>
          {said.map((group) => (
            <Group key={group.title ?? label} {...group} leave={close} />
          ))}
        </section>
      </Popover.Dropdown>
    </Popover>
  );
}

interface GroupProps extends SentenceGroup {
  /** Closes what the lines stand in, which would lie on what is shown. */
  readonly leave: () => void;
}

function Group({ title, look, lines, leave }: GroupProps) {
  const editor = useEditor();
  const show = (record: Id) => {
    leave();
    editor.show([record]);
  };
  const name = useId();
  return (
    <section aria-labelledby={title === undefined ? undefined : name}>
      {title !== undefined && (
        <h2 id={name} className={look && styles[look]}>
          {title}
        </h2>
      )}
      <ul>
        {lines.map(({ sentence, record }) => (
          <li key={`${record} ${sentence}`}>
            {record === undefined ? (
              <p>{sentence}</p>
            ) : (
              <button type="button" onClick={() => show(record)}>
                {sentence}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
