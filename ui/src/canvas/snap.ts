// Snapping: a card that is nearly in line with its neighbours comes in line, and guides show with which.
import { type Box, distanceToBox, middle, type Point } from "./geometry";

/** A straight line that shows what a card is in line with. */
export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

export interface Snapped {
  /** How far the card moves to come in line. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

/** Only neighbours this near count, in pixels of the drawing: lining up with what nobody looks at surprises. */
const NEAR = 260;

/**
 * Brings `box` in line with `neighbours` where an edge or a middle is no further than `reach` away, for
 * each direction on its own.
 */
export function snap(box: Box, neighbours: readonly Box[], reach: number): Snapped {
  const away = (other: Box) => distanceToBox(middle(box), other);
  const near = neighbours.filter((other) => away(other) <= NEAR).sort((a, b) => away(a) - away(b));
  const x = nearest(columns(box), near.flatMap(columns), reach);
  const y = nearest(rows(box), near.flatMap(rows), reach);
  const by = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
  const guides: Guide[] = [];
  if (x) guides.push(columnGuide(x.at, inLine(near, columns, x.at), moved));
  if (y) guides.push(rowGuide(y.at, inLine(near, rows, y.at), moved));
  return { by, guides };
}

const columns = ({ x, w }: Box): number[] => [x, x + w / 2, x + w];
const rows = ({ y, h }: Box): number[] => [y, y + h / 2, y + h];

/** The nearest box with a line there: a guide reaches no further. */
const inLine = (boxes: readonly Box[], lines: (box: Box) => number[], at: number): Box[] =>
  boxes.filter((box) => lines(box).some((line) => Math.abs(line - at) < 0.5)).slice(0, 1);

function nearest(own: readonly number[], others: readonly number[], reach: number) {
  let found: { by: number; at: number } | undefined;
  for (const line of own) {
    for (const at of others) {
      const by = at - line;
      if (Math.abs(by) <= (found ? Math.abs(found.by) - 1e-9 : reach)) found = { by, at };
    }
  }
  return found;
}

function columnGuide(x: number, others: readonly Box[], moved: Box): Guide {
  const all = [...others, moved];
  const top = Math.min(...all.map((box) => box.y));
  const bottom = Math.max(...all.map((box) => box.y + box.h));
  return { from: { x, y: top }, to: { x, y: bottom } };
}

function rowGuide(y: number, others: readonly Box[], moved: Box): Guide {
  const all = [...others, moved];
  const left = Math.min(...all.map((box) => box.x));
  const right = Math.max(...all.map((box) => box.x + box.w));
  return { from: { x: left, y }, to: { x: right, y } };
}
