// The whole map in a corner: where everything lies in it, and what a press on it brings into sight.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Group } from "../bindings/Group";
import type { Ink } from "../bindings/Ink";
import type { Item } from "../bindings/Item";
import { contains, grown, middle, type Point, within } from "./geometry";
import {
  broughtTo,
  frameOf,
  gripOf,
  minimapOf,
  partSeen,
  shownAt,
  showsAll,
  stagesSeen,
  steppedTo,
} from "./minimap";
import { paintMinimap } from "./paint/minimap";
import { Scene } from "./scene";
import { sketch, sketchGrid } from "./testing/sketch";
import { centred, fitted, seen, type Viewport } from "./viewport";

const WINDOW = { width: 1200, height: 700 };
const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const length = fc.double({ min: 1, max: 20_000, noNaN: true });
const drawing = fc.record({ x: fc.constant(0), y: fc.constant(0), w: length, h: length });
const view: fc.Arbitrary<Viewport> = fc.record({
  x: number,
  y: number,
  zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
  width: fc.constant(WINDOW.width),
  height: fc.constant(WINDOW.height),
});

describe("the minimap", () => {
  test("holds the whole map, and is never larger than a corner", () => {
    fc.assert(
      fc.property(drawing, (box) => {
        const { scale, x, y, w, h } = minimapOf(box);
        expect(w <= 200 && h <= 126).toBe(true);
        expect(x >= 0 && y >= 0 && x + box.w * scale <= w + 1e-6 && y + box.h * scale <= h + 1e-6).toBe(true);
      }),
    );
  });

  test("shows the part in sight as a frame within it that can be seen, wherever the map is panned", () => {
    fc.assert(
      fc.property(drawing, view, (box, v) => {
        const minimap = minimapOf(box);
        const frame = frameOf(minimap, v);
        expect(frame.x >= 0 && frame.y >= 0).toBe(true);
        expect(frame.x + frame.w).toBeLessThanOrEqual(minimap.w + 1e-9);
        expect(frame.y + frame.h).toBeLessThanOrEqual(minimap.h + 1e-9);
        expect(Math.min(frame.w, frame.h)).toBeGreaterThan(7.999);
      }),
    );
  });

  test("is not needed where the whole map is in sight, and is as soon as it is not", () => {
    const box = { x: 0, y: 0, w: 4000, h: 1000 };
    const whole = fitted({ x: 0, y: 0, zoom: 1, ...WINDOW }, box);
    expect(showsAll(whole, box)).toBe(true);
    expect(showsAll({ ...whole, zoom: whole.zoom * 1.25 }, box)).toBe(false);
    expect(showsAll({ ...whole, x: 200 }, box)).toBe(false);
  });
});

describe("a press on the minimap", () => {
  const box = { x: 0, y: 0, w: 8000, h: 5000 };
  const minimap = minimapOf(box);
  const start: Viewport = { x: 1000, y: 500, zoom: 1, ...WINDOW };

  /** Presses here, drags to there. */
  function dragged(from: Point, to: Point): Viewport {
    const grip = gripOf(minimap, start, from);
    const at = shownAt(minimap, to);
    return centred(start, broughtTo(start, box, { x: at.x + grip.x, y: at.y + grip.y }));
  }

  test("beside the frame brings what lies there into the middle", () => {
    const at = { x: 150, y: 90 };
    const now = dragged(at, at);
    expect(middle(seen(now)).x).toBeCloseTo(shownAt(minimap, at).x);
    expect(contains(frameOf(minimap, now), at)).toBe(true);
  });

  test("on the frame takes it along from where it was taken, and nothing jumps", () => {
    const frame = frameOf(minimap, start);
    const corner = { x: frame.x + 1, y: frame.y + 1 };
    expect(dragged(corner, corner)).toEqual(start);
    const now = dragged(corner, { x: corner.x + 30, y: corner.y + 20 });
    expect(frameOf(minimap, now).x).toBeCloseTo(frame.x + 30);
    expect(frameOf(minimap, now).y).toBeCloseTo(frame.y + 20);
  });

  test("never brings more empty paper into sight than a margin", () => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        const now = dragged({ x: 150, y: 90 }, { x, y });
        expect(within(grown(box, 16.001), seen(now))).toBe(true);
      }),
    );
  });

  test("moves nothing in a direction in which all of the map is in sight", () => {
    const wide = { x: 0, y: 0, w: 8000, h: 300 };
    const sight: Viewport = { x: 0, y: -20, zoom: 1, ...WINDOW };
    expect(broughtTo(sight, wide, { x: 4000, y: 10 })).toEqual({ x: 4000, y: middle(seen(sight)).y });
  });

  test("by an arrow key moves what is in sight by a quarter of it, up to the edge", () => {
    expect(steppedTo(start, box, "ArrowRight")).toEqual({ x: 1600 + 300, y: 850 });
    expect(steppedTo(start, box, "ArrowUp")).toEqual({ x: 1600, y: 850 - 175 });
    expect(steppedTo({ ...start, x: 6700 }, box, "ArrowRight")).toEqual({ x: 8000 - 600 + 16, y: 850 });
    expect(steppedTo(start, box, "KeyA")).toBeUndefined();
  });
});

