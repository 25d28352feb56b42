// How precise a run is to be: until then, more customers are sent.
import { Switch } from "@mantine/core";
import type { Precision } from "../../bindings/Precision";
import { useWords } from "../../words/useWords";
import { useEdited } from "../editor/useEditor";
import { FormContext } from "../inspector/FormContext";
import type { Shape } from "../inspector/form/schema";
import { Value } from "../inspector/widgets/Value";
import styles from "./simulate.module.css";

/** ± 0.2 points, of no fewer than a thousand. */
const USUAL: Precision = { half: 0.002, least: 1000 };

/** Half the width of an interval of shares, and how many customers are sent at least. */
const FIGURES: readonly (readonly [keyof Precision, Shape])[] = [
  ["half", { shape: "number", format: "share", least: 0.000_01, most: 0.5, whole: false }],
  ["least", { shape: "number", format: "number", least: 1, most: 1e9, whole: true }],
];

interface PrecisionProps {
  readonly precision: Precision | null;
  readonly change: (precision: Precision | null) => void;
}

export function PrecisionForm({ precision, change }: PrecisionProps) {
  const { say } = useWords();
  const mirror = useEdited(({ session }) => session.state.mirror);
  return (
    <FormContext value={{ mirror, kind: "precision" }}>
      <div className={styles.fields}>
        <Switch
          size="xs"
          label={say("simulate-until-precise")}
          checked={precision !== null}
          onChange={(event) => change(event.currentTarget.checked ? USUAL : null)}
        />
        {precision &&
          FIGURES.map(([name, shape]) => (
            <Value
              key={name}
              name={name}
              shape={shape}
              value={precision[name]}
              needed
              change={(value) => typeof value === "number" && change({ ...precision, [name]: value })}
            />
          ))}
      </div>
    </FormContext>
  );
}
