// No setting of a simulation is silent: with another value, what is read out is another.
import { describe, expect, test } from "vitest";
import type { NodeKind } from "../../../bindings/NodeKind";
import type { Record as AnyRecord } from "../../../bindings/Record";
import { asRecord, isObject, type Json, type JsonObject } from "../../../journey/json";
import { Mirror } from "../../../journey/mirror";
import { SCHEMA } from "../FormContext";
import { reads } from "../form/reads";
import type { Field, Form, Shape } from "../form/schema";
import { fieldsOf, readingsOf, SETTINGS } from "./readings";
import { wordsIn } from "./testing/wordsIn";

/** What every card has that is no setting of a simulation: what it looks like, where it stands, how it is known. */
const NO_SETTING_OF_CARD = [
  "title",
  "description",
  "color",
  "w",
  "h",
  "locked",
  "group",
  "evidence",
  "evidenceOf",
];

const UNREAD = "no run reads it";

/** What is no setting of a simulation, by the kind of card. */
const NO_SETTING_OF: Readonly<Record<NodeKind, readonly string[] | typeof UNREAD>> = {
  // Personas are those of experience cards: everybody comes by touchpoints and rules.
  touchpoint: ["personas", "device", "direct", "momentOfTruth", "carries", "linksTo"],
  painPoint: [],
  emotion: ["quote"],
  opportunity: ["personas", "about", "impact", "effort", "owner", "status"],
  action: UNREAD,
  metric: UNREAD,
  content: UNREAD,
  backstage: UNREAD,
  quote: UNREAD,
  note: UNREAD,
  image: UNREAD,
  trigger: ["personas", "automation"],
  condition: ["personas", "automation"],
  message: ["personas", "automation", "subject", "text"],
  update: ["personas", "automation"],
  delay: ["personas", "automation"],
  window: ["personas", "automation"],
  wait: ["personas", "automation"],
  split: ["personas", "automation"],
  fork: ["personas", "automation"],
  join: ["personas", "automation"],
  goal: ["personas", "automation"],
  exit: ["personas", "automation"],
};

/** What is no setting of a simulation, by the kind of record. */
const NO_SETTING_OF_RECORD: Readonly<Record<string, readonly string[]>> = {
  connector: ["title", "evidence", "evidenceOf", "from", "port", "to"],
  automation: ["title"],
  persona: ["name", "description", "picture", "color", "goals", "frustrations", "success", "motive"],
  segment: ["title"],
  scenario: [],
};

const NO_SETTING: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(NO_SETTING_OF).flatMap(([kind, names]) =>
    names === UNREAD ? [] : [[kind, [...NO_SETTING_OF_CARD, ...names]] as const],
  ),
  ...Object.entries(NO_SETTING_OF_RECORD),
]);

const READ = [...NO_SETTING.keys()];
const isCard = (kind: string): boolean => kind in NO_SETTING_OF;

const ID = "this";

/** Two of each kind that can be referred to. */
const OTHERS: readonly AnyRecord[] = [
  ...["touchpoint", "goal", "painPoint", "message"].flatMap((kind) =>
    ["one", "two"].map((which) =>
      asRecord("node", { id: `${kind}-${which}`, title: `${kind} ${which}`, kind }),
    ),
  ),
  ...["one", "two"].flatMap((which) => [
    asRecord("segment", { id: `segment-${which}`, title: `segment ${which}`, when: { tag: which } }),
    asRecord("persona", {
      id: `persona-${which}`,
      name: `persona ${which}`,
      weight: 1,
      mood: 0,
      timeZone: "UTC",
    }),
  ]),
  asRecord("stage", { id: "stage", title: "Stage", color: "blue" }),
];

const words = wordsIn("en");

/** All that is read out of a card or record with these fields. */
function readOut(kind: string, fields: JsonObject): string {
  const inside = { title: "This", ...begun(kind), ...fields, id: ID };
  const record = isCard(kind) ? asRecord("node", { ...inside, kind }) : asRecord(kind, inside);
  const mirror = Mirror.of("shop", 1, [...OTHERS, record]);
  // In which order they stand says nothing.
  const sentences = readingsOf(record, mirror, words)
    .map(({ text }) => text)
    .sort();
  if (!("node" in record) || !RULES.includes(kind)) return sentences.join("\n");
  const { id, given } = reads(record.node, mirror, words);
  return [words.say(id, given), ...sentences].join("\n");
}

const RULES = READ.filter(
  (kind) => isCard(kind) && SCHEMA.fields("Node", kind).some(({ name }) => name === "automation"),
);

