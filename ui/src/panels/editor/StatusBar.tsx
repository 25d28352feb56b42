// What the last run says, what the checker warns of, and how large the map is shown.
import { Progress } from "@mantine/core";
import { memo, useRef } from "react";
import type { Found } from "../../bindings/Found";
import type { Progress as Walked } from "../../bindings/Progress";
import type { RunSummary } from "../../bindings/RunSummary";
import { useWords } from "../../words/useWords";
import type { CommandRoom } from "../commands/command";
import { useTell } from "../tell";
import { LASTING, useLasting } from "../useLasting";
import styles from "./editor.module.css";
import { type SentenceGroup, Sentences } from "./Sentences";
import { useEdited, useEditor } from "./useEditor";
import { ZoomMenu } from "./ZoomMenu";

export function StatusBar({ room }: { readonly room: CommandRoom }) {
  return (
    <footer className={styles.status}>
      <LastRun room={room} />
      <span className={styles.space} />
      <Findings />
      <ZoomMenu room={room} />
    </footer>
  );
}

const NOBODY_YET: Walked = { done: 0, total: 0 };

/** The run that is under way, once it lasts, or else what the last one says. */
function LastRun({ room }: { readonly room: CommandRoom }) {
  const isRunning = useLasting(useEdited(({ session }) => session.state.progress !== null));
  return isRunning ? <Running /> : <Headline room={room} />;
}

function Running() {
  const { say } = useWords();
  const progress = useEdited(({ session }) => session.state.progress);
  const { done, total } = progress ?? NOBODY_YET;
  const pace = usePace({ done, total });
  return (
    <>
      <Progress
        className={styles.progress}
        value={total > 0 ? (100 * done) / total : 0}
        aria-label={say("run-progress", { done, total })}
      />
      <span className={styles.counted} role="status">
        {say("run-progress", { done, total })}
      </span>
      {pace && <span className={styles.quiet}>{say("run-pace", pace)}</span>}
      <Cancel />
    </>
  );
}

function Cancel() {
  const { say } = useWords();
  const editor = useEditor();
  const { tellTrouble } = useTell();
  const cancel = () => void editor.session.cancel().catch(tellTrouble);
  return (
    <button type="button" className={styles.link} onClick={cancel}>
      {say("cancel")}
    </button>
  );
}

/** How long something has to take before it is told how long it will take. */
const WORTH_TELLING = 1000;

/** How fast a run goes and how long it will still take; none while that is not known, or it is over soon. */
function usePace({ done, total }: Walked): { rate: string; left: string } | undefined {
  const { number, duration } = useWords();
  const began = useRef(performance.now() - LASTING);
  const passed = performance.now() - began.current;
  if (passed < WORTH_TELLING || done === 0) return undefined;
  const left = Math.ceil((passed * (total - done)) / done / 1000);
  return { rate: number(Math.round((1000 * done) / passed), 0), left: duration(left * 1000) };
}

/** How far the weighing of the run has come; its figures are there already. It comes last, so that nothing moves. */
function Weighing() {
  const { say, percent } = useWords();
  const weighing = useEdited(({ session }) => session.state.weighing);
  if (!weighing) return null;
  const part = weighing.total > 0 ? weighing.done / weighing.total : 0;
  return (
    <>
      <span className={styles.counted}>{say("run-weighing", { part: percent(part, 0) })}</span>
      <Cancel />
    </>
  );
}

const Headline = memo(({ room }: { readonly room: CommandRoom }) => {
  const { say } = useWords();
  const editor = useEditor();
  const run = useEdited(({ session }) => session.state.run);
  if (!run) return <span className={styles.quiet}>{say("run-none")}</span>;
  return (
    <>
      <output className={styles.headline} data-testid="headline" title={run.headline}>
        {run.headline}
      </output>
      <span className={styles.facts}>
        <Changed {...run} />
        {run.stale && <span className={styles.warnings}>{say("run-stale")}</span>}
        <span className={styles.quiet}>{say("run-customers", { count: run.customers })}</span>
      </span>
      <HowSure {...run} />
      {run.stale && (
        <button type="button" className={styles.link} onClick={room.runChanged}>
          {say("run-changed")}
        </button>
      )}
      <button type="button" className={styles.link} onClick={() => void editor.session.hideFigures()}>
        {say("run-hide")}
      </button>
      <Weighing />
    </>
  );
});

/** What the last change of the map has done, in points of a hundred. */
function Changed({ change }: Pick<RunSummary, "change">) {
  const { say, number } = useWords();
  if (!change) return null;
  const points = (change.points > 0 ? "+" : "") + number(change.points, 2).replace("-", "−");
  return (
    <span className={styles.quiet} title={change.sentence}>
      {say("run-change", { points })}
    </span>
  );
}

/** What chance does to the headline, by which seed it was drawn, and what to know before trusting it. */
function HowSure({ certainty, change, seed, warnings: all }: RunSummary) {
  const { say, number } = useWords();
  const findings = useEdited(({ session }) => session.state.findings);
  // What the checker says already is said once, and there.
  const warnings = all.filter(({ sentence }) => !findings.some((found) => found.sentence === sentence));
  const told = [...certainty, { sentence: say("run-seed", { seed: number(seed) }) }];
  const cautions = say("warnings", { count: warnings.length });
  const groups: SentenceGroup[] = [
    { lines: told },
    { title: say("run-change-heading"), lines: change ? [change] : [] },
    { title: cautions, look: "warnings", lines: warnings },
  ];
  return (
    <Sentences label={say("run-how-sure")} position="top-start" groups={groups}>
      <span>{say("run-how-sure")}</span>
      {warnings.length > 0 && <span className={styles.warnings}>{cautions}</span>}
    </Sentences>
  );
}

/** What each severity is called where it is counted, the worst first. */
const SEVERITIES: readonly (readonly [Found["severity"], string, "errors" | "warnings" | undefined])[] = [
  ["error", "problems", "errors"],
  ["warning", "warnings", "warnings"],
  ["hint", "hints", undefined],
];

/** What the checker has found: the bar counts what the list then shows under the same words. */
function Findings() {
  const { say } = useWords();
  const findings = useEdited(({ session }) => session.state.findings);
  const groups = SEVERITIES.flatMap(([wanted, word, look]): SentenceGroup[] => {
    const lines = findings.filter(({ severity }) => severity === wanted);
    return lines.length > 0 ? [{ title: say(word, { count: lines.length }), look, lines }] : [];
  });
  return (
    <Sentences label={say("findings")} position="top-end" groups={groups}>
      {groups.map(({ title, look }) => (
        <span key={title} className={look && styles[look]}>
          {title}
        </span>
      ))}
    </Sentences>
  );
}
