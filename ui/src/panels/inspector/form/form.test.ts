// What is typed into the inspector's fields, what fields begin with, and rules that read themselves out.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Record as AnyRecord } from "../../../bindings/Record";
import type { RuleBody } from "../../../bindings/RuleBody";
import { sketch } from "../../../canvas/testing/sketch";
import { isObject } from "../../../journey/json";
import { Mirror } from "../../../journey/mirror";
import { localizationOf } from "../../../words/bundles";
import { bestLanguage, LANGUAGES } from "../../../words/languages";
import { type Words, wordsOf } from "../../../words/useWords";
import { choicesIn, SCHEMA } from "../FormContext";
import { beginning, beginningIn, freePort } from "./beginning";
import {
  readDate,
  readDuration,
  readMoment,
  readNumber,
  readTimeOfDay,
  showMoment,
  showNumber,
} from "./reading";
import { reads } from "./reads";
import { formOf, type Shape } from "./schema";

function wordsIn(tag: string): Words {
  const language = bestLanguage([tag]);
  const localization = localizationOf(language);
  return wordsOf(
    language,
    (id, given) => localization.getString(id, given),
    (id) => localization.getBundle(id) !== null,
  );
}

const english = wordsIn("en");
const persian = wordsIn("fa");
const share = { shape: "number", format: "share", least: 0, most: 1, whole: false } as const;
const level = { shape: "number", format: "level", least: 1, most: 5, whole: true } as const;
const money = { shape: "number", format: "money", least: 0, most: 1e12, whole: false } as const;

describe("what is typed", () => {
  test("shares are read as people write them, and never leave 0 to 100 %", () => {
    expect(readNumber("40", share, english)).toEqual({ value: 0.4 });
    expect(readNumber("۴۰٪", share, persian)).toEqual({ value: 0.4 });
    expect(readNumber("140 %", share, english)).toEqual({ problem: expect.stringContaining("100%") });
    expect(readNumber("some", share, english)).toHaveProperty("problem");
    const half = { ...share, least: 0.000_01, most: 0.5 } as const;
    expect(readNumber("0.0001 %", half, english)).toEqual({ problem: expect.stringContaining("0.001%") });
  });

  test("levels are whole, amounts are not negative", () => {
    expect(readNumber("3", level, english)).toEqual({ value: 3 });
    expect(readNumber("3.5", level, english)).toHaveProperty("problem");
    expect(readNumber("0,4", money, english)).toEqual({ value: 0.4 });
    expect(readNumber("-1", money, english)).toHaveProperty("problem");
    const count = { ...level, least: 1, most: 4_294_967_296 } as const;
    for (const wrong of ["0", "1000000000000"]) {
      const problem = expect.stringContaining("4,294,967,296");
      expect(readNumber(wrong, count, english)).toEqual({ problem });
    }
    expect(readNumber("2.5", count, english)).toEqual({ problem: "Write a whole number." });
  });

  test("a share that is shown is read back the same, in every language", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: 0, max: 1_000_000 }),
        (language, millionths) => {
          const words = wordsIn(language.tag);
          expect(readNumber(showNumber(millionths / 1e6, share, words), share, words)).toEqual({
            value: millionths / 1e6,
          });
        },
      ),
    );
  });

  test("durations, times and dates are written as the file has them", () => {
    expect(readDuration("2h", english)).toEqual({ value: "PT2H" });
    expect(readDuration("۹۰ دقیقه", persian)).toEqual({ value: "PT1H30M" });
    expect(readDuration("soon", english)).toHaveProperty("problem");
    expect(readDuration("0", english)).toEqual({ value: "PT0S" });
    for (const months of ["3 months", "1 year", "P3M", "P1Y", "۲ ماه", "3 أشهر", "2 года"]) {
      const problem = expect.stringContaining("Months and years");
      expect(readDuration(months, english)).toEqual({ problem });
    }
    expect(readTimeOfDay("۹:۰۵", persian)).toEqual({ value: "09:05" });
    expect(readTimeOfDay("24:00", english)).toHaveProperty("problem");
    expect(readDate("2026-2-3", english)).toEqual({ value: "2026-02-03" });
    expect(readDate("2026-02-30", english)).toHaveProperty("problem");
    expect(readMoment("2026-12-01 09:00", english)).toEqual({ value: "2026-12-01T09:00:00Z" });
    expect(readMoment("2026-12-01T09:00:00+03:30", english)).toEqual({ value: "2026-12-01T05:30:00Z" });
    expect(readMoment("2026/1/5 9:30", english)).toEqual({ value: "2026-01-05T09:30:00Z" });
    expect(readMoment("tomorrow", english)).toHaveProperty("problem");
  });

  test("in Persian, days are those of the Persian calendar, in any digits; Gregorian ones are taken too", () => {
    expect(showMoment("2026-01-01T00:00:00Z", persian)).toBe("۱۴۰۴/۱۰/۱۱ ۰۰:۰۰");
    expect(showMoment("2026-01-01T00:00:00Z", english)).toBe("2026-01-01 00:00");
    expect(readMoment("۱۴۰۵/۱/۱ ۰۹:۰۰", persian)).toEqual({ value: "2026-03-21T09:00:00Z" });
    expect(readMoment("1405-01-01", persian)).toEqual({ value: "2026-03-21T00:00:00Z" });
    expect(readDate("۲۰۲۶-۰۳-۲۱", persian)).toEqual({ value: "2026-03-21" });
    // The last day of a leap year, and of one that is none.
    expect(readDate("۱۴۰۳/۱۲/۳۰", persian)).toEqual({ value: "2025-03-20" });
    expect(readDate("۱۴۰۴/۱۲/۳۰", persian)).toHaveProperty("problem");
    expect(readDate("۱۴۰۴/۱۳/۱", persian)).toHaveProperty("problem");
  });

  test("a day that is shown is read as the same day, in every language", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2200-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), day, ({ tag }, date) => {
        const words = wordsIn(tag);
        const moment = date.toISOString();
        expect(readMoment(showMoment(moment, words), words)).toEqual({
          value: moment.replace(/\.000Z$/u, "Z"),
        });
      }),
    );
  });
});

