// Stage headers and lane titles while the map is panned.
import { describe, expect, test } from "vitest";
import type { Group } from "../bindings/Group";
import { laneKey, stageKey } from "./keys";
import type { Placed } from "./scene";
import { shownBox, wordsShift } from "./sticky";
import { HEADER, LANE_HEIGHT, STAGE_WIDTH, sketchGrid, TITLES } from "./testing/sketch";
import { seen } from "./viewport";

const WORDS = { x: 14, w: 80 };

/** A header or a title with a line of words on it, which begins where reading begins. */
function bearing(
  key: Group["key"],
  layer: "stage" | "lane",
  box: Placed["box"],
  rightToLeft: boolean,
): Placed {
  const { w, h } = box;
  const line = {
    item: "text" as const,
    text: "Words",
    x: rightToLeft ? w - WORDS.x - WORDS.w : WORDS.x,
    y: 24,
    w: WORDS.w,
    size: 14,
    weight: 600,
    italic: false,
    underlined: false,
    rightToLeft,
    ink: "text",
  };
  const group: Group = { key, base: key as Group["base"], x: 0, y: 0, w, h, items: [line], spots: [] };
  return { key: layer === "stage" ? stageKey("aware") : laneKey("touch"), layer, group, box };
}

const view = (x: number, y: number) => ({ x, y, zoom: 1, width: 400, height: 300 });

/** Where the words of the first stage are seen, from left to right. */
function wordsOfStage(x: number, rightToLeft: boolean) {
  const grid = sketchGrid(rightToLeft);
  const [column] = grid.stages;
  if (!column) throw new Error("the sketch has a stage");
  const placed = bearing(
    { stage: "aware" },
    "stage",
    { x: column.x, y: 10, w: column.w, h: 36 },
    rightToLeft,
  );
  const by = wordsShift(grid, view(x, 0), placed);
  const start = shownBox(grid, view(x, 0), placed).x + by.x;
  const from = start + (rightToLeft ? column.w - WORDS.x - WORDS.w : WORDS.x);
  return { from, to: from + WORDS.w, column };
}

describe("the words of a stage's header", () => {
  test("stay where they are while all of the header is in sight", () => {
    expect(wordsOfStage(0, false).from).toBe(TITLES + WORDS.x);
  });

  test("move along with what is seen of the header, and stop at its end", () => {
    expect(wordsOfStage(150, false).from).toBe(150 + TITLES + WORDS.x);
    const { to, column } = wordsOfStage(320, false);
    expect(to).toBe(column.x + STAGE_WIDTH - WORDS.x);
  });

  test("do the same in a map from right to left", () => {
    const { width } = sketchGrid(true);
    expect(wordsOfStage(width - 400, true).to).toBe(width - TITLES - WORDS.x);
    const panned = wordsOfStage(width - 400 - 150, true);
    expect(panned.to).toBe(width - 150 - TITLES - WORDS.x);
    const { from, column } = wordsOfStage(width - 400 - 320, true);
    expect(from).toBe(column.x + WORDS.x);
  });
});

test("the words of a lane's title stay below the headers as long as the lane does", () => {
  const grid = sketchGrid(false);
  const placed = bearing({ lane: "touch" }, "lane", { x: 2, y: HEADER, w: 96, h: LANE_HEIGHT }, false);
  expect(wordsShift(grid, view(0, 0), placed)).toEqual({ x: 0, y: 0 });
  const panned = view(0, 60);
  expect(wordsShift(grid, panned, placed).y).toBe(seen(panned).y);
  // 24 is the baseline of the words, 14 their size: they stop as far from the lane's end as they began from its top.
  expect(wordsShift(grid, view(0, 200), placed).y).toBe(LANE_HEIGHT - 14 - 2 * (24 - 14));
});
