// A presentation without a screen: its steps, how large they are shown, and how hands and edits lead through them.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CanvasCore } from "../core";
import { type Box, within } from "../geometry";
import { nodeKey } from "../keys";
import { type Hall, hall } from "../testing/hall";
import { boxToWindow, seen } from "../viewport";
import { askedBy } from "./keys";
import { litIn } from "./light";
import { Presentation } from "./presentation";
import { FOOT, onTheWay } from "./sight";
import { lanesOf, type Step, stepsOf } from "./steps";

const WALL = { width: 1920, height: 1080 };
const SMALL = { width: 1366, height: 768 };

/** What a person reads off a step: its stage, or the map. */
const told = (step: Step): string =>
  step.shows === "map" ? "map" : `${step.title} ${step.part}/${step.parts}`;

/** Where a box of the drawing lies in the window at a step: free of headers, titles and the bar. */
function isClear(
  { view }: Step,
  box: Box,
  { header, titles, rightToLeft }: { header: number; titles: number; rightToLeft: boolean },
) {
  const { x, y, w, h } = boxToWindow(view, box);
  const [left, right] = rightToLeft ? [0, titles * view.zoom] : [titles * view.zoom, 0];
  return x >= left && x + w <= view.width - right && y >= header * view.zoom && y + h <= view.height - FOOT;
}

const shop: Hall = {
  stages: [500, 700, 300],
  lanes: [150, 150, 200],
  cards: [
    [1, 1, 20, 20, 200, 60],
    [1, 2, 20, 20, 200, 60],
    [1, 3, 20, 20, 200, 60],
    [2, 1, 20, 20, 200, 60],
    [2, 3, 400, 20, 200, 60],
    [3, 2, 20, 20, 200, 60],
  ],
};

