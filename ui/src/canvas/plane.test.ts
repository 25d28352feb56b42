// The plane of the canvas: what is found where, how views move, and what comes in line.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { around, contains, distanceToLine, edgeTowards, middle, overlap } from "./geometry";
import { boxAt, cellAt, placeIn } from "./grid";
import { nodeKey } from "./keys";
import { Scene } from "./scene";
import { boundaries, dragged, type SplitBar } from "./shares";
import { snap } from "./snap";
import { CARD, STAGE_WIDTH, sketch, sketchGrid } from "./testing/sketch";
import {
  boxToWindow,
  firstLook,
  fitted,
  revealing,
  seen,
  toDrawing,
  toWindow,
  type Viewport,
  zoomed,
} from "./viewport";

const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const length = fc.double({ min: 1, max: 4000, noNaN: true });
const point = fc.record({ x: number, y: number });
const box = fc.record({ x: number, y: number, w: length, h: length });
const view: fc.Arbitrary<Viewport> = fc.record({
  x: number,
  y: number,
  zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
  width: fc.integer({ min: 300, max: 3000 }),
  height: fc.integer({ min: 300, max: 2000 }),
});

describe("the view", () => {
  test("what is turned into the window's pixels and back is the same", () => {
    fc.assert(
      fc.property(view, point, (v, p) => {
        const back = toDrawing(v, toWindow(v, p));
        expect(back.x).toBeCloseTo(p.x, 5);
        expect(back.y).toBeCloseTo(p.y, 5);
      }),
    );
  });

  test("zooming keeps what is under the pointer", () => {
    fc.assert(
      fc.property(view, point, fc.double({ min: 0.01, max: 20, noNaN: true }), (v, at, zoom) => {
        const held = toDrawing(v, at);
        const now = toWindow(zoomed(v, zoom, at), held);
        expect(now.x).toBeCloseTo(at.x, 3);
        expect(now.y).toBeCloseTo(at.y, 3);
      }),
    );
  });

  test("what is fitted lies in the window, never larger than 100 %", () => {
    fc.assert(
      fc.property(view, box, (v, b) => {
        const fit = fitted(v, b);
        expect(fit.zoom).toBeLessThanOrEqual(1);
        if (fit.zoom > 0.05) expect(contains(seen(fit), b)).toBe(true);
        expect(contains(seen(fit), middle(b))).toBe(true);
      }),
    );
  });

  describe("the first look", () => {
    const v = { x: 0, y: 0, zoom: 1, width: 1360, height: 820 };
    const end = ({ y, zoom, height }: Viewport) => y + height / zoom;

    test("at a large map begins where reading begins, and can be read", () => {
      const large = { x: 0, y: 0, w: 6000, h: 3000 };
      const left = firstLook(v, large, false);
      const right = firstLook(v, large, true);
      expect(left.zoom).toBeCloseTo(0.7);
      expect(boxToWindow(left, large)).toMatchObject({ x: 16, y: 16 });
      expect(boxToWindow(right, large).x + 6000 * right.zoom).toBeCloseTo(1360 - 16);
    });

    test("shows the whole map, or its whole width, where that can be read", () => {
      const small = { x: 0, y: 0, w: 1900, h: 1100 };
      const all = seen(firstLook(v, small, false));
      for (const corner of [small, { x: 1900, y: 1100 }]) expect(contains(all, corner)).toBe(true);
      const tall = firstLook(v, { x: 0, y: 0, w: 1600, h: 4000 }, false);
      expect(seen(tall).w * tall.zoom).toBeCloseTo(1360);
      expect(tall.zoom).toBeCloseTo((1360 - 32) / 1600);
    });

    test("ends with a whole lane where a slightly other size allows it", () => {
      const large = { x: 0, y: 0, w: 2200, h: 1600 };
      const ends = [400, 900, 1120, 1500];
      const look = firstLook(v, large, false, ends);
      expect(end(look)).toBeCloseTo(1120);
      expect(look.zoom).toBeGreaterThanOrEqual(0.7);
      // No lane ends near: nothing becomes larger or smaller for it.
      expect(firstLook(v, large, false, [400, 1500]).zoom).toBeCloseTo(0.7);
    });

    test("gives up no width for the sake of a lane", () => {
      const tall = { x: 0, y: 0, w: 1500, h: 2000 };
      const look = firstLook(v, tall, false, [850, 1000]);
      expect(end(look)).toBeCloseTo(1000);
      expect(seen(look).w).toBeGreaterThanOrEqual(1500);
    });
  });

  test("what is revealed can be seen, and what can be seen already moves nothing", () => {
    fc.assert(
      fc.property(view, point, (v, p) => {
        const small = { ...p, w: 10, h: 10 };
        const next = revealing(v, small);
        expect(overlap(seen(next), small)).toBe(true);
        expect(revealing(next, small).x).toBeCloseTo(next.x, 6);
      }),
    );
  });

  test("what is revealed lies beside the headers and titles that cover the map", () => {
    fc.assert(
      fc.property(view, point, (v, p) => {
        const small = { ...p, w: 10, h: 10 };
        const covered = { left: v.width / v.zoom / 8, right: 0, top: v.height / v.zoom / 8 };
        const { x, y } = boxToWindow(revealing(v, small, covered), small);
        expect(x).toBeGreaterThanOrEqual(v.width / 8 - 1e-6);
        expect(y).toBeGreaterThanOrEqual(v.height / 8 - 1e-6);
      }),
    );
  });
});

