// What was removed from the library, until it is brought back.
import { Button, Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { LibraryEntry } from "../../bindings/LibraryEntry";
import { useWords } from "../../words/useWords";
import styles from "./library.module.css";

interface BinProps {
  readonly entries: readonly LibraryEntry[];
  readonly restore: (entry: LibraryEntry) => void;
}

export function Bin({ entries, restore }: BinProps) {
  const { say } = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <section className={styles.bin}>
      <UnstyledButton className={styles.binTitle} onClick={toggle} aria-expanded={isOpen}>
        {say("library-bin", { count: entries.length })}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <ul className={styles.list} aria-label={say("library-bin", { count: entries.length })}>
          {entries.map((entry) => (
            <li key={entry.id} className={styles.row}>
              <span className={styles.binned}>
                <bdi>{entry.title === "" ? say("untitled") : entry.title}</bdi>
              </span>
              <Button size="compact-sm" variant="subtle" onClick={() => restore(entry)}>
                {say("restore")}
              </Button>
            </li>
          ))}
        </ul>
      </Collapse>
    </section>
  );
}