test("what is in sight is told by the stages, and how far along it lies by the direction of the map", () => {
  for (const rightToLeft of [false, true]) {
    const grid = sketchGrid(rightToLeft);
    const [first] = grid.stages;
    const sight = { x: (first?.x ?? 0) + 100, y: 0, zoom: 4, width: 400, height: 400 };
    expect(stagesSeen(grid, sight)).toEqual(["aware"]);
    expect(partSeen(grid, sight)).toBeLessThan(0.5);
  }
});

type Paper = Parameters<typeof paintMinimap>[0];

/** Stands in for a canvas, and counts what is filled in each shade. */
class Counting implements Paper {
  readonly filled = new Map<string, number>();
  #shade = "";
  turns = 0;

  get fillStyle(): Paper["fillStyle"] {
    return this.#shade;
  }
  set fillStyle(shade: Paper["fillStyle"]) {
    this.#shade = String(shade);
    this.turns += 1;
  }
  setTransform(): void {}
  fillRect(): void {
    this.filled.set(this.#shade, (this.filled.get(this.#shade) ?? 0) + 1);
  }
}

describe("the picture", () => {
  const painted = (groups: readonly Group[]): Counting => {
    const paper = new Counting();
    const scene = new Scene({ grid: sketchGrid(false), groups: [...groups] });
    paintMinimap(paper, scene, minimapOf(scene.bounds()), (ink) => ink, 2);
    return paper;
  };
  const looking = (group: Group, ...items: readonly Item[]): Group => ({ ...group, items: [...items] });
  const ground = (fill: Ink, stroke: Ink | null): Item => ({
    ...{ item: "rect", x: 0, y: 0, w: 10, h: 10, r: 2, raised: false },
    fill: { plain: fill },
    stroke: stroke === null ? null : { ink: stroke, width: 1, dash: null },
  });

  test("is a tint for each stage and a block for each card in its own shade", () => {
    const icon: Item = {
      item: "icon",
      icon: "touchpoint",
      x: 0,
      y: 0,
      size: 16,
      ink: "card.touchpoint.icon",
    };
    const groups = sketch().list.groups.map((group) => {
      if ("stage" in group.key) return looking(group, ground("stage.blue.tint", null));
      if (!("node" in group.key)) return group;
      if (group.key.node === "annoyed") return looking(group, ground("face.sad.fill", "face.sad.edge"));
      return looking(group, ground("card.touchpoint.fill", "card.touchpoint.edge"), icon);
    });
    expect(painted(groups).filled).toEqual(
      new Map([
        ["surface", 1],
        ["stage.blue.tint", 2],
        ["card.touchpoint.icon", 4],
        ["face.sad.edge", 1],
      ]),
    );
  });

  test("of ten thousand cards is one block each, and as few turns of shade as there are shades", () => {
    const [card] = sketch().list.groups.filter(({ key }) => "node" in key);
    if (!card) throw new Error("the sketch has cards");
    const shades: readonly Ink[] = ["card.blue.edge", "card.rose.edge"];
    const cards = Array.from(
      { length: 10_000 },
      (_, at): Group => ({
        ...looking(card, ground("card.blue.fill", shades[at % 2] ?? null)),
        key: { node: `card-${at}` },
      }),
    );
    const paper = painted(cards);
    expect(paper.filled.get("card.blue.edge")).toBe(5000);
    expect(paper.filled.get("card.rose.edge")).toBe(5000);
    expect(paper.turns).toBe(3);
  });
});
