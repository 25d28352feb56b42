// What the last run says, what the checker warns of, and how large the map is shown.
import { Popover, Progress } from "@mantine/core";
import type { Found } from "../../bindings/Found";
import type { Id } from "../../bindings/Id";
import type { RunSummary } from "../../bindings/RunSummary";
import { useWords } from "../../words/useWords";
import type { CommandRoom } from "../commands/command";
import { useTell } from "../tell";
import styles from "./editor.module.css";
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
      <HowSure certainty={run.certainty} warnings={run.warnings} />
      {run.stale && <span className={styles.warnings}>{say("run-stale")}</span>}
      <button type="button" className={styles.link} onClick={() => void editor.session.hideFigures()}>
        {say("run-hide")}
      </button>
    </>
  );
}

/** What chance does to the headline, and what to know before trusting it. */
function HowSure({ certainty, warnings }: Pick<RunSummary, "certainty" | "warnings">) {
  const { say } = useWords();
  const lines: Line[] = [
    ...certainty.map((sentence) => ({ sentence })),
    ...warnings.map(({ record, sentence }) => ({ sentence, record, weight: "warnings" as const })),
  ];
  return (
    <Sentences label={say("run-how-sure")} position="top-start" lines={lines}>
      <span>{say("run-how-sure")}</span>
      {warnings.length > 0 && (
        <span className={styles.warnings}>{say("warnings", { count: warnings.length })}</span>
      )}
    </Sentences>
  );
}

/** What the checker has found, the worst first. */
function Findings() {
  const { say } = useWords();
  const findings = useEdited(({ session }) => session.state.findings);
  const of = (wanted: Found["severity"]) => findings.filter(({ severity }) => severity === wanted);
  const [errors, warnings, hints] = [of("error"), of("warning"), of("hint")];
  const lines: Line[] = [
    ...errors.map((found) => ({ ...found, weight: "errors" as const })),
    ...warnings,
    ...hints,
  ];
  return (
    <Sentences label={say("findings")} position="top-end" lines={lines}>
      {errors.length > 0 && (
        <span className={styles.errors}>{say("problems", { count: errors.length })}</span>
      )}
      {warnings.length > 0 && (
        <span className={styles.warnings}>{say("warnings", { count: warnings.length })}</span>
      )}
      {errors.length + warnings.length === 0 && say("hints", { count: hints.length })}
    </Sentences>
  );
}

interface Line {
  readonly sentence: string;
  /** What is shown on the map when it is pressed. */
  readonly record?: Id | undefined;
  readonly weight?: "errors" | "warnings";
}

interface SentencesProps {
  readonly label: string;
  readonly position: "top-start" | "top-end";
  readonly lines: readonly Line[];
  /** What the button says that opens them. */
  readonly children: React.ReactNode;
}

/** Sentences that open over the bar; none: nothing stands in the bar. */
function Sentences({ label, position, lines, children }: SentencesProps) {
  const editor = useEditor();
  if (lines.length === 0) return null;
  return (
    <Popover position={position} width={420} shadow="md" returnFocus>
      <Popover.Target>
        <button type="button" className={styles.link}>
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.findings} aria-label={label}>
          {lines.map(({ sentence, record, weight }) => {
            const look = weight && styles[weight];
            return (
              <li key={`${record} ${sentence}`}>
                {record === undefined ? (
                  <p className={look}>{sentence}</p>
                ) : (
                  <button type="button" className={look} onClick={() => editor.show([record])}>
                    {sentence}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
