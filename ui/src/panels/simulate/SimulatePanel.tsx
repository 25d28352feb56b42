// Simulate mode: how customers are sent, what is expected of them, and the runs so far.
import type { Precision } from "../../bindings/Precision";
import { useWords } from "../../words/useWords";
import { Expectations } from "./Expectations";
import { History } from "./History";
import { PrecisionForm } from "./PrecisionForm";
import { ScenarioForm } from "./ScenarioForm";
import styles from "./simulate.module.css";

interface SimulateProps {
  /** How precise the next run is to be; none: as large as the scenario says. */
  readonly precision: Precision | null;
  readonly setPrecision: (precision: Precision | null) => void;
}

export function SimulatePanel({ precision, setPrecision }: SimulateProps) {
  const { say } = useWords();
  return (
    <aside className={styles.panel} aria-label={say("mode-simulate")}>
      <section className={styles.section}>
        <h2>{say("kind-scenario")}</h2>
        <ScenarioForm />
        <PrecisionForm precision={precision} change={setPrecision} />
      </section>
      <section className={styles.section}>
        <h2>{say("simulate-expectations")}</h2>
        <Expectations />
      </section>
      <section className={styles.section}>
        <h2>{say("simulate-runs")}</h2>
        <History />
      </section>
    </aside>
  );
}
