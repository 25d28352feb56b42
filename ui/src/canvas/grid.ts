// Stages and lanes in the plane: which cell lies where, and places within a cell.
import type { Column } from "../bindings/Column";
import type { Grid } from "../bindings/Grid";
import type { Id } from "../bindings/Id";
import type { Place } from "../bindings/Place";
import type { Row } from "../bindings/Row";
import { type Box, clamp, contains, grown, type Point } from "./geometry";

export interface Cell {
  readonly stage: Id;
  readonly lane: Id;
  readonly box: Box;
}

/** How near to its cell's edge a dropped card may stand. */
const INSET = 8;

/** The cell that a point lies in. */
export function cellAt(grid: Grid, point: Point): Cell | undefined {
  const column = grid.stages.find(({ x, w }) => point.x >= x && point.x <= x + w);
  const row = grid.lanes.find(({ y, h }) => point.y >= y && point.y <= y + h);
  return column && row && cell(column, row);
}

/** The cell nearest to a point; none in a map without stages or without lanes. */
export function nearestCell(grid: Grid, point: Point): Cell | undefined {
  const column = nearest(grid.stages, point.x, ({ x, w }) => [x, x + w]);
  const row = nearest(grid.lanes, point.y, ({ y, h }) => [y, y + h]);
  return column && row && cell(column, row);
}

/** How far beside the cells a card can be dropped: the nearest cell takes it and grows. */
const AROUND = 140;

/** The cell that takes what is dropped here; none far away from all cells. */
export function cellFor(grid: Grid, point: Point): Cell | undefined {
  const near = nearestCell(grid, point);
  return near && contains(grown(near.box, AROUND), point) ? near : undefined;
}

export function cellOf(grid: Grid, stage: Id, lane: Id): Cell | undefined {
  const column = grid.stages.find((one) => one.stage === stage);
  const row = grid.lanes.find((one) => one.lane === lane);
  return column && row && cell(column, row);
}

const cell = (column: Column, row: Row): Cell => ({
  stage: column.stage,
  lane: row.lane,
  box: { x: column.x, y: row.y, w: column.w, h: row.h },
});

/**
 * The place of a card with this box in a cell. A place counts along the reading direction from the edge
 * where reading begins; boxes are physical.
 */
export function placeIn(grid: Grid, { stage, lane, box }: Cell, card: Box): Place {
  const fromLeft = card.x - box.x;
  const along = grid.rightToLeft ? box.w - (fromLeft + card.w) : fromLeft;
  return {
    stage,
    lane,
    x: Math.max(INSET, Math.round(along)),
    y: Math.max(INSET, Math.round(card.y - box.y)),
  };
}

/** Where a card of this size stands at a place: the inverse of `placeIn`. */
export function boxAt(
  grid: Grid,
  place: Place,
  size: { readonly w: number; readonly h: number },
): Box | undefined {
  const found = cellOf(grid, place.stage, place.lane);
  if (!found) return undefined;
  const { box } = found;
  const fromLeft = grid.rightToLeft ? box.w - place.x - size.w : place.x;
  return { x: box.x + fromLeft, y: box.y + place.y, w: size.w, h: size.h };
}

/** A gap between stages, or between lanes: what stands after it, and where the line between lies. */
export interface Gap {
  readonly before: Id | null;
  readonly line: Box;
}

/** The gap between stages that is nearest to a point. */
export function stageGapAt(grid: Grid, point: Point): Gap {
  const { stages, rightToLeft } = grid;
  const before = stages.find(({ x, w }) => (rightToLeft ? point.x > x + w / 2 : point.x < x + w / 2));
  const last = stages.at(-1);
  const start = rightToLeft ? grid.width - grid.titles : grid.titles;
  const edge = before ? beginOf(before, rightToLeft) : last ? endOf(last, rightToLeft) : start;
  return {
    before: before?.stage ?? null,
    line: { x: edge, y: 0, w: 0, h: Math.max(grid.height, grid.header) },
  };
}

const beginOf = ({ x, w }: Column, rightToLeft: boolean): number => (rightToLeft ? x + w : x);
const endOf = ({ x, w }: Column, rightToLeft: boolean): number => (rightToLeft ? x : x + w);

/** The gap between lanes that is nearest to a point. */
export function laneGapAt(grid: Grid, point: Point): Gap {
  const before = grid.lanes.find(({ y, h }) => point.y < y + h / 2);
  const last = grid.lanes.at(-1);
  const edge = before ? before.y : last ? last.y + last.h : grid.header;
  return {
    before: before?.lane ?? null,
    line: { x: 0, y: edge, w: Math.max(grid.width, grid.titles), h: 0 },
  };
}

/** How far over a lane's end one has to look to see that another lane follows. */
const GLIMPSE = 12;

/** Where a look at the map may end below: with a lane, and a glimpse of the one that follows. */
export const laneEnds = ({ lanes }: Grid): number[] => lanes.slice(0, -1).map(({ y, h }) => y + h + GLIMPSE);

function nearest<T>(
  all: readonly T[],
  at: number,
  span: (one: T) => readonly [number, number],
): T | undefined {
  let found: T | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const one of all) {
    const [from, to] = span(one);
    const gap = Math.abs(at - clamp(at, from, to));
    if (gap < least) [found, least] = [one, gap];
  }
  return found;
}
