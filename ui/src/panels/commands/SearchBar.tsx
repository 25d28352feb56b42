// Search in the map: what is found lights up, and Enter or the arrows walk from one to the next.
import { type KeyboardEvent, useEffect, useRef } from "react";
import { CROSS } from "../../look/Icon";
import { IconButton } from "../../look/IconButton";
import { useWords } from "../../words/useWords";
import styles from "./commands.module.css";
import { useSearch } from "./useSearch";

const UP = "M6 15l6 -6l6 6";
const DOWN = "M6 9l6 6l6 -6";

export function SearchBar({ close }: { readonly close: () => void }) {
  const { say, plain, number } = useWords();
  const { asked, at, count, step, ask } = useSearch();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const keyDown = (event: KeyboardEvent) => {
    const way = wayOf(event);
    if (way === undefined) return;
    event.preventDefault();
    if (way === "out") close();
    else step(way);
  };
  const hits = () => {
    if (asked.trim() === "") return "";
    return count === 0
      ? say("search-none")
      : say("search-hits", { at: number(at + 1), count: number(count) });
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
      <output className={styles.hits}>{hits()}</output>
      <IconButton d={UP} label={say("search-before")} act={() => step(-1)} />
      <IconButton d={DOWN} label={say("search-next")} act={() => step(1)} />
      <IconButton d={CROSS} label={say("close")} act={close} />
    </search>
  );
}

/** Where a key leads: to the next hit, to the one before, or out of the search. */
function wayOf({ key, code, shiftKey, nativeEvent }: KeyboardEvent): 1 | -1 | "out" | undefined {
  if (nativeEvent.isComposing) return undefined;
  if (key === "Escape") return "out";
  if (code === "ArrowUp" || (key === "Enter" && shiftKey)) return -1;
  return code === "ArrowDown" || key === "Enter" ? 1 : undefined;
}
