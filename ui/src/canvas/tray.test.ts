// What hands and keys do with cards of the tray, on the canvas.
import { describe, expect, test } from "vitest";
import { bestLanguage } from "../words/languages";
import { wordsOf } from "../words/useWords";
import { nodeKey } from "./keys";
import { outlineOf } from "./outline";
import { Driver } from "./testing/driver";
import { HEADER, LANE_HEIGHT, type Sketch, STAGE_WIDTH, sketch, TITLES, thought } from "./testing/sketch";

const IDEAS = [
  thought("b-later"),
  thought("a-first"),
  thought("c-pain", {
    kind: "painPoint",
    severity: 3,
    frequency: 1,
    leave: 0,
  }),
];

function withTray(drawn: Sketch = sketch(false, IDEAS)): Driver {
  const driver = new Driver(drawn);
  driver.core.trayArea = () => ({ x: 1200, y: 0, w: 200, h: 800 });
  return driver;
}

const choosing = (...ids: string[]) => {
  const driver = withTray();
  driver.core.select(ids);
  return driver;
};

/** Where edits that move put each card. */
const places = (driver: Driver) =>
  driver
    .edits()
    .flatMap((edit) => (edit.edit === "move" ? edit.nodes.map(({ id, place }) => ({ id, ...place })) : []));

describe("the tray", () => {
  test("holds the cards without a place, in the order in which they came", () => {
    expect(
      withTray()
        .core.mirror.tray()
        .map(({ id }) => id),
    ).toEqual(["a-first", "b-later", "c-pain"]);
  });

  test("is not drawn, and its cards stay selected as long as they are there", () => {
    const driver = choosing("a-first");
    const { mirror, scene } = driver.core;
    expect(scene.has(nodeKey("a-first"))).toBe(false);
    driver.core.change(mirror.after({ revision: 2, put: [], remove: ["b-later"] }), {
      grid: null,
      put: [],
      remove: [],
    });
    expect([...driver.core.selection]).toEqual([nodeKey("a-first")]);
    driver.core.change(mirror.after({ revision: 3, put: [], remove: ["a-first"] }), {
      grid: null,
      put: [],
      remove: [],
    });
    expect([...driver.core.selection]).toEqual([]);
  });

  test("is read out after the map, with how many cards lie in it", () => {
    const words = wordsOf(
      bestLanguage(["en"]),
      (id, given) => [id, ...Object.values(given ?? {})].join(" "),
      () => true,
    );
    const { mirror, scene } = withTray().core;
    const lines = outlineOf(mirror, scene, words).slice(-4);
    expect(lines.map(({ level, label }) => [level, label])).toEqual([
      [1, "outline-tray 3"],
      [2, "outline-unplaced a-first kind-touchpoint"],
      [2, "outline-unplaced b-later kind-touchpoint"],
      [2, "outline-unplaced c-pain kind-pain-point"],
    ]);
    expect(
      outlineOf(sketch().mirror, sketch().list && scene, words).some(({ kind }) => kind === "tray"),
    ).toBe(false);
  });
});

describe("a card that is dragged out of the tray", () => {
  test("is shown in its cell, and placed where it is let go", () => {
    const driver = withTray().send({ type: "takeCards", ids: ["c-pain"] });
    const at = driver.at(TITLES + 150, HEADER + LANE_HEIGHT + 80);
    driver.move(at);
    expect(driver.core.feedback().ghosts).toMatchObject([{ title: "c-pain", piece: { node: "painPoint" } }]);
    expect(driver.core.feedback().target).toMatchObject({ x: TITLES, y: HEADER + LANE_HEIGHT });
    driver.release(at);
    expect(driver.edits()).toEqual([
      { edit: "move", nodes: [{ id: "c-pain", place: { stage: "aware", lane: "feel", x: 61, y: 55 } }] },
    ]);
  });

  test("brings those that are selected with it, below one another in their order, and covers no other card", () => {
    const driver = withTray().send({ type: "takeCards", ids: ["a-first", "b-later", "c-pain"] });
    driver.release(driver.at(TITLES + 80, HEADER + 45));
    const found = places(driver);
    expect(found.map(({ id }) => id)).toEqual(["a-first", "b-later", "c-pain"]);
    const down = found.map(({ y }) => y ?? 0);
    expect(down).toEqual([...down].sort((a, b) => a - b));
    expect(down[0]).toBeGreaterThanOrEqual(70);
    expect(new Set(down).size).toBe(3);
  });

  test("joins an automation if it is a rule that is dropped into its frame", () => {
    const rule = thought("mail", { kind: "delay", for: "P1D" });
    const driver = withTray(sketch(false, [rule])).send({ type: "takeCards", ids: ["mail"] });
    driver.release(driver.at(560, 430));
    expect(driver.edits()).toMatchObject([
      {
        edit: "put",
        records: [{ node: { id: "mail", stage: "buy", lane: "rules", automation: "reminder" } }],
      },
    ]);
  });

  test("is told where it may go, and stays where nothing takes it or Escape calls it back", () => {
    const driver = withTray().send({ type: "takeCards", ids: ["a-first"] });
    driver.move(driver.at(-400, -400));
    expect(driver.core.feedback()).not.toHaveProperty("target");
    driver.core.view = { ...driver.core.view, x: -600, y: -600 };
    driver.move(driver.at(-500, -500));
    expect(driver.core.feedback().tip).toMatchObject({ tip: "noCell" });
    driver.release(driver.at(-500, -500));
    driver
      .send({ type: "takeCards", ids: ["a-first"] })
      .move(driver.at(300, 100))
      .key("Escape");
    driver.release(driver.at(300, 100));
    driver.send({ type: "takeCards", ids: ["a-first"] }).release({ x: 1300, y: 300 });
    expect(driver.edits()).toEqual([]);
    expect(driver.requests).toEqual([{ request: "tell", what: "noCell" }]);
  });
});