describe("cards to choose from", () => {
  test("are told apart by automation or stage where they have one title", () => {
    const { mirror } = sketch();
    const named = (id: string, title: string) => {
      const node = mirror.node(id);
      return node ? [{ node: { ...node, title } }] : [];
    };
    const put = [...named("basket", "Refused"), ...named("left", "Refused"), ...named("later", "Later")];
    const renamed = mirror.after({ revision: 2, put, remove: [] });
    const offered = choicesIn(renamed, english)(["touchpoint", "trigger", "delay"]);
    expect(offered.map(({ label }) => label)).toEqual([
      "Refused · aware",
      "checkout",
      "Refused · Reminder",
      "Later",
    ]);
    // Nothing else of that name is offered here.
    expect(choicesIn(renamed, english)(["trigger"]).map(({ label }) => label)).toEqual(["Refused"]);
  });
});

describe("what fields begin with", () => {
  const { mirror } = sketch();
  const choices = choicesIn(mirror, english);

  test("a reference begins with the first that there is; where there is none, the form cannot be taken", () => {
    const shape = SCHEMA.fields("Node", "trigger").find(({ name }) => name === "on")?.shape;
    if (shape?.shape !== "oneOf") throw new Error("what a trigger listens to is one of several forms");
    const begun = Object.fromEntries(
      shape.forms.map((form) => [form.name, beginningIn(form, "on", undefined, choices)]),
    );
    expect(begun.leaves).toEqual({ leaves: "basket" });
    expect(begun.segment).toBeUndefined();
    expect(begun.arrival).toEqual({ arrival: true });
  });

  test("another distribution keeps what both say, and begins in order", () => {
    const shape = SCHEMA.fields("Node", "touchpoint").find(({ name }) => name === "duration")?.shape;
    if (shape?.shape !== "oneOf") throw new Error("a stay is one of several forms");
    const triangular = shape.forms.find(({ name }) => name === "triangular");
    if (!triangular) throw new Error("there are triangular distributions");
    const before = { distribution: "uniform", min: "PT5M", max: "PT6H" };
    expect(beginningIn(triangular, "duration", before, choices)).toEqual({
      distribution: "triangular",
      min: "PT5M",
      mode: "PT1H",
      max: "PT6H",
    });
  });

  test("every form that can be taken is recognised as that form again", () => {
    const kinds = [
      "touchpoint",
      "trigger",
      "condition",
      "message",
      "update",
      "wait",
      "split",
      "goal",
      "window",
    ];
    for (const kind of kinds) for (const { shape, name } of SCHEMA.fields("Node", kind)) check(shape, name);
    function check(shape: Shape, name: string): void {
      if (shape.shape === "list") check(shape.item, name);
      if (shape.shape !== "oneOf") return;
      for (const form of shape.forms) {
        const begun = beginningIn(form, name, undefined, choices);
        if (begun !== undefined) expect(formOf(shape.forms, begun)?.name).toBe(form.name);
      }
    }
  });

  test("a new branch gets a port of its own", () => {
    expect(freePort([])).toBe("p1");
    expect(freePort(["yes", "p3"])).toBe("p4");
    expect(freePort(["p2"])).toBe("p3");
    const shape = SCHEMA.fields("Node", "condition").find(({ name }) => name === "branches")?.shape;
    const item = shape?.shape === "list" ? beginning(shape.item, "branches", choices) : undefined;
    expect(isObject(item) && item.when).toEqual({ attribute: "", is: "" });
  });
});