/** What a record of this kind needs to make sense. */
function begun(kind: string): JsonObject {
  if (kind === "connector") return { from: "touchpoint-one", port: "next", to: "touchpoint-two" };
  if (kind === "persona") return { weight: 1, mood: 0, timeZone: "UTC" };
  return kind === "automation" ? { on: true, endsWhen: [] } : { stage: "stage" };
}

/** Two values of which one is to be heard where the other was, and of what. */
interface Pair {
  readonly path: string;
  readonly one: Json | undefined;
  readonly other: Json | undefined;
}

/** Every way in which a value of this shape can be another. */
function pairsOf(shape: Shape, path: string): Pair[] {
  const choices = samplesOf(shape);
  const pairs = choices.slice(1).map((other, at) => ({ path, one: choices[at], other }));
  switch (shape.shape) {
    case "group":
      return pairsIn(shape.fields, path);
    case "list": {
      // A weight says nothing but against another.
      const last = samplesOf(shape.item).at(-1) ?? null;
      const items = pairsOf(shape.item, `${path}[]`).flatMap(({ one, other, ...pair }) =>
        [[], [last]].map((more) => ({
          ...pair,
          one: [...listed(one), ...more],
          other: [...listed(other), ...more],
        })),
      );
      return [...pairs, ...items];
    }
    case "map":
      return pairsOf(shape.value, `${path}.*`).map((pair) => ({
        ...pair,
        one: { "persona-one": pair.one },
        other: { "persona-one": pair.other },
      }));
    case "oneOf":
      return [...pairs, ...shape.forms.flatMap((form) => pairsOfForm(form, path))];
    default:
      return pairs;
  }
}

const listed = (item: Json | undefined): readonly Json[] => (item === undefined ? [] : [item]);

function pairsOfForm(form: Form, path: string): Pair[] {
  const tagged = (value: Json | undefined): Json | undefined =>
    isObject(value) && form.tag !== undefined ? { [form.tag]: form.name, ...value } : value;
  return pairsOf(form.shape, `${path}.${form.name}`).map(({ one, other, ...pair }) => ({
    ...pair,
    one: tagged(one),
    other: tagged(other),
  }));
}

/** Names and hidden fields of what stands inside are no settings. */
const isInner = ({ name, hidden }: Field): boolean => !hidden && name !== "title";

/** A field is another beside all others, and beside none but those that are needed. */
function pairsIn(fields: readonly Field[], path: string): Pair[] {
  const full = sampleOf(fields, () => true);
  const bare = sampleOf(fields, ({ needed }) => needed);
  return fields.filter(isInner).flatMap((field) => {
    const inside = pairsOf(field.shape, `${path}.${field.name}`);
    const gone = field.needed
      ? []
      : [{ path: `${path}.${field.name}`, one: undefined, other: samplesOf(field.shape)[0] }];
    return [...inside, ...gone].flatMap((pair) =>
      [full, bare].map((base) => ({
        path: pair.path,
        one: { ...base, [field.name]: pair.one },
        other: { ...base, [field.name]: pair.other },
      })),
    );
  });
}

function sampleOf(fields: readonly Field[], isIn: (field: Field) => boolean): JsonObject {
  return Object.fromEntries(
    fields
      .filter((field) => field.name === "port" || isIn(field))
      .map(({ name, shape }) => [name, samplesOf(shape).at(-1)]),
  );
}

/** Values of this shape that all say something else. */
function samplesOf(shape: Shape): Json[] {
  switch (shape.shape) {
    case "text":
      return shape.use === "port" ? ["next"] : ["alpha", "beta"];
    case "number":
      return shape.most <= 2 ? [0.25, 0.75] : [2, 4];
    case "flag":
      return [false, true];
    case "choice":
      return [...shape.of];
    case "duration":
      return ["PT1H", "PT3H"];
    case "date":
      return ["2026-03-01", "2026-04-01"];
    case "moment":
      return ["2026-03-01T00:00:00Z", "2026-04-01T10:00:00Z"];
    case "timeOfDay":
      return ["08:00", "20:00"];
    case "scalar":
      return [true, 5, "gold"];
    case "reference":
      return shape.to.flatMap((kind) => [`${kind}-one`, `${kind}-two`]);
    case "list":
      return [[], [samplesOf(shape.item).at(-1) ?? null]];
    case "map":
      return [{}, { "persona-one": samplesOf(shape.value).at(-1) }];
    case "group":
      return [sampleOf(shape.fields, () => true)];
    case "oneOf":
      return shape.forms.flatMap(({ name, tag, shape: inner }) =>
        samplesOf(inner)
          .slice(-1)
          .map((one) => (isObject(one) && tag !== undefined ? { [tag]: name, ...one } : one)),
      );
    case "condition":
      return [{ tag: "vip" }, { attribute: "tier", is: "gold" }];
    case "unknown":
      return [];
  }
}