describe("cards that are placed by keys", () => {
  test("begin in their usual lane, follow the arrows from cell to cell, and are placed by Enter", () => {
    const driver = choosing("a-first").key("Enter");
    expect(driver.core.feedback().target).toMatchObject({ x: TITLES, y: HEADER });
    driver.key("ArrowRight").key("ArrowDown");
    expect(driver.core.feedback().target).toMatchObject({
      x: TITLES + STAGE_WIDTH,
      y: HEADER + LANE_HEIGHT,
    });
    driver.key("Enter");
    expect(places(driver)).toMatchObject([{ id: "a-first", stage: "buy", lane: "feel" }]);
    expect(driver.core.tool.name).toBe("idle");
  });

  test("stay on the map at its edges, and go the other way in a map from right to left", () => {
    const driver = choosing("a-first").key("KeyP", { alt: true });
    driver.key("ArrowLeft").key("ArrowUp").key("Enter");
    expect(places(driver)).toMatchObject([{ stage: "aware", lane: "touch" }]);
    const mirrored = withTray(sketch(true, IDEAS));
    mirrored.core.select(["a-first"]);
    mirrored.key("Enter").key("ArrowLeft").key("Enter");
    expect(places(mirrored)).toMatchObject([{ stage: "buy", lane: "touch" }]);
  });

  test("keep their order, and what was placed or removed meanwhile is left alone", () => {
    const driver = choosing("b-later", "c-pain", "a-first").key("Enter").key("Enter");
    expect(places(driver).map(({ id }) => id)).toEqual(["a-first", "b-later", "c-pain"]);
    const { mirror, scene } = driver.core;
    driver.core.replace(mirror.after({ revision: 2, put: [], remove: ["b-later"] }), {
      grid: scene.grid,
      groups: [],
    });
    expect(places(driver).map(({ id }) => id)).toEqual(["a-first", "c-pain"]);
  });

  test("are left in the tray by Escape and by whatever else begins", () => {
    const driver = choosing("a-first").key("Enter").key("ArrowRight").key("Escape").key("Escape");
    driver.core.select(["a-first"]);
    driver.key("Enter").click(driver.card("checkout"));
    expect(driver.edits()).toEqual([]);
    expect([...driver.core.selection]).toEqual([nodeKey("checkout")]);
  });
});

describe("a card that goes back to the tray", () => {
  test("goes by its command, with all that are selected and are not locked", () => {
    const driver = withTray();
    driver.click(driver.card("basket")).click(driver.card("later"), { shift: true });
    driver.key("KeyB", { alt: true });
    expect(driver.edits()).toEqual([
      {
        edit: "move",
        nodes: [
          { id: "basket", place: null },
          { id: "later", place: null },
        ],
      },
    ]);
  });

  test.each(["basket", "annoyed"])("goes by a drag onto the tray, which shows it: %s", (id) => {
    const driver = withTray();
    driver.hold(driver.card(id), { x: 1300, y: 400 });
    if (id === "basket") expect(driver.core.feedback().intoTray).toBe(true);
    driver.release({ x: 1300, y: 400 });
    expect(driver.edits()).toEqual([{ edit: "move", nodes: [{ id, place: null }] }]);
  });

  test("is no card of the tray already", () => {
    expect(choosing("a-first").key("KeyB", { alt: true }).edits()).toEqual([]);
  });
});

describe("cards of the tray as other cards", () => {
  test("are copied, duplicated in the tray and removed", () => {
    const driver = choosing("a-first", "b-later");
    driver.key("KeyC", { ctrl: true }).key("KeyD", { ctrl: true }).key("Delete");
    expect(driver.requests[0]).toEqual({ request: "copy", ids: ["a-first", "b-later"] });
    expect(driver.edits()).toEqual([
      {
        edit: "duplicate",
        nodes: [
          { id: "a-first", place: null },
          { id: "b-later", place: null },
        ],
      },
      { edit: "remove", ids: ["a-first", "b-later"] },
    ]);
  });

  test("have their titles edited", () => {
    const driver = choosing("a-first")
      .key("F2")
      .send({ type: "draft", text: " Better " })
      .send({ type: "commit" });
    expect(driver.edits()).toEqual([{ edit: "rename", id: "a-first", title: "Better" }]);
  });
});
