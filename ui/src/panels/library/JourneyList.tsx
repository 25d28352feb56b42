// The journeys of the library, the one changed last on top.
import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { useState } from "react";
import type { LibraryEntry } from "../../bindings/LibraryEntry";
import { directed } from "../../look/direction";
import { Lines } from "../../look/Icon";
import { useWords } from "../../words/useWords";
import styles from "./library.module.css";

interface ListProps {
  readonly entries: readonly LibraryEntry[];
  readonly open: (entry: LibraryEntry) => void;
  readonly rename: (entry: LibraryEntry, title: string) => void;
  readonly duplicate: (entry: LibraryEntry) => void;
  readonly remove: (entry: LibraryEntry) => void;
}

export function JourneyList({ entries, ...acts }: ListProps) {
  const sorted = [...entries].sort((a, b) => b.modified - a.modified);
  const { say } = useWords();
  return (
    <ul className={styles.list} aria-label={say("library-title")}>
      {sorted.map((entry) => (
        <Row key={entry.id} entry={entry} {...acts} />
      ))}
    </ul>
  );
}

interface RowProps extends Omit<ListProps, "entries"> {
  readonly entry: LibraryEntry;
}

function Row({ entry, open, rename, duplicate, remove }: RowProps) {
  const { say, date } = useWords();
  const [renaming, setRenaming] = useState(false);
  const name = entry.title === "" ? say("untitled") : entry.title;
  return (
    <li className={styles.row}>
      {renaming ? (
        <Renaming
          title={entry.title}
          done={(title) => {
            setRenaming(false);
            if (title !== undefined && title !== entry.title) rename(entry, title);
          }}
        />
      ) : (
        <button type="button" className={styles.open} onClick={() => open(entry)}>
          <span className={styles.name}>
            <bdi>{name}</bdi>
          </span>
          <span className={styles.about}>
            {say("library-cards", { count: entry.nodes })} ·{" "}
            {say("library-modified", { date: date(entry.modified) })}
          </span>
        </button>
      )}
      <Menu position="bottom-end" returnFocus={!renaming}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={say("library-more", { title: name })}>
            <Lines d="M5 12h.01M12 12h.01M19 12h.01" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => open(entry)}>{say("open")}</Menu.Item>
          <Menu.Item onClick={() => setRenaming(true)}>{say("rename")}</Menu.Item>
          <Menu.Item onClick={() => duplicate(entry)}>{say("duplicate")}</Menu.Item>
          <Menu.Divider />
          <Menu.Item color="red" onClick={() => remove(entry)}>
            {say("remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

interface RenamingProps {
  readonly title: string;
  /** Without a title when the person has changed their mind. */
  readonly done: (title?: string) => void;
}

function Renaming({ title, done }: RenamingProps) {
  const { say } = useWords();
  const [draft, setDraft] = useState(title);
  return (
    <TextInput
      className={styles.renaming}
      aria-label={say("rename")}
      attributes={directed(draft)}
      autoFocus
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => done(draft.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) done(draft.trim());
        if (event.key === "Escape") done();
      }}
    />
  );
}