describe("rules read themselves out", () => {
  const rule = (id: string, title: string, body: RuleBody): AnyRecord => ({
    node: { id, title, stage: "buy", lane: "rules", x: 0, y: 0, ...body },
  });
  const mirror = Mirror.of("shop", 1, [
    { node: { id: "basket", title: "Basket", kind: "touchpoint" } },
    { node: { id: "checkout", title: "Checkout", kind: "touchpoint" } },
    rule("left", "Basket left", {
      kind: "trigger",
      on: { leaves: "basket", without: "checkout", within: "PT1H" },
      reentry: { mode: "afterExit" },
    }),
    rule("mail", "Your basket", { kind: "message", channel: "email" }),
    rule("wait", "Back?", {
      kind: "wait",
      events: [{ port: "came", reaches: "checkout" }],
      timeout: "P1D",
      lookBack: "none",
    }),
    rule("gold", "Gold?", {
      kind: "condition",
      branches: [{ port: "yes", when: { attribute: "tier", is: "gold" } }],
    }),
    rule("split", "Test", {
      kind: "split",
      arms: [
        { port: "a", weight: 1 },
        { port: "b", weight: 3 },
      ],
    }),
    rule("later", "Later", { kind: "delay", for: "P3D" }),
    { connector: { id: "1", from: "left", port: "next", to: "mail" } },
    { connector: { id: "2", from: "wait", port: "timeout", to: "mail" } },
    { connector: { id: "3", from: "wait", port: "came", to: "checkout" } },
    { connector: { id: "4", from: "gold", port: "yes", to: "mail" } },
    { connector: { id: "5", from: "split", port: "a", to: "mail" } },
    { connector: { id: "6", from: "later", port: "next", to: "mail" } },
  ]);
  const sentence = (id: string, words: Words) => {
    const node = mirror.node(id);
    if (!node) throw new Error(`there is a ${id}`);
    const { id: message, given } = reads(node, mirror, words);
    return words.plain(message, given).replace(/<\/?strong>/gu, "");
  };

  test.each([
    [
      "left",
      "If a customer leaves “Basket” and does not reach “Checkout” within 1 hour, then send “Your basket”.",
    ],
    ["mail", "Sends “Your basket” by E-mail, then nothing happens."],
    [
      "wait",
      "As soon as a customer reaches “Checkout”, bring the customer to “Checkout”; if nothing comes within 1 day, send “Your basket”.",
    ],
    ["gold", "If tier is “gold”, then send “Your basket”; otherwise nothing happens."],
    ["split", "At random: of 25% send “Your basket”, of 75% nothing happens."],
    ["later", "wait 3 days, then send “Your basket”."],
  ])("%s", (id, said) => {
    expect(sentence(id, english)).toBe(said);
  });

  test("in every language, with nothing left open", () => {
    for (const { tag } of LANGUAGES) {
      for (const id of ["left", "mail", "wait", "gold", "split", "later"]) {
        const said = sentence(id, wordsIn(tag));
        expect(said).not.toMatch(/[{}$]|reads-|reading-/u);
        expect(said.length).toBeGreaterThan(10);
      }
    }
  });
});