describe("the steps", () => {
  test("are the whole map, and then stage by stage", () => {
    const steps = stepsOf(hall({ ...shop, lanes: [100, 100, 100] }), WALL);
    expect(steps.map(told)).toEqual(["map", "Stage 1 1/1", "Stage 2 1/1", "Stage 3 1/1"]);
    const [map] = steps;
    expect(within(seen(map.view), { x: 0, y: 0, w: 1636, h: 372 })).toBe(true);
  });

  test("show the smallest text at 24 pixels or more on a wall of 1920 by 1080", () => {
    for (const text of [10, 12, 14]) {
      const [, ...stages] = stepsOf(hall({ ...shop, text }), WALL);
      for (const { view } of stages) expect(view.zoom * text).toBeGreaterThanOrEqual(24);
    }
  });

  test("show text in proportion on a smaller screen, and never under 12 pixels", () => {
    const [, onSmall] = stepsOf(hall(shop), SMALL);
    expect((onSmall?.view.zoom ?? 0) * 12).toBeGreaterThanOrEqual((24 * 768) / 1080 - 1e-9);
    const [, onLeast] = stepsOf(hall(shop), { width: 400, height: 300 });
    expect((onLeast?.view.zoom ?? 0) * 12).toBeGreaterThanOrEqual(12);
  });

  test("are several for a stage that is too high: lane by lane, none cut", () => {
    const map = hall({ stages: [500], lanes: [150, 150, 200, 150], cards: shop.cards?.slice(0, 3) ?? [] });
    const [, ...parts] = stepsOf(map, WALL);
    expect(parts.map(told)).toEqual(["Stage 1 1/2", "Stage 1 2/2"]);
    const lanes = parts.map(({ box }) =>
      map.scene.grid.lanes.filter(({ y, h }) => y >= box.y && y + h <= box.y + box.h).map(({ lane }) => lane),
    );
    expect(lanes).toEqual([
      ["lane1", "lane2"],
      ["lane3", "lane4"],
    ]);
  });

  test("are several for a stage that is too long, in the order of reading and in both directions", () => {
    const cards = [20, 280, 540, 800, 1060].map((x) => [1, 1, x, 20, 240, 60] as const);
    for (const rightToLeft of [false, true]) {
      const map = hall({ stages: [1500], lanes: [150], cards, rightToLeft });
      const [, ...parts] = stepsOf(map, WALL);
      expect(parts).toHaveLength(2);
      const shown = parts.map((step) =>
        cards.flatMap((_, at) => {
          const box = map.scene.get(nodeKey(`card${at}`))?.box;
          return box && within(step.box, box) && isClear(step, box, map.scene.grid) ? [at] : [];
        }),
      );
      expect(shown).toEqual([
        [0, 1, 2],
        [3, 4],
      ]);
      const [first, second] = parts.map(({ view }) => view.x);
      expect(Math.sign((second ?? 0) - (first ?? 0))).toBe(rightToLeft ? -1 : 1);
    }
  });

  test("divide a lane that is higher than the window between its cards", () => {
    const cards = [20, 220, 420, 620, 820].map((y) => [1, 1, 20, y, 200, 120] as const);
    const map = hall({ stages: [400], lanes: [1000], cards });
    const [, ...parts] = stepsOf(map, WALL);
    expect(parts).toHaveLength(3);
    cards.forEach((_, at) => {
      const box = map.scene.get(nodeKey(`card${at}`))?.box;
      expect(parts.some((step) => box && within(step.box, box) && isClear(step, box, map.scene.grid))).toBe(
        true,
      );
    });
  });

  test("show a lane that is higher than the window in one where the cards of the stage have room", () => {
    const map = hall({
      stages: [400, 400],
      lanes: [560],
      cards: [
        [1, 1, 20, 200, 200, 120],
        [1, 1, 20, 420, 200, 120],
        [2, 1, 20, 20, 200, 60],
      ],
    });
    expect(stepsOf(map, WALL).map(told)).toEqual(["map", "Stage 1 1/1", "Stage 2 1/1"]);
  });

  test("show a card that is longer than the window from its beginning to its end", () => {
    const map = hall({ stages: [1000], lanes: [150], cards: [[1, 1, 20, 20, 960, 60]] });
    const [, ...parts] = stepsOf(map, WALL);
    expect(parts.map(({ box }) => [box.x, box.x + box.w])).toEqual([
      [140, 140 + 816],
      [1100 - 816, 1100],
    ]);
  });

  test("pass over parts in which nothing stands, and over what is folded", () => {
    const map = hall({
      stages: [2000, -56, 300],
      lanes: [150, -32, 150, 150, 150],
      cards: [[1, 1, 20, 20, 200, 60]],
    });
    expect(stepsOf(map, WALL).map(told)).toEqual(["map", "Stage 1 1/1", "Stage 3 1/1"]);
    expect(stepsOf(map, WALL).map((step) => step.shows === "stage" && step.count)).toEqual([false, 2, 2]);
    expect(lanesOf(map)).toEqual(["lane1", "lane3", "lane4", "lane5"]);
  });

  test("of a map without stages, without lanes or with nothing at all are shown sanely", () => {
    expect(stepsOf(hall({ stages: [], lanes: [100] }), WALL).map(told)).toEqual(["map"]);
    expect(stepsOf(hall({ stages: [], lanes: [] }), WALL).map(told)).toEqual(["map"]);
    expect(stepsOf(hall({ stages: [300], lanes: [] }), WALL).map(told)).toEqual(["map", "Stage 1 1/1"]);
    for (const { view } of stepsOf(hall({ stages: [300], lanes: [] }), WALL)) {
      expect(Object.values(view).every(Number.isFinite)).toBe(true);
    }
  });

  test("of sixty stages begin where reading begins", () => {
    for (const rightToLeft of [false, true]) {
      const map = hall({ stages: Array<number>(60).fill(900), lanes: [150], rightToLeft });
      const steps = stepsOf(map, WALL);
      expect(steps).toHaveLength(61);
      const start = { x: rightToLeft ? map.scene.grid.width - 100 : 0, y: 0, w: 100, h: 100 };
      expect(within(seen(steps[0].view), start)).toBe(true);
    }
  });

  test("with a lane alone are the map and each stage's cell of that lane, also an empty one", () => {
    const map = hall(shop);
    const [whole, ...stages] = stepsOf(map, WALL, "lane2");
    expect(stages.map(told)).toEqual(["Stage 1 1/1", "Stage 2 1/1", "Stage 3 1/1"]);
    for (const { box, lane } of [whole, ...stages]) {
      expect([box.y, box.h, lane]).toEqual([214, 150, "lane2"]);
    }
  });

  test("whatever the map, show every card that fits as a whole, and the smallest text large enough", () => {
    const lengths = (most: number) =>
      fc.array(fc.integer({ min: 60, max: most }), { minLength: 1, maxLength: 5 });
    const asked = fc
      .record({ stages: lengths(2400), lanes: lengths(1400), rightToLeft: fc.boolean() })
      .chain((map) =>
        fc
          .array(
            fc.tuple(
              fc.integer({ min: 1, max: map.stages.length }),
              fc.integer({ min: 1, max: map.lanes.length }),
              fc.nat(2000),
              fc.nat(1200),
              fc.integer({ min: 40, max: 300 }),
              fc.integer({ min: 20, max: 200 }),
            ),
            { maxLength: 12 },
          )
          .map((cards) => ({
            ...map,
            // As in a drawing, a card lies in its cell.
            cards: cards.filter(
              ([stage, lane, x, y, w, h]) =>
                x + w <= (map.stages[stage - 1] ?? 0) && y + h <= (map.lanes[lane - 1] ?? 0),
            ),
          })),
      );
    fc.assert(
      fc.property(asked, (one) => {
        const map = hall(one);
        const [, ...stages] = stepsOf(map, WALL);
        for (const { view } of stages) expect(view.zoom * 12).toBeGreaterThanOrEqual(24 - 1e-9);
        one.cards.forEach((_, at) => {
          const box = map.scene.get(nodeKey(`card${at}`))?.box;
          expect(stages.some((step) => box && isClear(step, box, map.scene.grid))).toBe(true);
        });
      }),
    );
  });
});

