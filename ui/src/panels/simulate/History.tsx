// The runs so far, each with how it was set up: shown again, or taken up again with a change.
import { Button, Collapse } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect, useState } from "react";
import type { KeptRun } from "../../bindings/KeptRun";
import type { Scenario } from "../../bindings/Scenario";
import { painted } from "../../platform/frames";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { readScenario } from "../inspector/readings/readings";
import { useTell } from "../tell";
import { asScenario, scenarioFields } from "./scenario";
import styles from "./simulate.module.css";

export function History() {
  const { say } = useWords();
  const shown = useEdited(({ session }) => session.state.run?.run);
  const runs = useRuns();
  if (runs.length === 0) return <p className={styles.quiet}>{say("simulate-no-runs")}</p>;
  return (
    <ol className={styles.runs}>
      {runs.map((run) => (
        <Entry key={run.run} run={run} isShown={run.run === shown} />
      ))}
    </ol>
  );
}

/**
 * The runs that are kept, looked up anew whenever they may be others: a run that has ended is a new one, one that
 * has been weighed says what its change has done, and a change makes earlier ones those of an earlier map.
 */
function useRuns(): readonly KeptRun[] {
  const editor = useEditor();
  const { tellTrouble } = useTell();
  const [runs, setRuns] = useState<readonly KeptRun[]>([]);
  useEffect(() => {
    let asked = "";
    const look = () => {
      const { run, mirror } = editor.session.state;
      const now = `${run?.run} ${run?.unweighed} ${mirror.revision}`;
      // One that is not kept yet is not among them.
      if (now === asked || run?.run === null) return;
      asked = now;
      void lookUp(now).catch(tellTrouble);
    };
    const lookUp = async (now: string) => {
      await painted();
      if (now !== asked) return;
      const found = await editor.session.runs();
      if (now === asked) setRuns(found);
    };
    look();
    const end = editor.subscribe(look);
    return () => {
      asked = "";
      end();
    };
  }, [editor, tellTrouble]);
  return runs;
}

interface EntryProps {
  readonly run: KeptRun;
  readonly isShown: boolean;
}

function Entry({ run, isShown }: EntryProps) {
  const { say, plain, date, number } = useWords();
  const editor = useEditor();
  const { scenario, setup } = run;
  const [isOpen, { toggle }] = useDisclosure(false);
  const takeSettings = (scenario: Scenario) =>
    void editor.change(() => ({ edit: "put", records: [asScenario(scenarioFields(scenario))] }));
  const settings = [
    say("run-customers", { count: run.customers }),
    ...(scenario ? [say("simulate-seed", { seed: number(scenario.seed) })] : []),
    ...(setup?.precision
      ? [say("simulate-precise-to", { half: number(setup.precision.half * 100, 3) })]
      : []),
    ...(setup?.customersFile ? [say("simulate-of-file", { file: fileName(setup.customersFile) })] : []),
    ...(run.stale ? [say("simulate-earlier-map")] : []),
  ];
  return (
    <li className={styles.run} aria-current={isShown || undefined}>
      <p>
        <strong>{run.headline}</strong>
      </p>
      <p className={styles.quiet}>{settings.join(" · ")}</p>
      {run.change && <p>{run.change.sentence}</p>}
      <p className={styles.quiet}>
        {[date(run.at), ...(isShown ? [say("simulate-is-shown")] : [])].join(" · ")}
      </p>
      {scenario && <Collapse expanded={isOpen}>{isOpen && <Settings scenario={scenario} />}</Collapse>}
      <div className={styles.acts}>
        {!isShown && run.readable && (
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={plain("simulate-show-of", { date: date(run.at) })}
            onClick={() => void editor.session.showRun(run.run)}
          >
            {say("simulate-show")}
          </Button>
        )}
        {scenario && (
          <>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={plain("simulate-read-of", { date: date(run.at) })}
              aria-expanded={isOpen}
              onClick={toggle}
            >
              {say("simulate-read")}
            </Button>
            <Button
              variant="subtle"
              size="compact-xs"
              aria-label={plain("simulate-settings-of", { date: date(run.at) })}
              onClick={() => takeSettings(scenario)}
            >
              {say("simulate-settings")}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** How a run was set up, a sentence for each setting. */
function Settings({ scenario }: { readonly scenario: Scenario }) {
  const words = useWords();
  return (
    <ul className={styles.settings}>
      {readScenario(scenario, words).map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** The name of a file without the folders that it lies in, on whatever system. */
const fileName = (path: string) => path.split(/[\\/]/u).at(-1) ?? path;
