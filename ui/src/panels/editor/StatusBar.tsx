// What the last run says, what the checker warns of, and how large the map is shown.
import { Popover, Progress } from "@mantine/core";
import type { Found } from "../../bindings/Found";
import type { RunSummary } from "../../bindings/RunSummary";
import { fitted, windowMiddle, zoomed } from "../../canvas/viewport";
import { useWords } from "../../words/useWords";
import { useTell } from "../tell";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

export function StatusBar() {
  const progress = useEdited(({ session }) => session.state.progress);
  return (
    <footer className={styles.status}>
      {progress ? <Running {...progress} /> : <Headline />}
      <span className={styles.space} />
      <Findings />
      <Zoom />
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

type Certainty = Pick<RunSummary, "certainty" | "warnings">;

/** What chance does to the headline, and what to know before trusting it. */
function HowSure({ certainty, warnings }: Certainty) {
  const { say } = useWords();
  const editor = useEditor();
  if (certainty.length + warnings.length === 0) return null;
  return (
    <Popover position="top-start" width={420} shadow="md" returnFocus>
      <Popover.Target>
        <button type="button" className={styles.link}>
          <span>{say("run-how-sure")}</span>
          {warnings.length > 0 && (
            <span className={styles.warnings}>{say("warnings", { count: warnings.length })}</span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.findings} aria-label={say("run-how-sure")}>
          {certainty.map((sentence) => (
            <li key={sentence}>
              <p>{sentence}</p>
            </li>
          ))}
          {warnings.map(({ record, sentence }) => (
            <li key={sentence}>
              {record === undefined ? (
                <p className={styles.warnings}>{sentence}</p>
              ) : (
                <button type="button" className={styles.warnings} onClick={() => editor.show([record])}>
                  {sentence}
                </button>
              )}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Findings() {
  const { say } = useWords();
  const editor = useEditor();
  const findings = useEdited(({ session }) => session.state.findings);
  const of = (wanted: Found["severity"]) => findings.filter(({ severity }) => severity === wanted);
  const [errors, warnings, hints] = [of("error"), of("warning"), of("hint")];
  if (findings.length === 0) return null;
  return (
    <Popover position="top-end" width={420} shadow="md" returnFocus>
      <Popover.Target>
        <button type="button" className={styles.link}>
          {errors.length > 0 && (
            <span className={styles.errors}>{say("problems", { count: errors.length })}</span>
          )}
          {warnings.length > 0 && (
            <span className={styles.warnings}>{say("warnings", { count: warnings.length })}</span>
          )}
          {errors.length + warnings.length === 0 && say("hints", { count: hints.length })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles.findings} aria-label={say("findings")}>
          {[...errors, ...warnings, ...hints].map(({ code, record, sentence, severity }) => (
            <li key={`${code} ${record} ${sentence}`}>
              <button
                type="button"
                className={severity === "error" ? styles.errors : undefined}
                onClick={() => editor.show([record])}
              >
                {sentence}
              </button>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Zoom() {
  const { say, percent } = useWords();
  const editor = useEditor();
  const zoom = useEdited(({ core }) => core.view.zoom);
  const change = () => {
    const { core } = editor;
    const isWhole = Math.abs(core.view.zoom - 1) < 0.005;
    core.view = isWhole
      ? fitted(core.view, core.scene.bounds())
      : zoomed(core.view, 1, windowMiddle(core.view));
    editor.notify();
  };
  return (
    <button
      type="button"
      className={`${styles.link} ${styles.quiet}`}
      onClick={change}
      aria-label={say("zoom", { zoom: percent(zoom, 0) })}
    >
      {percent(zoom, 0)}
    </button>
  );
}
