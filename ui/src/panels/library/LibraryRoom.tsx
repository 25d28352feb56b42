// The library: every journey, and the ways to begin one.
import { Alert, Button, Group, ScrollArea, Text, Title } from "@mantine/core";
import type { Opened } from "../../bindings/Opened";
import type { Shell } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { Bin } from "./Bin";
import { JourneyList } from "./JourneyList";
import styles from "./library.module.css";
import { Preferences } from "./Preferences";
import { type Shelf, useShelf } from "./useShelf";

interface LibraryProps {
  readonly shell: Shell;
  readonly enter: (journey: Opened) => void;
}

export function LibraryRoom({ shell, enter }: LibraryProps) {
  const { say } = useWords();
  const shelf = useShelf(shell, enter);
  const { entries, trouble, isBusy, open, rename, duplicate, remove, restore } = shelf;
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
          <Head shelf={shelf} />
          <Unopenable shelf={shelf} />
          {!trouble && entries && there.length === 0 && <Empty />}
          <JourneyList entries={there} open={open} rename={rename} duplicate={duplicate} remove={remove} />
          {binned.length > 0 && <Bin entries={binned} restore={restore} />}
        </main>
      </ScrollArea>
    </div>
  );
}

interface ShelfProps {
  readonly shelf: Shelf;
}

/** The ways into a new journey; none of them leads on while the library cannot be opened. */
function Head({ shelf: { isBusy, trouble, begin, bringIn } }: ShelfProps) {
  const { say } = useWords();
  const disabled = isBusy || trouble !== undefined;
  return (
    <Group justify="space-between" align="center" mb="lg">
      <Title order={1} size={22}>
        {say("library-title")}
      </Title>
      <Group gap="xs">
        <Button variant="default" disabled={disabled} onClick={bringIn}>
          {say("library-import")}
        </Button>
        <Button variant="default" disabled={disabled} onClick={() => begin("online-shop")}>
          {say("library-sample")}
        </Button>
        <Button disabled={disabled} onClick={() => begin("blank")}>
          {say("library-new")}
        </Button>
      </Group>
    </Group>
  );
}

function Unopenable({ shelf: { trouble, look } }: ShelfProps) {
  const { say } = useWords();
  if (!trouble) return null;
  return (
    <Alert color="red" role="alert" mb="lg">
      <p className={styles.trouble}>{trouble.message}</p>
      <Button variant="default" size="xs" onClick={() => void look()}>
        {say("library-try-again")}
      </Button>
    </Alert>
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