describe("places", () => {
  test("a place and the box that stands there say the same, in both directions of reading", () => {
    const cell = fc.constantFrom(["aware", "touch"], ["buy", "feel"]);
    const inside = fc.integer({ min: 8, max: 100 });
    fc.assert(
      fc.property(fc.boolean(), cell, inside, inside, (rightToLeft, [stage = "", lane = ""], x, y) => {
        const grid = sketchGrid(rightToLeft);
        const place = { stage, lane, x, y };
        const stands = boxAt(grid, place, CARD);
        const found = stands && cellAt(grid, middle(stands));
        expect(found && placeIn(grid, found, stands)).toEqual(place);
      }),
    );
  });
});

describe("the scene", () => {
  test("finds what a search of everything finds", () => {
    const scene = new Scene(sketch().list);
    fc.assert(
      fc.property(box, (area) => {
        const found = new Set(scene.within(area).map(({ key }) => key));
        for (const { key, box: own } of scene.all()) expect(found.has(key)).toBe(overlap(own, area));
      }),
    );
  });

  test("when a stage moves, its cards move with it and are found at their new place", () => {
    const { list } = sketch();
    const scene = new Scene(list);
    const before = scene.get(nodeKey("checkout"))?.box;
    const stages = list.grid.stages.map((one) =>
      one.stage === "buy" ? { ...one, x: one.x + STAGE_WIDTH } : one,
    );
    scene.apply({
      grid: { ...list.grid, width: list.grid.width + STAGE_WIDTH, stages },
      put: [],
      remove: [],
    });
    const after = scene.get(nodeKey("checkout"))?.box;
    expect(after?.x).toBe((before?.x ?? 0) + STAGE_WIDTH);
    expect(
      scene.nodesWithin({ x: after?.x ?? 0, y: after?.y ?? 0, w: 1, h: 1 }).map(({ key }) => key),
    ).toEqual([nodeKey("checkout")]);
  });

  test("puts and removes groups, and keeps the order in which they are painted", () => {
    const { list } = sketch();
    const scene = new Scene(list);
    const group = list.groups.find(({ key }) => "node" in key && key.node === "left");
    if (!group) throw new Error("the sketch has a trigger");
    scene.apply({ grid: null, put: [{ ...group, x: group.x + 5 }], remove: [{ node: "later" }] });
    expect(scene.has(nodeKey("later"))).toBe(false);
    const nodes = scene.within(scene.bounds()).filter(({ layer }) => layer === "node");
    expect(nodes.map(({ group: { key } }) => ("node" in key ? key.node : ""))).toEqual([
      "basket",
      "checkout",
      "annoyed",
      "left",
    ]);
  });
});

describe("coming in line", () => {
  test("nothing moves further than the reach, and what is in line stays", () => {
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 20 }), (own, others) => {
        const { by } = snap(own, others, 6);
        expect(Math.abs(by.x)).toBeLessThanOrEqual(6);
        expect(Math.abs(by.y)).toBeLessThanOrEqual(6);
        const again = snap({ ...own, x: own.x + by.x, y: own.y + by.y }, others, 0.01);
        expect(again.by.x).toBeCloseTo(0, 1);
      }),
    );
  });
});

describe("shares", () => {
  const bar = fc
    .tuple(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }), fc.boolean())
    .map(([parts, rightToLeft]): SplitBar => {
      const total = Math.max(
        100,
        parts.reduce((sum, part) => sum + part, 0),
      );
      const going = parts.map((part, at) => ({ connector: `c${at}`, share: part / total }));
      const left = 1 - going.reduce((sum, { share }) => sum + share, 0);
      const [from, to] = rightToLeft ? [300, 100] : [100, 300];
      return { from, to, y: 0, h: 8, segments: [...going, { connector: null, share: left }] };
    });

  test("however a boundary is dragged, shares stay within 0 and 1 and sum to 1", () => {
    fc.assert(
      fc.property(bar, fc.nat(5), number, (one, index, x) => {
        const after = dragged(one, index % boundaries(one).length, x);
        const sum = after.reduce((total, { share }) => total + share, 0);
        expect(sum).toBeCloseTo(1, 5);
        for (const { share } of after) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  test("a boundary that is dragged to where it lies changes at most by rounding", () => {
    fc.assert(
      fc.property(bar, (one) => {
        const [first = 0] = boundaries(one);
        const after = dragged(one, 0, first);
        expect(Math.abs((after[0]?.share ?? 0) - (one.segments[0]?.share ?? 0))).toBeLessThanOrEqual(0.00501);
      }),
    );
  });
});

describe("geometry", () => {
  test("the box around boxes holds them all", () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
        const all = around(boxes);
        for (const one of boxes) expect(all && overlap(all, one)).toBe(true);
      }),
    );
  });

  test("an end on a card's edge lies on its edge", () => {
    fc.assert(
      fc.property(box, point, (one, towards) => {
        if (contains(one, towards)) return;
        const end = edgeTowards(one, towards);
        const dx = Math.min(Math.abs(end.x - one.x), Math.abs(end.x - one.x - one.w));
        const dy = Math.min(Math.abs(end.y - one.y), Math.abs(end.y - one.y - one.h));
        expect(Math.min(dx, dy)).toBeLessThan(1e-6);
      }),
    );
  });

  test("a point on a line is not away from it", () => {
    expect(
      distanceToLine({ x: 5, y: 0 }, [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ]),
    ).toBe(0);
    expect(
      distanceToLine({ x: 13, y: 4 }, [
        { x: 0, y: 0 },
        { x: 10, y: 0 },
      ]),
    ).toBe(5);
  });
});
