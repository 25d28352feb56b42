// What the last run says, what the checker warns of, and how large the map is shown.
import { Progress } from "@mantine/core";
import type { Found } from "../../bindings/Found";
import type { RunSummary } from "../../bindings/RunSummary";
import { useWords } from "../../words/useWords";
import type { CommandRoom } from "../commands/command";
import { useTell } from "../tell";
import styles from "./editor.module.css";
import { type SentenceGroup, Sentences } from "./Sentences";
import { useEdited, useEditor } from "./useEditor";
import { ZoomMenu } from "./ZoomMenu";

export function StatusBar({ room }: { readonly room: CommandRoom }) {
  const progress = useEdited(({ session }) => session.state.progress);
  return (
    <footer className={styles.status}>
      {progress ? <Running {...progress} /> : <Headline />}
      <span className={styles.space} />
      <Findings />
      <ZoomMenu room={room} />
    </footer>
  );
}

interface RunningProps {
  readonly done: number;
  readonly total: number;
}

function Running({ done, total }: RunningProps) {
  const { say } = useWords();
  const editor = useEditor();
  const { tellTrouble } = useTell();
  return (
    <>
      <Progress
        className={styles.progress}
        value={total > 0 ? (100 * done) / total : 0}
        aria-label={say("run-progress", { done, total })}
      />
      <span className={styles.quiet} role="status">
        {say("run-progress", { done, total })}
      </span>
      <button
        type="button"
        className={styles.link}
        onClick={() => void editor.session.cancel().catch(tellTrouble)}
      >
        {say("cancel")}
      </button>
    </>
  );
}

function Headline() {
  const { say } = useWords();
  const editor = useEditor();
  const run = useEdited(({ session }) => session.state.run);
  if (!run) return <span className={styles.quiet}>{say("run-none")}</span>;
  return (
    <>
      <output className={styles.headline} data-testid="headline">
        {run.headline}
      </output>
      <span className={styles.quiet}>{say("run-customers", { count: run.customers })}</span>
      <HowSure {...run} />
      {run.stale && <span className={styles.warnings}>{say("run-stale")}</span>}
      <button type="button" className={styles.link} onClick={() => void editor.session.hideFigures()}>
        {say("run-hide")}
      </button>
    </>
  );
}

/** What chance does to the headline, by which seed it was drawn, and what to know before trusting it. */
function HowSure({ certainty, seed, warnings }: Pick<RunSummary, "certainty" | "seed" | "warnings">) {
  const { say, number } = useWords();
  const told = [...certainty, say("run-seed", { seed: number(seed) })];
  const cautions = say("warnings", { count: warnings.length });
  const groups: SentenceGroup[] = [
    { lines: told.map((sentence) => ({ sentence })) },
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
