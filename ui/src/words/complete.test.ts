// Every word that the interface asks for is there, in every language.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import { SECTIONS } from "../panels/commands/command";
import { COMMANDS } from "../panels/commands/commands";
import { MENUS } from "../panels/commands/menus";
import { SCHEMA } from "../panels/inspector/FormContext";
import type { Field, Form, Shape } from "../panels/inspector/form/schema";
import { dashed } from "./dashed";
import { LANGUAGES } from "./languages";

const SOURCES = import.meta.glob<string>(["../**/*.{ts,tsx}", "!../**/*.test.*", "!../bindings/**"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const TEXTS = import.meta.glob<string>(
  "../../../journeys/words/locales/*/{kinds,fields,drawing,interface,readings}.ftl",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

const KINDS = [
  "touchpoint",
  "action",
  "emotion",
  "painPoint",
  "opportunity",
  "metric",
  "content",
  "backstage",
  "quote",
  "note",
  "image",
  "trigger",
  "condition",
  "message",
  "update",
  "delay",
  "window",
  "wait",
  "split",
  "fork",
  "join",
  "goal",
  "exit",
];
const RECORDS = {
  stage: "Stage",
  lane: "Lane",
  connector: "Connector",
  automation: "Automation",
  persona: "Persona",
  segment: "Segment",
  scenario: "Scenario",
};

function bundleOf(tag: string): FluentBundle {
  const bundle = new FluentBundle(tag);
  for (const [path, text] of Object.entries(TEXTS)) {
    if (path.includes(`/${tag}/`)) expect(bundle.addResource(new FluentResource(text)), path).toEqual([]);
  }
  return bundle;
}

/** The ids that the sources name in full. */
function named(): Set<string> {
  const ids = new Set<string>();
  for (const text of Object.values(SOURCES)) {
    for (const [, id = ""] of text.matchAll(/\b(?:say|plain)\(\s*"([a-z][a-z0-9-]*)"/gu)) ids.add(id);
    for (const [, id = ""] of text.matchAll(/"(reads-[a-z-]+|problem-[a-z-]+)"/gu)) ids.add(id);
  }
  return ids;
}

/** The fields of every form, and the choices in them: [kind, field, choices]. */
function* fields(): Generator<readonly [string, string, readonly string[]]> {
  for (const kind of KINDS) {
    for (const field of SCHEMA.fields("Node", kind)) yield* inField(kind, field);
    for (const form of SCHEMA.forms("Node", kind)) yield* inForm(kind, kind, form);
  }
  for (const [kind, type] of Object.entries(RECORDS)) {
    for (const field of SCHEMA.fields(type)) yield* inField(kind, field);
  }
  for (const form of SCHEMA.conditions()) yield* inForm("condition", "condition", form);
}

function* inField(
  kind: string,
  { name, shape, hidden }: Field,
): Generator<readonly [string, string, readonly string[]]> {
  if (hidden) return;
  yield [kind, name, []];
  yield* inShape(kind, name, shape);
}

function* inShape(
  kind: string,
  name: string,
  shape: Shape,
): Generator<readonly [string, string, readonly string[]]> {
  if (shape.shape === "choice" && name !== "kind") yield [kind, name, shape.of];
  if (shape.shape === "list") yield* inShape(kind, name, shape.item);
  if (shape.shape === "group") for (const field of shape.fields) yield* inField(kind, field);
  if (shape.shape === "oneOf") for (const form of shape.forms) yield* inForm(kind, name, form);
}

function* inForm(
  kind: string,
  name: string,
  form: Form,
): Generator<readonly [string, string, readonly string[]]> {
  yield [kind, name, [form.name]];
  yield* inShape(kind, name, form.shape);
}

/**
 * Labels of what forms show without asking for it: the kind of a lane, the kind of some evidence; of how precise
 * a run is to be, and of the ends of a range, which are no records; of responses of personas, which ranges name;
 * of what an expectation expects, which has a row of its own.
 */
const ELSEWHERE = [
  "field-lane-kind",
  "field-kind",
  "field-expectation-than",
  "field-precision-half",
  "field-precision-least",
  "field-range-low",
  "field-range-high",
  "field-response-of",
];

test("every label of a field is one of a form, or said elsewhere", () => {
  const ofJourneys = SCHEMA.fields("JourneyRecord").map(({ name }) => `field-${dashed(name)}`);
  const asked = new Set([...named(), ...ELSEWHERE, ...ofJourneys]);
  for (const [kind, name] of fields()) {
    asked
      .add(`field-${dashed(kind)}-${dashed(name)}`)
      .add(`field-${dashed(name)}`)
      .add(`field-${dashed(kind)}-form`);
  }
  const labels = Object.entries(TEXTS)
    .filter(([path]) => path.includes("/en/fields.ftl"))
    .flatMap(([, text]) => [...text.matchAll(/^(field-[a-z0-9-]+) =/gmu)].map(([, id = ""]) => id));
  expect(labels.length).toBeGreaterThan(100);
  expect(labels.filter((id) => !asked.has(id))).toEqual([]);
});

const SIGNS = new Set(["=", "!=", ">", ">=", "<", "<="]);

describe.each(LANGUAGES.map(({ tag }) => tag))("in %s", (tag) => {
  const bundle = bundleOf(tag);

  test("every sentence that the sources name", () => {
    expect([...named()].filter((id) => !bundle.hasMessage(id))).toEqual([]);
  });

  test("every kind, and every piece of the palette", () => {
    for (const kind of KINDS) expect(bundle.hasMessage(`kind-${dashed(kind)}`), kind).toBe(true);
    for (const id of named())
      if (id.startsWith("piece-hint-")) expect(bundle.hasMessage(id.replace("hint-", ""))).toBe(true);
  });

  test("every command, and every section of their list", () => {
    for (const { id, section, what } of COMMANDS) {
      const asked = what === undefined ? [`command-${id}`] : [`command-${section}`, what];
      for (const message of asked) expect(bundle.hasMessage(message), message).toBe(true);
    }
    for (const section of SECTIONS) expect(bundle.hasMessage(`commands-${section}`), section).toBe(true);
  });

  test("every menu within a menu, and what is called otherwise there", () => {
    for (const entry of Object.values(MENUS).flat(2)) {
      const message = "menu" in entry ? `menu-${entry.menu}` : `command-${entry.as ?? "undo"}`;
      expect(bundle.hasMessage(message), message).toBe(true);
    }
  });

  test("every field of every form, and every choice in it", () => {
    const missing = new Set<string>();
    for (const [kind, name, choices] of fields()) {
      const label = `field-${dashed(name)}`;
      const isForm = name === kind;
      if (!isForm && !bundle.hasMessage(`field-${dashed(kind)}-${dashed(name)}`) && !bundle.hasMessage(label))
        missing.add(label);
      for (const choice of choices) {
        const own = `choice-${dashed(name)}-${dashed(choice)}`;
        const known =
          SIGNS.has(choice) || bundle.hasMessage(own) || bundle.hasMessage(`choice-${dashed(choice)}`);
        if (!known) missing.add(own);
      }
    }
    expect([...missing]).toEqual([]);
  });
});
