// A few words beside the pointer while something is dragged.
import { type Badge, badgeAt } from "../../canvas/badges";
import type { Tip } from "../../canvas/feedback";
import { toWindow } from "../../canvas/viewport";
import type { Editor } from "../../journey/editor";
import { useWords, type Words } from "../../words/useWords";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

export function TipView() {
  const editor = useEditor();
  const words = useWords();
  // The tool is another after each move, and with it the tip.
  useEdited(({ core }) => core.tool);
  useEdited(({ core }) => core.view);
  const badge = useEdited(badgeUnder);
  const { tip } = editor.core.feedback();
  if (!tip) return badge ? <BadgeTip {...badge} /> : null;
  const { x, y } = toWindow(editor.core.view, tip.at);
  const refused = tip.tip === "refused" || tip.tip === "noCell";
  return (
    <output className={styles.tip} data-refused={refused || undefined} style={{ left: x, top: y }}>
      {wordsOf(tip, words)}
    </output>
  );
}

/** The badge that the pointer rests on. */
function badgeUnder({ core }: Editor): Badge | undefined {
  const { pointer, tool } = core;
  return pointer && tool.name === "idle" ? badgeAt(core, pointer) : undefined;
}

/** What the checker has found about a card, beside its badge. */
function BadgeTip({ sentences, severity }: Badge) {
  const { core } = useEditor();
  if (!core.pointer) return null;
  const { x, y } = toWindow(core.view, core.pointer);
  return (
    <output
      className={styles.tip}
      data-refused={severity === "error" || undefined}
      style={{ left: x, top: y }}
    >
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </output>
  );
}

function wordsOf(tip: Tip, { say, percent, number }: Words): string {
  switch (tip.tip) {
    case "share":
      return say(tip.connector === null ? "tip-leave" : "tip-go-on", { share: percent(tip.share) });
    case "score":
      return say("tip-score", { score: (tip.score > 0 ? "+" : "") + number(tip.score, 1) });
    case "allowed":
      if (tip.choice) return say(tip.way === "also" ? "tip-also-or" : "tip-routed-or");
      return say(tip.way === "also" ? "tip-also" : "tip-routed");
    case "refused":
      return tip.why;
    case "noCell":
      return say("tip-no-cell");
  }
}
