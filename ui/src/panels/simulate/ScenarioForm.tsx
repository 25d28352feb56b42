// How a run is set up: the journey's scenario as a form made from its type.
import { Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type JsonObject, merged } from "../../journey/json";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { FormContext, SCHEMA } from "../inspector/FormContext";
import { Readings } from "../inspector/Readings";
import { readScenario } from "../inspector/readings/readings";
import { Fields } from "../inspector/widgets/GroupValue";
import { asScenario, scenarioFields } from "./scenario";
import styles from "./simulate.module.css";

/** What most people set; the rest stands behind "more". */
const FIRST: ReadonlySet<string> = new Set(["customers", "arrivals", "start", "horizon", "seed"]);

export function ScenarioForm() {
  const words = useWords();
  const { say } = words;
  const editor = useEditor();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const [isOpen, { toggle }] = useDisclosure(false);
  const { scenario } = mirror;
  if (!scenario) return null;
  const object = scenarioFields(scenario);
  const fields = SCHEMA.fields("Scenario").filter(({ hidden }) => !hidden);
  const change = (next: JsonObject) =>
    void editor.change((now) => {
      if (!now.scenario) return undefined;
      const fields = merged(scenarioFields(now.scenario), object, next);
      return { edit: "put", records: [asScenario(fields)] };
    });
  return (
    <FormContext value={{ mirror, kind: "scenario" }}>
      <div className={styles.fields}>
        <Fields fields={fields.filter(({ name }) => FIRST.has(name))} object={object} change={change} />
        <UnstyledButton className={styles.more} onClick={toggle} aria-expanded={isOpen}>
          {say(isOpen ? "inspector-less" : "inspector-more")}
        </UnstyledButton>
        <Collapse expanded={isOpen}>
          <div className={styles.fields}>
            {isOpen && (
              <Fields
                fields={fields.filter(({ name }) => !FIRST.has(name))}
                object={object}
                change={change}
              />
            )}
          </div>
        </Collapse>
        <Readings sentences={readScenario(scenario, words)} />
      </div>
    </FormContext>
  );
}
