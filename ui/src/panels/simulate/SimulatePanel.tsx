// Simulate mode: who is sent and how, what is assumed, what is expected of the run, and the runs so far.
import type { ReactNode } from "react";
import { useId } from "react";
import type { Shell } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { Assumptions } from "./Assumptions";
import { Expectations } from "./Expectations";
import { History } from "./History";
import { Population } from "./Population";
import { PrecisionForm } from "./PrecisionForm";
import { ScenarioForm } from "./ScenarioForm";
import type { Sending } from "./sending";
import styles from "./simulate.module.css";

interface SimulateProps {
  readonly shell: Shell;
  readonly sending: Sending;
  readonly send: (sending: Sending) => void;
}

export function SimulatePanel({ shell, sending, send }: SimulateProps) {
  const { say } = useWords();
  return (
    <aside className={styles.panel} aria-label={say("mode-simulate")}>
      <Section title={say("kind-scenario")}>
        <ScenarioForm />
        <PrecisionForm
          precision={sending.precision}
          change={(precision) => send({ ...sending, precision })}
        />
      </Section>
      <Section title={say("simulate-population")}>
        <Population shell={shell} file={sending.file} choose={(file) => send({ ...sending, file })} />
      </Section>
      <Section title={say("simulate-assumptions")}>
        <Assumptions />
      </Section>
      <Section title={say("simulate-expectations")}>
        <Expectations />
      </Section>
      <Section title={say("simulate-runs")}>
        <History />
      </Section>
    </aside>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps) {
  const name = useId();
  return (
    <section className={styles.section} aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  );
}
