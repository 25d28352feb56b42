// Points, boxes and lines in the plane: x to the right, y down.

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly w: number;
  readonly h: number;
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

export const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });

export const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

export const middle = (box: Box): Point => ({ x: box.x + box.w / 2, y: box.y + box.h / 2 });

export const shifted = (box: Box, by: Point): Box => ({ ...box, x: box.x + by.x, y: box.y + by.y });

/** The box with `margin` more on each side. */
export const grown = (box: Box, margin: number): Box => ({
  x: box.x - margin,
  y: box.y - margin,
  w: box.w + 2 * margin,
  h: box.h + 2 * margin,
});

/** The box between two corners, whichever they are. */
export const between = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  w: Math.abs(a.x - b.x),
  h: Math.abs(a.y - b.y),
});

export const contains = (box: Box, point: Point): boolean =>
  point.x >= box.x && point.x <= box.x + box.w && point.y >= box.y && point.y <= box.y + box.h;

/** Whether the second box lies in the first as a whole. */
export const within = (outer: Box, inner: Box): boolean =>
  contains(outer, inner) && contains(outer, { x: inner.x + inner.w, y: inner.y + inner.h });

export const overlap = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;

/** The smallest box around all of these; none around nothing. */
export function around(boxes: Iterable<Box>): Box | undefined {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.w);
    bottom = Math.max(bottom, box.y + box.h);
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : undefined;
}

/** How far a point is from a box; 0 inside. */
export function distanceToBox(point: Point, box: Box): number {
  const dx = Math.max(box.x - point.x, 0, point.x - box.x - box.w);
  const dy = Math.max(box.y - point.y, 0, point.y - box.y - box.h);
  return Math.hypot(dx, dy);
}

/** How far a point is from a line of straight pieces. */
export function distanceToLine(point: Point, line: readonly Point[]): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [from, to] = [line[i - 1], line[i]];
    if (from && to) nearest = Math.min(nearest, distanceToPiece(point, from, to));
  }
  return nearest;
}

function distanceToPiece(point: Point, from: Point, to: Point): number {
  const along = minus(to, from);
  const length = along.x ** 2 + along.y ** 2;
  if (length === 0) return distance(point, from);
  const part = clamp(((point.x - from.x) * along.x + (point.y - from.y) * along.y) / length, 0, 1);
  return distance(point, { x: from.x + along.x * part, y: from.y + along.y * part });
}

/** Where the straight way from a box's middle to `towards` leaves the box. */
export function edgeTowards(box: Box, towards: Point): Point {
  const from = middle(box);
  const way = minus(towards, from);
  const scale = Math.max(Math.abs(way.x) / (box.w / 2 || 1), Math.abs(way.y) / (box.h / 2 || 1));
  return scale <= 1 ? towards : { x: from.x + way.x / scale, y: from.y + way.y / scale };
}
