// Every setting of a record read out, each in one sentence: the settings by kind, as data.
import type { Record as AnyRecord } from "../../../bindings/Record";
import type { Scenario } from "../../../bindings/Scenario";
import { asJson, type Json } from "../../../journey/json";
import { idOf, insideOf, kindOf, type Mirror } from "../../../journey/mirror";
import type { Words } from "../../../words/useWords";
import { SCHEMA } from "../FormContext";
import type { Field } from "../form/schema";
import { CONNECTOR } from "./connector";
import { EMOTION, OPPORTUNITY, PAIN_POINT } from "./experience";
import { MESSAGE } from "./message";
import { AUTOMATION, PERSONA, SEGMENT } from "./people";
import { sayRanges } from "./ranges";
import { DELAY, GOAL, SPLIT, TRIGGER, WAIT, WINDOW } from "./rules";
import { SCENARIO } from "./scenario";
import { type OnMap, type Sentence, type Setting, sentencesOf } from "./setting";
import { TOUCHPOINT } from "./touchpoint";

/** The settings of each kind of card and of record that has any, in the order in which people set them. */
export const SETTINGS: ReadonlyMap<string, readonly Setting<OnMap>[]> = new Map([
  ["touchpoint", TOUCHPOINT],
  ["painPoint", PAIN_POINT],
  ["emotion", EMOTION],
  ["opportunity", OPPORTUNITY],
  ["trigger", TRIGGER],
  ["message", MESSAGE],
  ["delay", DELAY],
  ["window", WINDOW],
  ["wait", WAIT],
  ["split", SPLIT],
  ["goal", GOAL],
  ["connector", CONNECTOR],
  ["automation", AUTOMATION],
  ["persona", PERSONA],
  ["segment", SEGMENT],
  ["scenario", SCENARIO],
]);

const TYPES: Readonly<Record<string, string>> = {
  connector: "Connector",
  automation: "Automation",
  persona: "Persona",
  segment: "Segment",
  scenario: "Scenario",
};

/** The sentences of a record or card; what a rule does as a whole stands beside them. */
export function readingsOf(record: AnyRecord, mirror: Mirror, words: Words): Sentence[] {
  const kind = "node" in record ? record.node.kind : kindOf(record);
  const fields = fieldsOf(kind);
  const settings: readonly Setting<OnMap>[] = [
    ...(SETTINGS.get(kind) ?? []),
    { of: ["ranges"], says: (told) => sayRanges(told.fields.ranges, fields, kind, told.words) },
  ];
  const told = { fields: asJson(insideOf(record)), id: idOf(record) ?? "", mirror, words };
  return sentencesOf(settings, told, usualIn(fields));
}

/** The sentences of how a run is set up. */
export function readScenario(scenario: Scenario, words: Words): Sentence[] {
  return sentencesOf(SCENARIO, { fields: { ...scenario }, words }, usualIn(fieldsOf("scenario")));
}

/** The fields of a kind of card or record, those of its own forms too. */
export function fieldsOf(kind: string): readonly Field[] {
  const type = TYPES[kind];
  if (type !== undefined) return SCHEMA.fields(type);
  const forms = SCHEMA.forms("Node", kind);
  const inside = forms.flatMap(({ shape }) => (shape.shape === "group" ? shape.fields : []));
  const all = [...SCHEMA.fields("Node", kind), ...inside];
  return all.filter(({ name }, at) => all.findIndex((other) => other.name === name) === at);
}

const usualIn =
  (fields: readonly Field[]) =>
  (name: string): Json | undefined =>
    fields.find((field) => field.name === name)?.usual;
