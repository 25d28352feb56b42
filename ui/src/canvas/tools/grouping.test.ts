// Cards that are grouped, cards that are locked, and lanes that draw the curves of personas.
import { describe, expect, test } from "vitest";
import type { Node } from "../../bindings/Node";
import type { Record as AnyRecord } from "../../bindings/Record";
import { laneKey, nodeKey } from "../keys";
import { Driver } from "../testing/driver";
import { drawnIn, isOnLegend, turnCurve, usualCurves } from "./curves";

const NOTHING = { grid: null, put: [], remove: [] };

/** The map, with these fields of these cards. */
function having(fields: Readonly<Record<string, Partial<Node>>>): Driver {
  const driver = new Driver();
  const { mirror } = driver.core;
  const put = Object.entries(fields).flatMap(([id, more]): AnyRecord[] => {
    const node = mirror.node(id);
    return node ? [{ node: { ...node, ...more } as Node }] : [];
  });
  driver.core.change(mirror.after({ revision: 2, put, remove: [] }), NOTHING);
  return driver;
}

const grouped = (): Driver => having({ basket: { group: "g" }, checkout: { group: "g" } });
const BOTH = new Set([nodeKey("basket"), nodeKey("checkout")]);

describe("cards that are grouped", () => {
  test("are made so of what is selected, and set free again", () => {
    const driver = new Driver().click(new Driver().card("basket"));
    driver.key("KeyG", { ctrl: true });
    expect(driver.edits(), "one card is no group").toEqual([]);
    driver.click(driver.card("checkout"), { shift: true }).key("KeyG", { ctrl: true });
    expect(driver.edits()).toEqual([{ edit: "group", nodes: ["basket", "checkout"], together: true }]);

    const together = grouped();
    together.click(together.card("basket")).key("KeyG", { ctrl: true });
    expect(together.edits(), "they are a group already").toEqual([]);
    together.key("KeyG", { ctrl: true, shift: true });
    expect(together.edits()).toEqual([{ edit: "group", nodes: ["basket", "checkout"], together: false }]);
  });

  test("are selected by a press on one of them, and one alone by a second", () => {
    const driver = grouped();
    driver.click(driver.card("basket"));
    expect(driver.core.selection).toEqual(BOTH);
    driver.click(driver.card("basket"));
    expect(driver.core.selection).toEqual(new Set([nodeKey("basket")]));
  });

  test("come into a selection together and leave it together", () => {
    const driver = grouped();
    driver.click(driver.card("later")).click(driver.card("basket"), { shift: true });
    expect(driver.core.selection).toEqual(new Set([nodeKey("later"), ...BOTH]));
    driver.click(driver.card("checkout"), { shift: true });
    expect(driver.core.selection).toEqual(new Set([nodeKey("later")]));
  });

  test("move together, by hand and by an arrow, also where one alone is selected", () => {
    const driver = grouped();
    driver.click(driver.card("basket")).click(driver.card("basket")).key("ArrowDown");
    const { x, y } = driver.card("basket");
    driver.drag({ x, y }, { x, y: y + 40 });
    for (const edit of driver.edits()) {
      expect(edit).toMatchObject({ edit: "move", nodes: [{ id: "basket" }, { id: "checkout" }] });
    }
    expect(driver.edits().length).toBe(2);
  });
});

describe("a card that is locked", () => {
  const locked = (): Driver => having({ basket: { locked: true } });

  test("cannot be dragged, which is said", () => {
    const driver = locked();
    const { x, y } = driver.card("basket");
    driver.drag({ x, y }, { x: x + 60, y });
    expect(driver.requests).toEqual([{ request: "tell", what: "locked" }]);
  });

  test("is not moved by an arrow nor put into the tray, which is said", () => {
    const driver = locked();
    driver.click(driver.card("basket")).key("ArrowRight").key("KeyB", { alt: true });
    const told = { request: "tell", what: "locked" };
    expect(driver.requests).toEqual([told, told]);
  });
});

describe("the curves of an emotion lane", () => {
  function withLegend(): Driver {
    const driver = new Driver();
    const { mirror, scene } = driver.core;
    const personas = ["nora", "lena"].map(
      (id): AnyRecord => ({
        persona: { id, name: id, weight: 1, mood: 0, timeZone: "UTC" },
      }),
    );
    const group = scene.get(laneKey("feel"))?.group;
    const legend = { part: { part: "curves" as const, drawn: ["nora"] }, x: 0, y: 24, w: 80, h: 16 };
    const put = group ? [{ ...group, spots: [...group.spots, legend] }] : [];
    driver.core.change(mirror.after({ revision: 2, put: personas, remove: [] }), { ...NOTHING, put });
    return driver;
  }

  test("are chosen on top of those that are drawn, and taken away again", () => {
    const driver = withLegend();
    driver.click(driver.group(laneKey("feel")));
    expect(drawnIn(driver.core, "feel")).toEqual(["nora"]);
    const act = (persona: string) => driver.send({ type: "act", act: (world) => turnCurve(world, persona) });
    act("lena");
    act("nora");
    expect(driver.edits()).toMatchObject([
      { edit: "put", records: [{ lane: { id: "feel", curves: ["nora", "lena"] } }] },
      { edit: "put", records: [{ lane: { id: "feel", curves: [] } }] },
    ]);
  });

  test("are as usual where nothing was chosen, and other lanes have none", () => {
    const driver = withLegend();
    driver.click(driver.group(laneKey("feel")));
    expect(usualCurves(driver.core)).toEqual({});
    driver.click(driver.group(laneKey("touch")));
    expect(turnCurve(driver.core, "nora")).toEqual({});
  });

  test("are named where a click asks for others", () => {
    const driver = withLegend();
    const box = driver.core.scene.get(laneKey("feel"))?.box ?? { x: 0, y: 0 };
    expect(isOnLegend(driver.core, driver.at(box.x + 10, box.y + 30))).toBe(true);
    expect(isOnLegend(driver.core, driver.at(box.x + 10, box.y + 10))).toBe(false);
  });
});
