// Stage headers and lane titles stay in sight while the map is panned.
import type { Grid } from "../bindings/Grid";
import { type Box, type Point, shifted } from "./geometry";
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