function present(asked: Hall) {
  const { mirror, list } = hall(asked);
  const core = new CanvasCore(mirror, list);
  core.resize(WALL.width, WALL.height);
  return { core, list, presentation: new Presentation(core) };
}

describe("the presentation", () => {
  test("goes on and back by steps, and no further than its ends", () => {
    const { presentation } = present({ ...shop, lanes: [100, 100] });
    presentation.move(-1);
    expect(told(presentation.step)).toBe("map");
    presentation.move(1);
    presentation.move(1);
    expect(told(presentation.step)).toBe("Stage 2 1/1");
    presentation.last();
    presentation.move(1);
    expect(told(presentation.step)).toBe("Stage 3 1/1");
    expect([presentation.isFirst, presentation.isLast]).toEqual([false, true]);
    presentation.first();
    expect(told(presentation.step)).toBe("map");
  });

  test("shows one lane after another, and all again at the end; the stage stays", () => {
    const { presentation } = present(shop);
    presentation.move(1);
    const lanes = [1, 2, 3, 4].map(() => {
      presentation.turnLane(1);
      return [presentation.lane, told(presentation.step).slice(0, 7)];
    });
    expect(lanes).toEqual([
      ["lane1", "Stage 1"],
      ["lane2", "Stage 1"],
      ["lane3", "Stage 1"],
      [undefined, "Stage 1"],
    ]);
    presentation.turnLane(-1);
    expect(presentation.lane).toBe("lane3");
  });

  test("stays with its stage when the map changes, and near it when the stage goes", () => {
    const { core, list, presentation } = present({ ...shop, lanes: [100] });
    presentation.move(2);
    expect(told(presentation.step)).toBe("Stage 2 1/1");
    const grid = { ...list.grid, stages: list.grid.stages.filter(({ stage }) => stage !== "stage1") };
    core.change(core.mirror, { grid, put: [], remove: [] });
    expect(told(presentation.step)).toBe("Stage 2 1/1");
    core.change(core.mirror, { grid: { ...grid, stages: grid.stages.slice(1) }, put: [], remove: [] });
    expect(told(presentation.step)).toBe("Stage 3 1/1");
  });

  test("lights what is shown with its header and titles, and whatever is selected, until the light is off", () => {
    const { core, presentation } = present(shop);
    presentation.move(1);
    presentation.show(presentation.step);
    const { x, y, w, h } = boxToWindow(core.view, presentation.step.box);
    const before = presentation.lit() ?? [];
    expect(before.some((lit) => within(lit, { x, y, w, h }))).toBe(true);
    core.selection = new Set([nodeKey("card5")]);
    const card = core.scene.get(nodeKey("card5"))?.box;
    const after = litIn(core.scene, core.view, presentation.step, core.selection);
    expect(card && after.some((lit) => within(lit, boxToWindow(core.view, card)))).toBe(true);
    expect(card && before.some((lit) => within(lit, boxToWindow(core.view, card)))).toBe(false);
    presentation.turnSpotlight();
    expect(presentation.lit()).toBe(undefined);
  });

  test("lets go of what is selected when it goes on, and ends with the map as it was", () => {
    const { list, mirror } = hall(shop);
    const core = new CanvasCore(mirror, list);
    core.resize(WALL.width, WALL.height);
    core.zoomTo(0.8);
    core.selection = new Set([nodeKey("card1")]);
    const { view, selection } = core;
    const presentation = new Presentation(core);
    expect(core.selection.size).toBe(0);
    presentation.move(1);
    presentation.show(presentation.step);
    core.selection = new Set([nodeKey("card2")]);
    presentation.move(1);
    expect(core.selection.size).toBe(0);
    presentation.end();
    expect([core.view, core.selection]).toEqual([view, selection]);
  });
});