/** The fields that are to be heard. */
function settingsOf(kind: string): Field[] {
  const not = new Set(["id", "kind", ...(NO_SETTING.get(kind) ?? [])]);
  return fieldsOf(kind).filter(({ name }) => !not.has(name));
}

/** Ranges hold a map from paths to two ends, which no schema of a form tells. */
const isRange = ({ name }: Field): boolean => name === "ranges";

/** The pairs of a kind, by what they are about. */
function pairsByPath(kind: string): Map<string, Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const field of settingsOf(kind).filter((one) => !isRange(one))) {
    const gone = { path: field.name, one: undefined, other: samplesOf(field.shape).at(-1) };
    for (const pair of [gone, ...pairsOf(field.shape, field.name)]) {
      const inRecord = (value: Json | undefined) => (value === undefined ? {} : { [field.name]: value });
      found.set(pair.path, [
        ...(found.get(pair.path) ?? []),
        { path: pair.path, one: inRecord(pair.one), other: inRecord(pair.other) },
      ]);
    }
  }
  return found;
}

/** Fields that mean nothing but beside others. */
const BESIDE: Readonly<Record<string, JsonObject>> = {
  days: { until: "09:00" },
  before: { untilAttribute: "renewal" },
  after: { untilAttribute: "renewal" },
  whenPast: { untilDate: "2026-03-01T00:00:00Z" },
};

describe("every setting is heard", () => {
  test.each(READ)("%s", (kind) => {
    const silent = [...pairsByPath(kind)].filter(([path, pairs]) => {
      const beside = BESIDE[path.split(/[.[]/u)[0] ?? ""] ?? {};
      return pairs.every(
        ({ one, other }) =>
          readOut(kind, { ...beside, ...(isObject(one) ? one : {}) }) ===
          readOut(kind, { ...beside, ...(isObject(other) ? other : {}) }),
      );
    });
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test("every part of a condition", () => {
    for (const form of SCHEMA.conditions()) {
      const pairs = pairsOfForm(form, "when");
      expect(pairs.length, form.name).toBeGreaterThan(0);
      for (const path of new Set(pairs.map((pair) => pair.path))) {
        const heard = pairs.some(
          (pair) =>
            pair.path === path &&
            readOut("segment", { when: pair.one }) !== readOut("segment", { when: pair.other }),
        );
        expect(heard, path).toBe(true);
      }
    }
  });

  test("a range of a figure", () => {
    const figures = {
      touchpoint: "duration",
      painPoint: "leave",
      connector: "share",
      message: "response.open",
    };
    for (const [kind, path] of Object.entries(figures)) {
      const said = readOut(kind, { ranges: { [path]: [0.25, 0.5] } });
      expect(said).toContain("May be otherwise");
      expect(said).not.toBe(readOut(kind, { ranges: { [path]: [0.25, 0.75] } }));
    }
  });

  test("each kind has sentences for what it declares, and declares what it has", () => {
    for (const kind of READ) {
      const names = new Set(fieldsOf(kind).map(({ name }) => name));
      const declared = (SETTINGS.get(kind) ?? []).flatMap(({ of }) => of);
      expect(
        declared.filter((name) => !names.has(name)),
        kind,
      ).toEqual([]);
      // What a rule's own sentence says needs no other.
      if (RULES.includes(kind)) continue;
      const missing = settingsOf(kind).filter((field) => !isRange(field) && !declared.includes(field.name));
      expect(
        missing.map(({ name }) => name),
        kind,
      ).toEqual([]);
    }
  });

  test("what is said to be no setting is a field", () => {
    for (const [kind, names] of NO_SETTING) {
      const fields = new Set(fieldsOf(kind).map(({ name }) => name));
      expect(
        names.filter((name) => !fields.has(name)),
        kind,
      ).toEqual([]);
    }
  });

  test("a card that no run reads says nothing", () => {
    for (const kind of Object.keys(NO_SETTING_OF).filter((one) => !READ.includes(one)))
      expect(readOut(kind, {}), kind).toBe("");
  });
});
