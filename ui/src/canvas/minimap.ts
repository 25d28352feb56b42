// The whole map in a corner: how it lies there, which part of it is in sight, and where a press on it leads.
import type { Grid } from "../bindings/Grid";
import type { Id } from "../bindings/Id";
import { type Box, clamp, contains, grown, middle, minus, type Point, within } from "./geometry";
import { seen, type Viewport } from "./viewport";

/** How the drawing lies in the minimap, in pixels of the window: its scale, its corner, and the minimap's size. */
export interface Minimap {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** How large a minimap is at most and at least, and the free space around the map in it. */
const MOST = { w: 200, h: 126 };
const LEAST = { w: 48, h: 32 };
const MARGIN = 5;

/** A frame that is smaller than this could neither be seen nor taken hold of. */
const LEAST_FRAME = 8;

/** All of the drawing, as large as it goes. */
export function minimapOf({ x, y, w, h }: Box): Minimap {
  const room = { w: MOST.w - 2 * MARGIN, h: MOST.h - 2 * MARGIN };
  const scale = Math.min(room.w / Math.max(w, 1), room.h / Math.max(h, 1));
  const size = {
    w: clamp(w * scale + 2 * MARGIN, LEAST.w, MOST.w),
    h: clamp(h * scale + 2 * MARGIN, LEAST.h, MOST.h),
  };
  return {
    ...size,
    scale,
    x: (size.w - w * scale) / 2 - x * scale,
    y: (size.h - h * scale) / 2 - y * scale,
  };
}

/** Whether all of the drawing is in sight: then a minimap shows nothing more. */
export const showsAll = (view: Viewport, drawing: Box): boolean => within(grown(seen(view), 1), drawing);

/** The part that is in sight, as a frame in the minimap. What lies beside the map has no place in it. */
export function frameOf(minimap: Minimap, view: Viewport): Box {
  const { x, y, w, h } = seen(view);
  const { scale } = minimap;
  const [left, width] = cut(x * scale + minimap.x, w * scale, minimap.w);
  const [top, height] = cut(y * scale + minimap.y, h * scale, minimap.h);
  return { x: left, y: top, w: width, h: height };
}

/** What is left of a length in the room for it, and never too little to see. */
function cut(from: number, length: number, room: number): readonly [number, number] {
  const start = clamp(from, 0, room - LEAST_FRAME);
  return [start, clamp(from + length, start + LEAST_FRAME, room) - start];
}

/** The place of the drawing that a place of the minimap shows. */
export const shownAt = ({ scale, x, y }: Minimap, at: Point): Point => ({
  x: (at.x - x) / scale,
  y: (at.y - y) / scale,
});

/**
 * How far the middle of what is in sight lies from where the pointer takes hold, in the drawing: the frame is dragged
 * by where it was taken; beside the frame, its middle comes to the pointer.
 */
export function gripOf(minimap: Minimap, view: Viewport, at: Point): Point {
  if (!contains(frameOf(minimap, view), at)) return { x: 0, y: 0 };
  return minus(middle(seen(view)), shownAt(minimap, at));
}

/** How much empty paper may come into sight beside the map, in pixels of the window. */
const BESIDE = 16;

/**
 * What comes into the middle when somebody wants this place there: as much of the map as goes is in sight, and in a
 * direction in which all of it is, nothing moves.
 */
export function broughtTo(view: Viewport, drawing: Box, at: Point): Point {
  const sight = grown(seen(view), -BESIDE / view.zoom);
  const now = middle(sight);
  return {
    x: brought(now.x, at.x, [sight.x, sight.w], [drawing.x, drawing.w]),
    y: brought(now.y, at.y, [sight.y, sight.h], [drawing.y, drawing.h]),
  };
}

type Span = readonly [from: number, length: number];

function brought(now: number, wanted: number, [seenFrom, seenLength]: Span, [from, length]: Span): number {
  if (seenFrom <= from && seenFrom + seenLength >= from + length) return now;
  const ends = [from + seenLength / 2, from + length - seenLength / 2];
  // Whoever has panned off the map is not thrown back to it by taking hold of the frame.
  return clamp(wanted, Math.min(now, ...ends), Math.max(now, ...ends));
}

/** The part of what is in sight by which an arrow key moves it. */
const STEP = 0.25;

const ARROWS: ReadonlyMap<string, Point> = new Map([
  ["ArrowLeft", { x: -STEP, y: 0 }],
  ["ArrowRight", { x: STEP, y: 0 }],
  ["ArrowUp", { x: 0, y: -STEP }],
  ["ArrowDown", { x: 0, y: STEP }],
]);

/** The place that a key brings into the middle; none for other keys. */
export function steppedTo(view: Viewport, drawing: Box, key: string): Point | undefined {
  const by = ARROWS.get(key);
  if (!by) return undefined;
  const sight = seen(view);
  const from = middle(sight);
  return broughtTo(view, drawing, { x: from.x + by.x * sight.w, y: from.y + by.y * sight.h });
}

/** How far along the middle of what is in sight lies, 0 to 1, in the direction of reading. */
export function partSeen({ width, rightToLeft }: Grid, view: Viewport): number {
  const part = clamp(middle(seen(view)).x / Math.max(width, 1), 0, 1);
  return rightToLeft ? 1 - part : part;
}

/** The stages that are in sight, in order. */
export function stagesSeen({ stages }: Grid, view: Viewport): Id[] {
  const sight = seen(view);
  const isSeen = ({ x, w }: { x: number; w: number }) => x < sight.x + sight.w && sight.x < x + w;
  return stages.filter(isSeen).map(({ stage }) => stage);
}