describe("on the way from one step to the next", () => {
  test("the view begins and ends where it should, and what lies still in both lies still between", () => {
    const [map, stage] = stepsOf(hall(shop), WALL);
    if (!stage) throw new Error("the map has a stage");
    for (const key of ["x", "y", "zoom"] as const) {
      expect(onTheWay(map, stage, 0).view[key]).toBeCloseTo(map.view[key], 6);
      expect(onTheWay(map, stage, 1).view[key]).toBeCloseTo(stage.view[key], 6);
    }
    // The point that both show at the same place of the window.
    const still = (axis: "x" | "y") =>
      (map.view[axis] * map.view.zoom - stage.view[axis] * stage.view.zoom) /
      (map.view.zoom - stage.view.zoom);
    const at = (view: Step["view"]) => (still("x") - view.x) * view.zoom;
    for (const part of [0.2, 0.5, 0.9])
      expect(at(onTheWay(map, stage, part).view)).toBeCloseTo(at(map.view), 6);
  });

  test("at one size it goes straight", () => {
    const [, one, two] = stepsOf(hall({ ...shop, stages: [300, 300] }), WALL);
    if (!one || !two) throw new Error("the map has two stages");
    const half = onTheWay(one, two, 0.5);
    expect(half.view.x).toBeCloseTo((one.view.x + two.view.x) / 2);
    expect(half.box.x).toBeCloseTo((one.box.x + two.box.x) / 2);
  });
});

describe("the keys", () => {
  const key = (code: string, more = {}) => ({ code, shift: false, ctrl: false, alt: false, ...more });

  test("go along the map in its direction", () => {
    expect(askedBy(key("ArrowRight"), false, 0)).toBe("next");
    expect(askedBy(key("ArrowLeft"), false, 0)).toBe("previous");
    expect(askedBy(key("ArrowLeft"), true, 0)).toBe("next");
    expect(askedBy(key("ArrowRight"), true, 0)).toBe("previous");
  });

  test("of a clicker go on whatever is selected", () => {
    for (const selected of [0, 1, 3]) {
      expect(askedBy(key("PageDown"), true, selected)).toBe("next");
      expect(askedBy(key("PageUp"), true, selected)).toBe("previous");
      expect(askedBy(key("Space"), false, selected)).toBe("next");
      expect(askedBy(key("Space", { shift: true }), false, selected)).toBe("previous");
    }
  });

  test("belong to a card that is selected: arrows move it, Enter edits it, Escape lets go of it", () => {
    expect(askedBy(key("ArrowRight"), false, 1)).toBe(undefined);
    expect(askedBy(key("KeyS"), false, 1)).toBe(undefined);
    expect(askedBy(key("Enter"), false, 1)).toBe("edit");
    expect(askedBy(key("Enter"), false, 2)).toBe(undefined);
    expect(askedBy(key("Escape"), false, 1)).toBe("release");
    expect(askedBy(key("Escape"), false, 0)).toBe("leave");
  });

  test("with Ctrl or Alt do what they do on the map", () => {
    expect(askedBy(key("ArrowRight", { alt: true }), false, 0)).toBe(undefined);
    expect(askedBy(key("Home", { ctrl: true }), false, 0)).toBe(undefined);
  });
});
