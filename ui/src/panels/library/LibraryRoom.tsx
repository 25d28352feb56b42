// The library: every journey, and the ways to begin one.
import { Alert, Button, Group, ScrollArea, Text, Title } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { LibraryEntry } from "../../bindings/LibraryEntry";
import type { Opened } from "../../bindings/Opened";
import { type Shell, type Template, Trouble } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { useTell } from "../tell";
import { Bin } from "./Bin";
import { JourneyList } from "./JourneyList";
import styles from "./library.module.css";
import { Preferences } from "./Preferences";

interface LibraryProps {
  readonly shell: Shell;
  readonly enter: (journey: Opened) => void;
}

export function LibraryRoom({ shell, enter }: LibraryProps) {
  const { say, language } = useWords();
  const { tellTrouble, tellDone } = useTell();
  const [entries, setEntries] = useState<readonly LibraryEntry[]>();
  // Why the library cannot be opened; that stays in sight until it can.
  const [trouble, setTrouble] = useState<Trouble>();
  const [isBusy, setBusy] = useState(false);
  const busy = isBusy || trouble !== undefined;

  const look = useCallback(async () => {
    try {
      setEntries(await shell.library());
      setTrouble(undefined);
    } catch (thrown) {
      setTrouble(Trouble.from(thrown));
    }
  }, [shell]);
  useEffect(() => void look(), [look]);

  /** Does something that leads into a journey, or back here when it does not. */
  const go = async (way: () => Promise<Opened | null>) => {
    setBusy(true);
    try {
      const opened = await way();
      if (opened) enter(opened);
    } catch (thrown) {
      tellTrouble(thrown);
    } finally {
      setBusy(false);
    }
  };

  const begin = (template: Template) =>
    go(() => shell.create(template, language.tag, template === "blank" ? say("new-journey-title") : null));

  const bringIn = () =>
    go(async () => {
      const path = await shell.askWhatToOpen({ name: say("file-journey"), extensions: ["json", "png"] });
      return path === null ? null : shell.importJson(path);
    });

  const act = async (doing: () => Promise<unknown>) => {
    try {
      await doing();
    } catch (thrown) {
      tellTrouble(thrown);
    }
    await look();
  };

  const remove = (entry: LibraryEntry) =>
    act(async () => {
      await shell.remove(entry.id);
      tellDone(say("library-removed", { title: entry.title }), () => void act(() => shell.restore(entry.id)));
    });

  const there = entries?.filter(({ removed }) => removed === null) ?? [];
  const binned = entries?.filter(({ removed }) => removed !== null) ?? [];

  return (
    <div className={styles.room}>
      <header className={styles.top}>
        <span className={styles.logo}>{say("app-name")}</span>
        <Preferences />
      </header>
      <ScrollArea className={styles.scroll}>
        <main className={styles.page} aria-busy={isBusy || (entries === undefined && !trouble)}>
          <Group justify="space-between" align="center" mb="lg">
            <Title order={1} size={22}>
              {say("library-title")}
            </Title>
            <Group gap="xs">
              <Button variant="default" disabled={busy} onClick={() => void bringIn()}>
                {say("library-import")}
              </Button>
              <Button variant="default" disabled={busy} onClick={() => void begin("online-shop")}>
                {say("library-sample")}
              </Button>
              <Button disabled={busy} onClick={() => void begin("blank")}>
                {say("library-new")}
              </Button>
            </Group>
          </Group>
          {trouble && (
            <Alert color="red" role="alert" mb="lg">
              <p className={styles.trouble}>{trouble.message}</p>
              <Button variant="default" size="xs" onClick={() => void look()}>
                {say("library-try-again")}
              </Button>
            </Alert>
          )}
          {!trouble && entries && there.length === 0 && <Empty />}
          <JourneyList
            entries={there}
            open={(entry) => void go(() => shell.open(entry.id))}
            rename={(entry, title) => void act(() => shell.rename(entry.id, title))}
            duplicate={(entry) => void act(() => shell.duplicate(entry.id))}
            remove={(entry) => void remove(entry)}
          />
          {binned.length > 0 && (
            <Bin entries={binned} restore={(entry) => void act(() => shell.restore(entry.id))} />
          )}
        </main>
      </ScrollArea>
    </div>
  );
}

function Empty() {
  const { say } = useWords();
  return (
    <div className={styles.empty}>
      <Text fw={600} size="lg">
        {say("library-empty")}
      </Text>
      <Text c="dimmed" mt={4}>
        {say("library-empty-hint")}
      </Text>
    </div>
  );
}
