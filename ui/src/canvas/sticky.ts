// Stage headers and lane titles stay in sight while the map is panned.
import type { Grid } from "../bindings/Grid";
import { around, type Box, clamp, type Point, shifted } from "./geometry";
import type { Layer } from "./keys";
import type { Placed } from "./scene";
import { type Covered, seen, type Viewport } from "./viewport";

const NOWHERE: Point = { x: 0, y: 0 };

/** How far the groups of a layer are moved from their place, so that they stay in sight. */
export function stickyShift(grid: Grid, view: Viewport, layer: Layer): Point {
  const sight = seen(view);
  if (layer === "stage") return { x: 0, y: Math.max(0, sight.y) };
  if (layer !== "lane") return NOWHERE;
  const x = grid.rightToLeft ? Math.min(0, sight.x + sight.w - grid.width) : Math.max(0, sight.x);
  return { x, y: 0 };
}

/** Where a group is shown. */
export const shownBox = (grid: Grid, view: Viewport, { layer, box }: Placed): Box =>
  shifted(box, stickyShift(grid, view, layer));

/**
 * How far the words of a header or a title are moved on it, so that they stay in sight while a part of it is: along
 * the map on the header of a long stage, down on the title of a high lane. The names of levels stay beside theirs.
 */
export function wordsShift(grid: Grid, view: Viewport, placed: Placed): Point {
  const { layer } = placed;
  const words = layer === "stage" || layer === "lane" ? wordsOf(placed) : undefined;
  if (!words || placed.group.spots.some(({ part }) => part.part === "levels")) return NOWHERE;
  const box = shownBox(grid, view, placed);
  const sight = seen(view);
  const titles = titleBand(grid, view);
  if (layer === "lane") {
    const { y, h } = headerBand(grid, view);
    return { x: 0, y: clamp(Math.max(sight.y, y + h) - box.y, 0, spare(box.h, words.y, words.h)) };
  }
  if (grid.rightToLeft) {
    const end = Math.min(sight.x + sight.w, titles.x);
    const inset = box.w - words.x - words.w;
    return { x: -clamp(box.x + box.w - end, 0, spare(box.w, inset, words.w)), y: 0 };
  }
  const start = Math.max(sight.x, titles.x + titles.w);
  return { x: clamp(start - box.x, 0, spare(box.w, words.x, words.w)), y: 0 };
}

/** How far words can move on what they stand on, with the same room after them as before. */
const spare = (length: number, inset: number, words: number): number =>
  Math.max(length - words - 2 * inset, 0);

/** The part of a group that its lines of text take up, counted from its corner. */
const wordsOf = ({ group }: Placed): Box | undefined =>
  around(
    group.items.flatMap((item) =>
      item.item === "text" ? [{ x: item.x, y: item.y - item.size, w: item.w, h: item.size }] : [],
    ),
  );

/** The band of stage headers, as it is shown. */
export const headerBand = (grid: Grid, view: Viewport): Box => ({
  x: 0,
  y: stickyShift(grid, view, "stage").y,
  w: grid.width,
  h: grid.header,
});

/** The band of lane titles, as it is shown. */
export const titleBand = (grid: Grid, view: Viewport): Box => ({
  x: (grid.rightToLeft ? grid.width - grid.titles : 0) + stickyShift(grid, view, "lane").x,
  y: 0,
  w: grid.titles,
  h: grid.height,
});

/** What headers and titles cover of the map once they stick. */
export const coveredByBands = ({ header, titles, rightToLeft }: Grid): Covered => ({
  left: rightToLeft ? 0 : titles,
  right: rightToLeft ? titles : 0,
  top: header,
});
