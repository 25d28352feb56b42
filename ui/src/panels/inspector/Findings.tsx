// What the checker has found about the record that is selected, each with what to do.
import type { Id } from "../../bindings/Id";
import { useWords } from "../../words/useWords";
import { useEdited } from "../editor/useEditor";
import styles from "./inspector.module.css";

export function Findings({ id }: { readonly id: Id }) {
  const { say } = useWords();
  const all = useEdited(({ session }) => session.state.findings);
  const findings = all.filter(({ record }) => record === id);
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings} aria-label={say("findings")}>
      {findings.map(({ severity, sentence }) => (
        <li key={sentence} data-severity={severity}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
