// What a first run asks for, and what comes of the answers.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector } from "../bindings/Connector";
import type { Record as AnyRecord } from "../bindings/Record";
import { Mirror } from "./mirror";
import { divisionOf, sayingShares, type UnsetTouchpoint, unsetTouchpoints } from "./unsetShares";

const own: AnyRecord = {
  journey: {
    id: "shop",
    title: "Shop",
    language: "en",
    direction: "auto",
    state: "asIs",
    currency: "EUR",
    stages: ["aware", "buy"],
    lanes: ["touch"],
  },
};
const stage = (id: string): AnyRecord => ({ stage: { id, title: id, color: "blue" } });
const lane: AnyRecord = { lane: { id: "touch", kind: "touchpoints", title: "touch" } };

const BODIES = {
  touchpoint: { kind: "touchpoint" },
  goal: { kind: "goal", stopsRules: "immediately" },
  message: { kind: "message" },
} as const;

const node = (id: string, kind: keyof typeof BODIES = "touchpoint", stage = "aware", y = 0): AnyRecord => ({
  node: { id, title: id, stage, lane: "touch", x: 0, y, ...BODIES[kind] },
});

const connector = (id: string, from: string, to: string, more: Partial<Connector> = {}): AnyRecord => ({
  connector: { id, from, port: "next", to, ...more },
});

const mapOf = (...records: AnyRecord[]) =>
  Mirror.of("shop", 1, [own, stage("aware"), stage("buy"), lane, ...records]);

const asked = (mirror: Mirror) =>
  unsetTouchpoints(mirror).map(({ touchpoint, open }) => [touchpoint.id, ...open.map(({ id }) => id)]);

describe("a first run asks", () => {
  test("about touchpoints whose connectors have no share, as one reads them", () => {
    const mirror = mapOf(
      node("pay", "touchpoint", "buy"),
      node("page", "touchpoint", "aware", 90),
      node("ad", "touchpoint", "aware", 20),
      connector("c1", "pay", "ad"),
      connector("c2", "page", "pay", { share: 0.3 }),
      connector("c3", "page", "ad"),
      connector("c4", "ad", "page"),
    );
    expect(asked(mirror)).toEqual([
      ["ad", "c4"],
      ["page", "c3"],
      ["pay", "c1"],
    ]);
  });

  test("not about what is done besides, nor about rules, nor where every share is said", () => {
    const mirror = mapOf(
      node("ad"),
      node("page"),
      node("mail", "message"),
      connector("c1", "ad", "mail", { also: true }),
      connector("c2", "mail", "page"),
      connector("c3", "page", "ad", { share: 0 }),
    );
    expect(asked(mirror)).toEqual([]);
  });

  test("about the way to a goal, which is always gone, whatever the file says", () => {
    const mirror = mapOf(
      node("pay"),
      node("bought", "goal"),
      connector("c1", "pay", "bought", { also: true }),
    );
    expect(asked(mirror)).toEqual([["pay", "c1"]]);
  });
});

describe("the customers of a touchpoint", () => {
  const shop = mapOf(
    node("page"),
    ...["basket", "help", "exit"].map((id) => node(id)),
    connector("set", "page", "basket", { share: 0.4 }),
    connector("c1", "page", "help"),
    connector("c2", "page", "exit"),
  );
  const [page] = unsetTouchpoints(shop);
  if (!page) throw new Error("the page is asked about");
  const divide = (given: Readonly<Record<string, number>>) =>
    divisionOf(page, new Map(Object.entries(given)));

  test("divide evenly over what stays empty, and nobody leaves", () => {
    expect(divide({})).toEqual({ division: "rest", each: 0.3, among: 2 });
    expect(divide({ c1: 0.5 })).toEqual({ division: "rest", each: expect.closeTo(0.1, 9), among: 1 });
    expect(divide({ c1: 0.6 })).toEqual({ division: "rest", each: 0, among: 1 });
  });

  test("leave by what the shares leave over, where every way has one", () => {
    expect(divide({ c1: 0.3, c2: 0.1 })).toEqual({ division: "leave", share: expect.closeTo(0.2, 9) });
    expect(divide({ c1: 0.3, c2: 0.3 })).toEqual({ division: "leave", share: 0 });
  });

  test("cannot be more than all", () => {
    expect(divide({ c1: 0.7 })).toEqual({ division: "over", sum: expect.closeTo(1.1, 9) });
  });

  test("are counted to the last one, however many ways there are", () => {
    const part = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.option(part), { minLength: 1, maxLength: 9 }), (parts) => {
        const open = parts.map((_, at): Connector => ({ id: `c${at}`, from: "page", port: "next", to: "b" }));
        const of: UnsetTouchpoint = { ...page, open, set: [] };
        const given = new Map(parts.flatMap((one, at) => (one === null ? [] : [[`c${at}`, one / 100]])));
        const sum = [...given.values()].reduce((total, share) => total + share, 0);
        const result = divisionOf(of, given);
        if (result.division === "over") expect(sum).toBeGreaterThan(1);
        if (result.division === "rest") expect(sum + result.each * result.among).toBeCloseTo(1, 8);
        if (result.division === "leave") expect(sum + result.share).toBeCloseTo(1, 8);
      }),
    );
  });

  test("go as was said by one change, which leaves out what is said already or is gone", () => {
    const given = new Map([
      ["c1", 0.25],
      ["set", 0.4],
      ["gone", 0.1],
    ]);
    expect(sayingShares(shop, given)).toEqual({
      edit: "put",
      records: [{ connector: { id: "c1", from: "page", port: "next", to: "help", share: 0.25 } }],
    });
    expect(sayingShares(shop, new Map([["set", 0.4]]))).toBe(undefined);
  });
});
