// What is searched for in the map: what is found lights up, and one of the hits is shown.
import { useEffect, useState } from "react";
import { nodeKey } from "../../canvas/keys";
import { cardsThatSay } from "../../journey/finding";
import { useEdited, useEditor } from "../editor/useEditor";

export function useSearch() {
  const editor = useEditor();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const [asked, setAsked] = useState("");
  const [at, setAt] = useState<number>();
  const found = cardsThatSay(asked, mirror);
  useLit(found);

  const show = (to: number, hits = found) => {
    const id = hits[to];
    if (id === undefined) return;
    setAt(to);
    editor.show([id]);
  };
  return {
    asked,
    /** Which of the hits is shown, counted from 0. */
    at: at ?? 0,
    count: found.length,
    /** Shows the next hit or the one before, around from the last to the first. */
    step: (by: 1 | -1) => {
      const from = at ?? (by === 1 ? -1 : 0);
      if (found.length > 0) show((from + by + found.length) % found.length);
    },
    ask: (text: string) => {
      setAsked(text);
      setAt(undefined);
      show(0, cardsThatSay(text, mirror));
    },
  };
}

/** Lights cards up for as long as the search is open. */
function useLit(found: readonly string[]): void {
  const editor = useEditor();
  const shown = found.join("\n");
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
}
