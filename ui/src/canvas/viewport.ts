// Which part of the drawing the window shows, and how large.
import { type Box, clamp, type Point, within } from "./geometry";

/** `x` and `y` are the place of the drawing that lies in the upper left corner of the window. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  /** Pixels of the window for one of the drawing. */
  readonly zoom: number;
  /** Size of the window, in its own pixels. */
  readonly width: number;
  readonly height: number;
}

export const LEAST_ZOOM = 0.05;
export const MOST_ZOOM = 4;

/** Free space around what is fitted into the window, in its own pixels. */
const MARGIN = 16;

/** Below this the text of a card cannot be read with ease, so the first look shows less of the map instead. */
const READABLE = 0.7;

/** A little smaller is better than a map that is cut off by a little. */
const HARDLY_READABLE = 0.66;

/** How much larger or smaller, as a factor, the first look may be for the sake of where it ends. */
const YIELDING = 1.15;

export const toDrawing = (view: Viewport, at: Point): Point => ({
  x: view.x + at.x / view.zoom,
  y: view.y + at.y / view.zoom,
});

export const toWindow = (view: Viewport, at: Point): Point => ({
  x: (at.x - view.x) * view.zoom,
  y: (at.y - view.y) * view.zoom,
});

export const boxToWindow = (view: Viewport, box: Box): Box => ({
  ...toWindow(view, box),
  w: box.w * view.zoom,
  h: box.h * view.zoom,
});

/** The part of the drawing that can be seen. */
export const seen = (view: Viewport): Box => ({
  x: view.x,
  y: view.y,
  w: view.width / view.zoom,
  h: view.height / view.zoom,
});

/** Moves what is shown by so many pixels of the window: what was at 0 is at `by` afterwards. */
export const panned = (view: Viewport, by: Point): Viewport => ({
  ...view,
  x: view.x - by.x / view.zoom,
  y: view.y - by.y / view.zoom,
});

/** Changes the size and keeps what lies under `at` where it is. */
export function zoomed(view: Viewport, zoom: number, at: Point): Viewport {
  const next = clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
  const held = toDrawing(view, at);
  return { ...view, zoom: next, x: held.x - at.x / next, y: held.y - at.y / next };
}

export const windowMiddle = (view: Viewport): Point => ({ x: view.width / 2, y: view.height / 2 });

/** Another size of the window; what lies in its upper corner, where reading begins, stays there. */
export const resized = (view: Viewport, width: number, height: number, rightToLeft: boolean): Viewport => ({
  ...view,
  x: rightToLeft ? view.x + (view.width - width) / view.zoom : view.x,
  width,
  height,
});

/** Shows all of `box`, as large as it goes but never larger than 100 %. */
export function fitted(view: Viewport, box: Box): Viewport {
  const room = { w: view.width - 2 * MARGIN, h: view.height - 2 * MARGIN };
  const zoom = clamp(Math.min(room.w / box.w, room.h / box.h, 1), LEAST_ZOOM, MOST_ZOOM);
  return {
    ...view,
    zoom,
    x: box.x + box.w / 2 - view.width / zoom / 2,
    y: box.y + box.h / 2 - view.height / zoom / 2,
  };
}

/** Shows the whole width of `box`, as large as it goes but never larger than 100 %; what is in the middle stays so. */
export function fittedWidth(view: Viewport, box: Box): Viewport {
  const zoom = clamp((view.width - 2 * MARGIN) / box.w, LEAST_ZOOM, 1);
  const { x, y } = centred(
    { ...view, zoom },
    { x: box.x + box.w / 2, y: view.y + view.height / view.zoom / 2 },
  );
  // No more empty paper over or under the box than there has to be.
  const margin = MARGIN / zoom;
  const lowest = box.y + box.h + margin - view.height / zoom;
  return { ...view, zoom, x, y: clamp(y, box.y - margin, Math.max(lowest, box.y - margin)) };
}

/** Brings a place of the drawing into the middle of the window. */
export const centred = (view: Viewport, at: Point): Viewport => ({
  ...view,
  x: at.x - view.width / view.zoom / 2,
  y: at.y - view.height / view.zoom / 2,
});

/**
 * The first look at a drawing: all of it, from the corner where reading begins. Where that would be too
 * small to read, the whole width, and where that is too small as well, what fits at a readable size.
 *
 * What does not fit below ends, where a slightly other size allows it, at one of `ends`: a lane is shown as a
 * whole or not at all.
 */
export function firstLook(
  view: Viewport,
  box: Box,
  rightToLeft: boolean,
  ends: readonly number[] = [],
): Viewport {
  const wide = (view.width - 2 * MARGIN) / box.w;
  const high = (view.height - 2 * MARGIN) / box.h;
  const whole = Math.min(wide, high, 1);
  const zoom = whole >= HARDLY_READABLE ? whole : endingAt(ends, view, box, wide);
  const margin = MARGIN / zoom;
  const spare = view.width / zoom - box.w - 2 * margin;
  const x = spare >= 0 ? box.x - margin - spare / 2 : startOf(box, view.width / zoom, margin, rightToLeft);
  return { ...view, zoom, x, y: box.y - margin };
}

/** The size that shows the whole width, or nearly, and ends below at one of `ends` if one is near. */
function endingAt(ends: readonly number[], view: Viewport, box: Box, wide: number): number {
  const isWhole = wide >= HARDLY_READABLE;
  const wanted = isWhole ? Math.min(wide, 1) : READABLE;
  // The whole width stays in sight where it is; what is as small as can be read becomes no smaller.
  const most = isWhole ? wanted : wanted * YIELDING;
  const least = Math.max(Math.min(wanted, READABLE), wanted / YIELDING);
  const sizes = ends.map((end) => (view.height - MARGIN) / (end - box.y));
  const near = sizes.filter((size) => size >= least && size <= most);
  return near.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0] ?? wanted;
}

function startOf(box: Box, width: number, margin: number, rightToLeft: boolean): number {
  return rightToLeft ? box.x + box.w + margin - width : box.x - margin;
}

/** How far something covers the map from each side of the window, in pixels of the drawing. */
export interface Covered {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const NOTHING: Covered = { left: 0, right: 0, top: 0 };

/** Moves as little as is needed to bring `box` into sight with some room around it; not at all if it is. */
export function revealing(view: Viewport, box: Box, { left, right, top }: Covered = NOTHING): Viewport {
  const { x, y, w, h } = seen(view);
  const sight = { x: x + left, y: y + top, w: w - left - right, h: h - top };
  if (within(sight, box)) return view;
  const margin = MARGIN / view.zoom;
  return {
    ...view,
    x: slid(sight.x, sight.w, box.x - margin, box.w + 2 * margin) - left,
    y: slid(sight.y, sight.h, box.y - margin, box.h + 2 * margin) - top,
  };
}

function slid(from: number, length: number, needed: number, size: number): number {
  if (size > length || needed < from) return needed;
  return Math.max(from, needed + size - length);
}
