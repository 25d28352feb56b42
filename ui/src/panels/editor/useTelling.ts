// Tells a person what the editor has to say.
import { useRef } from "react";
import type { Editor, Telling } from "../../journey/editor";
import { Trouble } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { useTell } from "../tell";

/** What a new editor tells by; it speaks the language that the interface speaks by then. */
export function useTelling(): (editor: Editor, what: Telling) => void {
  const { say } = useWords();
  const { tell, tellTrouble } = useTell();
  const telling = useRef<(editor: Editor, what: Telling) => void>(() => undefined);
  telling.current = (editor, what) => {
    switch (what.tell) {
      case "noCell":
        return tell(say("canvas-no-cell"));
      case "noCellThere":
        return tell(say("canvas-no-cell-there"));
      case "pictures":
        for (const sentence of what.leftOut) tellTrouble(new Trouble("picture", sentence));
        for (const sentence of what.notices) tell(sentence);
        return;
      case "lastLane":
        return tell(say("canvas-last-lane"));
      case "locked":
        return tell(say("canvas-locked"));
      case "tooManyLines":
        return tell(say("canvas-too-many-lines", { count: what.left, most: what.most }));
      case "trouble": {
        const { code, record } = what.trouble;
        if (code === "clipboard") return tellTrouble(new Trouble(code, say("canvas-clipboard")));
        // What has to be mended is shown where it is mended.
        if (record !== undefined && editor.core.mirror.record(record)) editor.show([record]);
        return tellTrouble(what.trouble);
      }
    }
  };
  return useRef((editor: Editor, what: Telling) => telling.current(editor, what)).current;
}
