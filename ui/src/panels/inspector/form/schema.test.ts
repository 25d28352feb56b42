// The form of each kind of record is made from the generated schema.
import { describe, expect, test } from "vitest";
import text from "../../../../../journeys/model/schema/safar.schema.json?raw";
import { formOf, Schema } from "./schema";

const schema = new Schema(text);
const named = (type: string, kind?: string) =>
  new Map(schema.fields(type, kind).map((field) => [field.name, field]));

describe("fields", () => {
  test("a touchpoint has what every card has and what touchpoints have", () => {
    const fields = named("Node", "touchpoint");
    expect(fields.get("title")?.shape).toMatchObject({ shape: "text", long: false });
    expect(fields.get("description")?.shape).toMatchObject({ shape: "text", long: true });
    expect(fields.get("channel")?.shape).toMatchObject({ shape: "text", use: "channel" });
    expect(fields.get("emits")?.shape).toMatchObject({ shape: "text", use: "event" });
    expect(fields.get("cost")?.shape).toMatchObject({ shape: "number", format: "money", least: 0 });
    expect(fields.get("momentOfTruth")?.shape).toEqual({ shape: "flag" });
    expect(fields.get("duration")?.shape).toMatchObject({ shape: "oneOf" });
    expect(fields.get("personas")?.shape).toEqual({
      shape: "list",
      item: { shape: "reference", to: ["persona"] },
    });
    expect(fields.get("w")?.hidden).toBe(true);
    expect(fields.has("severity")).toBe(false);
  });

  test("a pain point has its shares and its level, and what it is about", () => {
    const fields = named("Node", "painPoint");
    expect(fields.get("severity")?.shape).toMatchObject({
      shape: "number",
      format: "level",
      least: 1,
      most: 5,
      whole: true,
    });
    expect(fields.get("frequency")?.shape).toMatchObject({
      shape: "number",
      format: "share",
      least: 0,
      most: 1,
    });
    expect(fields.get("about")?.shape).toEqual({ shape: "reference", to: ["touchpoint"] });
  });

  test("a duration is either plain or one of the distributions", () => {
    const shape = named("Node", "touchpoint").get("duration")?.shape;
    if (shape?.shape !== "oneOf") throw new Error("a stay is one of several forms");
    expect(shape.forms.map(({ name }) => name)).toEqual([
      "duration",
      "fixed",
      "exponential",
      "lognormal",
      "uniform",
      "triangular",
      "empirical",
    ]);
    expect(formOf(shape.forms, "PT1H")?.name).toBe("duration");
    expect(formOf(shape.forms, { distribution: "uniform", min: "PT1H", max: "PT2H" })?.name).toBe("uniform");
  });

  test("a trigger says what it listens to in one of seven forms, a newer one is kept", () => {
    const shape = named("Node", "trigger").get("on")?.shape;
    if (shape?.shape !== "oneOf") throw new Error("what a trigger listens to is one of several forms");
    expect(shape.forms.map(({ name }) => name)).toEqual([
      "event",
      "reaches",
      "leaves",
      "segment",
      "arrival",
      "date",
      "every",
    ]);
    expect(formOf(shape.forms, { leaves: "basket" })?.name).toBe("leaves");
    expect(formOf(shape.forms, { moon: "full" })).toBeUndefined();
  });

  test("a delay has its forms in the card itself", () => {
    expect(schema.forms("Node", "delay").map(({ name }) => name)).toEqual([
      "for",
      "until",
      "untilDate",
      "untilAttribute",
    ]);
    expect(schema.forms("Node", "message")).toEqual([]);
  });

  test("branches, events and arms are lists, ports in them stay hidden", () => {
    for (const [kind, list] of [
      ["condition", "branches"],
      ["wait", "events"],
      ["split", "arms"],
    ] as const) {
      const shape = named("Node", kind).get(list)?.shape;
      if (shape?.shape !== "list" || shape.item.shape !== "group")
        throw new Error(`${list} is a list of groups`);
      expect(shape.item.fields.find(({ name }) => name === "port")?.hidden).toBe(true);
    }
  });

  test("a branch's condition is edited as a condition", () => {
    const shape = named("Node", "condition").get("branches")?.shape;
    const item = shape?.shape === "list" ? shape.item : undefined;
    const when = item?.shape === "group" ? item.fields.find(({ name }) => name === "when") : undefined;
    expect(when?.shape).toEqual({ shape: "condition" });
  });

  test.each(["Stage", "Lane", "Connector", "Automation", "Persona", "Segment", "Scenario", "JourneyRecord"])(
    "%s has no field that a form cannot show",
    (type) => {
      for (const { name, shape, hidden } of schema.fields(type)) {
        expect(hidden || shape.shape !== "unknown", name).toBe(true);
      }
    },
  );

  test.each([
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
  ])("no field of a %s is one that a form cannot show", (kind) => {
    for (const { name, shape, hidden } of schema.fields("Node", kind)) {
      expect(hidden || shape.shape !== "unknown", name).toBe(true);
    }
  });
});
