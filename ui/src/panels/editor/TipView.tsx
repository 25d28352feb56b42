// A few words beside the pointer while something is dragged.
import { type Badge, badgeAt } from "../../canvas/badges";
import { cutTitle } from "../../canvas/cutTitle";
import type { Tip } from "../../canvas/feedback";
import { toWindow } from "../../canvas/viewport";
import type { Editor } from "../../journey/editor";
import { useWords, type Words } from "../../words/useWords";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

/** No tip shows more characters of a title. */
const PAGE = 1000;

export function TipView() {
  const editor = useEditor();
  const words = useWords();
  // The tool is another after each move, and with it the tip.
  useEdited(({ core }) => core.tool);
  useEdited(({ core }) => core.view);
  const badge = useEdited(badgeUnder);
  const title = useEdited(titleUnder);
  const { tip } = editor.core.feedback();
  if (!tip && badge) return <BadgeTip {...badge} />;
  if (!tip) return title === undefined ? null : <TitleTip key={title} title={title} />;
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

/** The title that the pointer rests on, where the map shows only its beginning. */
const titleUnder = ({ core }: Editor): string | undefined =>
  core.pointer && core.tool.name === "idle" ? cutTitle(core) : undefined;

/** The whole of a title, where it does not reach out of the window. Of a title of many pages, a page. */
function TitleTip({ title }: { readonly title: string }) {
  const { core } = useEditor();
  if (!core.pointer) return null;
  const { x, y } = toWindow(core.view, core.pointer);
  const across = x > core.view.width / 2 ? { right: core.view.width - x } : { left: x };
  const down = y > core.view.height / 2 ? { bottom: core.view.height - y } : { top: y };
  return (
    <output className={styles.titleTip} aria-hidden="true" dir="auto" style={{ ...across, ...down }}>
      {title.slice(0, PAGE)}
    </output>
  );
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
      return say("tip-score", {
        score: (tip.score > 0 ? "+" : "") + number(tip.score, 1),
        level: say(levelOf(tip.score)),
      });
    case "allowed":
      if (tip.choice) return say(tip.way === "also" ? "tip-also-or" : "tip-routed-or");
      return say(tip.way === "also" ? "tip-also" : "tip-routed");
    case "refused":
      return tip.why;
    case "noCell":
      return say("tip-no-cell");
  }
}

/** From −2 to +2, each level by the message of its name. */
const LEVELS = ["level-worst", "level-bad", "level-middle", "level-good", "level-best"];

/** The level that a score is nearest to; halfway between two, the milder one. */
const levelOf = (score: number): string =>
  LEVELS[Math.sign(score) * Math.ceil(Math.abs(score) - 0.5) + 2] ?? "level-middle";
