// The journeys of the library, and what is done with them.
import { useCallback, useEffect, useState } from "react";
import type { LibraryEntry } from "../../bindings/LibraryEntry";
import type { Opened } from "../../bindings/Opened";
import { type Shell, type Template, Trouble } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { useSettings } from "../settings";
import { useTell } from "../tell";

/** What is there, as far as it could be read, and why it could not. */
function useEntries(shell: Shell) {
  const { unread, readAgain } = useSettings();
  const [entries, setEntries] = useState<readonly LibraryEntry[]>();
  const [trouble, setTrouble] = useState<Trouble>();
  const look = useCallback(async () => {
    try {
      // The settings lie in the library: what kept them from being read may be over.
      if (unread) await readAgain();
      setEntries(await shell.library());
      setTrouble(undefined);
    } catch (thrown) {
      setTrouble(Trouble.from(thrown));
    }
  }, [shell, unread, readAgain]);
  useEffect(() => void look(), [look]);
  return { entries, trouble, look };
}

export function useShelf(shell: Shell, enter: (journey: Opened) => void) {
  const { say, language } = useWords();
  const { tellDone } = useTell();
  const { entries, trouble, look } = useEntries(shell);
  const { isBusy, go, act } = useActs(enter, look);
  const restore = ({ id }: LibraryEntry) => act(() => shell.restore(id));
  return {
    entries,
    /** Why the library cannot be opened; that stays in sight until it can. */
    trouble,
    isBusy,
    look,
    begin: (template: Template) =>
      go(() => shell.create(template, language.tag, template === "blank" ? say("new-journey-title") : null)),
    bringIn: () =>
      go(async () => {
        const path = await shell.askWhatToOpen({ name: say("file-journey"), extensions: ["json", "png"] });
        return path === null ? null : shell.importJson(path);
      }),
    open: ({ id }: LibraryEntry) => go(() => shell.open(id)),
    rename: ({ id }: LibraryEntry, title: string) => act(() => shell.rename(id, title)),
    duplicate: ({ id }: LibraryEntry) => act(() => shell.duplicate(id)),
    remove: (entry: LibraryEntry) =>
      act(async () => {
        await shell.remove(entry.id);
        tellDone(say("library-removed", { title: entry.title }), () => restore(entry));
      }),
    restore,
  };
}

/** Does what a person asks of the library, and tells what goes wrong. */
function useActs(enter: (journey: Opened) => void, look: () => Promise<void>) {
  const { tellTrouble } = useTell();
  const [isBusy, setBusy] = useState(false);
  const lead = async (way: () => Promise<Opened | null>) => {
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
  const change = async (doing: () => Promise<unknown>) => {
    try {
      await doing();
    } catch (thrown) {
      tellTrouble(thrown);
    }
    await look();
  };
  return {
    isBusy,
    /** Does something that leads into a journey, or back here when it does not. */
    go: (way: () => Promise<Opened | null>) => void lead(way),
    /** Does something to the library, and looks what is there then. */
    act: (doing: () => Promise<unknown>) => void change(doing),
  };
}

export type Shelf = ReturnType<typeof useShelf>;
