// Search in the map: what is found lights up, and Enter or the arrows walk from one to the next.
import { ActionIcon } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { nodeKey } from "../../canvas/keys";
import { cardsThatSay } from "../../journey/finding";
import { Lines } from "../../look/Icon";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { CROSS } from "../inspector/widgets/GroupValue";
import styles from "./commands.module.css";

const UP = "M6 15l6 -6l6 6";
const DOWN = "M6 9l6 6l6 -6";

export function SearchBar({ close }: { readonly close: () => void }) {
  const { say, plain, number } = useWords();
  const editor = useEditor();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState<number>();
  const field = useRef<HTMLInputElement>(null);
  const found = cardsThatSay(asked, mirror);
  const shown = found.join("\n");

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    editor.core.found = new Set(shown === "" ? [] : shown.split("\n").map(nodeKey));
    editor.notify();
  }, [editor, shown]);
  useEffect(
    () => () => {
      editor.core.found = new Set();
      editor.notify();
    },
    [editor],
  );

  const go = (to: number) => {
    const id = found[to];
    if (id === undefined) return;
    setAt(to);
    editor.show([id]);
  };
  const step = (by: 1 | -1) => {
    if (found.length === 0) return;
    const from = at ?? (by === 1 ? -1 : 0);
    go((from + by + found.length) % found.length);
  };
  const ask = (text: string) => {
    setAsked(text);
    setAt(undefined);
    const [first] = cardsThatSay(text, mirror);
    if (first === undefined) return;
    setAt(0);
    editor.show([first]);
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const back = event.code === "ArrowUp" || (event.key === "Enter" && event.shiftKey);
    const forth = event.code === "ArrowDown" || event.key === "Enter";
    if (event.key !== "Escape" && !back && !forth) return;
    event.preventDefault();
    if (event.key === "Escape") close();
    else step(back ? -1 : 1);
  };

  return (
    <search className={styles.search} aria-label={say("command-search")}>
      <input
        ref={field}
        dir="auto"
        aria-label={say("command-search")}
        placeholder={plain("search-ask")}
        value={asked}
        onChange={(event) => ask(event.currentTarget.value)}
        onKeyDown={keyDown}
      />
      <output className={styles.hits}>
        {asked.trim() === ""
          ? ""
          : found.length === 0
            ? say("search-none")
            : say("search-hits", { at: number((at ?? 0) + 1), count: number(found.length) })}
      </output>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={say("search-before")}
        onClick={() => step(-1)}
      >
        <Lines d={UP} size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={say("search-next")}
        onClick={() => step(1)}
      >
        <Lines d={DOWN} size={16} />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={say("close")} onClick={close}>
        <Lines d={CROSS} size={16} />
      </ActionIcon>
    </search>
  );
}
