// The fields of a record, made from its type. A change is sent as soon as a field is left.
import { Collapse, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { Id } from "../../bindings/Id";
import type { Record as AnyRecord } from "../../bindings/Record";
import { asJson, asRecord, type JsonObject, merged } from "../../journey/json";
import { insideOf, kindOf, type Mirror } from "../../journey/mirror";
import { useWords } from "../../words/useWords";
import { useEditor } from "../editor/useEditor";
import { FormContext, SCHEMA } from "./FormContext";
import type { Field } from "./form/schema";
import styles from "./inspector.module.css";
import { OwnForms } from "./OwnForms";
import { Way } from "./Way";
import { Fields } from "./widgets/GroupValue";

const TYPES: Readonly<Record<string, string>> = {
  journey: "JourneyRecord",
  stage: "Stage",
  lane: "Lane",
  node: "Node",
  connector: "Connector",
  automation: "Automation",
  persona: "Persona",
  segment: "Segment",
  scenario: "Scenario",
  expectation: "Expectation",
};

/** Fields that most people never need stand behind "more". */
const SECONDARY: ReadonlySet<string> = new Set([
  "description",
  "color",
  "personas",
  "evidence",
  "folded",
  "linksTo",
  "carries",
  "device",
  "direct",
  "cost",
  "revenue",
  "capacity",
  "collects",
  "owner",
  "status",
  "lookBack",
  "experiment",
  "repeats",
  "stopsRules",
]);

interface FormProps {
  readonly id: Id;
  readonly record: AnyRecord;
  readonly mirror: Mirror;
}

export function RecordForm({ id, record, mirror }: FormProps) {
  const editor = useEditor();
  const kind = kindOf(record);
  const type = TYPES[kind] ?? "";
  const node = "node" in record ? record.node : undefined;
  const fields = SCHEMA.fields(type, node?.kind).filter((field) => isShown(field, record, mirror));
  const object = asJson(insideOf(record));
  // Whose a feeling is decides on which curve it lies.
  const isBehind = ({ name }: Field) =>
    SECONDARY.has(name) && !(name === "personas" && node?.kind === "emotion");

  /** Sends the whole record, as it is by then, with what this form has changed. */
  const change = (next: JsonObject) =>
    void editor.change((now) => {
      const current = now.record(id);
      if (!current) return undefined;
      return { edit: "put", records: [asRecord(kind, merged(asJson(insideOf(current)), object, next))] };
    });
  return (
    <FormContext value={{ mirror, kind: node?.kind ?? kind }}>
      <div className={styles.fields}>
        {"connector" in record && <Way record={record} mirror={mirror} />}
        <Fields fields={fields.filter((field) => !isBehind(field))} object={object} change={change} />
        {node && <OwnForms kind={node.kind} object={object} change={change} />}
        <More fields={fields.filter(isBehind)} object={object} change={change} />
      </div>
    </FormContext>
  );
}

/** The journey's lists of stages and lanes are drawn; an also-connector has no share. */
function isShown({ name, hidden }: Field, record: AnyRecord, mirror: Mirror): boolean {
  if ("lane" in record && name === "kind") return true;
  if (hidden) return false;
  if ("lane" in record && name === "curves") return record.lane.kind === "emotions";
  if (!("connector" in record)) return true;
  const { also, from } = record.connector;
  if (name === "also") return false;
  return name !== "share" && name !== "evidence"
    ? true
    : also !== true && mirror.node(from)?.kind === "touchpoint";
}

interface MoreProps {
  readonly fields: readonly Field[];
  readonly object: JsonObject;
  readonly change: (object: JsonObject) => void;
}

function More({ fields, object, change }: MoreProps) {
  const { say } = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  if (fields.length === 0) return null;
  return (
    <>
      <UnstyledButton className={styles.more} onClick={toggle} aria-expanded={isOpen}>
        {say(isOpen ? "inspector-less" : "inspector-more")}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <div className={styles.fields}>
          {isOpen && <Fields fields={fields} object={object} change={change} />}
        </div>
      </Collapse>
    </>
  );
}
