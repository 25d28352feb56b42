// What of the map is shown to an audience: how large its text is, and where it lies in the window.
import type { Grid } from "../../bindings/Grid";
import { type Box, clamp } from "../geometry";
import type { Scene } from "../scene";
import { LEAST_ZOOM, type Viewport } from "../viewport";

export interface Sight {
  readonly view: Viewport;
  /** The part of the drawing that is shown; the rest lies in the dark. */
  readonly box: Box;
  /** The stages whose headers belong to it, from edge to edge. */
  readonly columns: Box;
}

export type Size = Pick<Viewport, "width" | "height">;

/** Whoever sits in the last row reads text of this size on a screen of that one; on others in proportion. */
const TEXT = { size: 24, width: 1920, height: 1080 };

/** What a person reads on a small window before them. */
const LEAST_TEXT = 12;

/** What a map without any text is reckoned with. */
const USUAL_TEXT = 12;

/** How much larger than it has to be a small stage is shown. */
const GENEROUS = 1.6;

/** Around what is shown, in pixels of the window; below it, the room of the bar. */
const MARGIN = 24;
export const FOOT = 64;

/** How large the smallest text of a map has to be in a window, in its pixels. */
export const textIn = ({ width, height }: Size): number =>
  Math.max(LEAST_TEXT, TEXT.size * Math.min(width / TEXT.width, height / TEXT.height));

/** The sizes at which a map is shown: all text can be read, and nothing is larger than makes sense. */
export function zoomsOf(scene: Scene, size: Size): { readonly least: number; readonly most: number } {
  const least = textIn(size) / smallestText(scene);
  return { least, most: least * GENEROUS };
}

/** The size of the smallest text that is drawn. */
export function smallestText(scene: Scene): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const { group } of scene.all()) {
    for (const item of group.items) if (item.item === "text") smallest = Math.min(smallest, item.size);
  }
  return Number.isFinite(smallest) ? smallest : USUAL_TEXT;
}

/** How much of the drawing has room beside lane titles and below stage headers, at a zoom. */
export const roomAt = (zoom: number, { width, height }: Size, { titles, header }: Grid) => ({
  w: Math.max((width - 2 * MARGIN) / zoom - titles, 1),
  h: Math.max((height - MARGIN - FOOT) / zoom - header, 1),
});

/** The zoom at which so much of the drawing just has room. */
export const zoomFor = (
  { w, h }: { readonly w: number; readonly h: number },
  { width, height }: Size,
  { titles, header }: Pick<Grid, "titles" | "header">,
): number => Math.min((width - 2 * MARGIN) / (w + titles), (height - MARGIN - FOOT) / (h + header));

/** A view with this in the middle of the room that headers and titles leave. */
export function viewOn(box: Box, zoom: number, { width, height }: Size, grid: Grid): Viewport {
  const [wide, high] = [width / zoom, (height - FOOT) / zoom];
  const across = grid.rightToLeft ? (wide - grid.titles) / 2 : (wide + grid.titles) / 2;
  return {
    x: box.x + box.w / 2 - across,
    y: box.y + box.h / 2 - (high + grid.header) / 2,
    zoom,
    width,
    height,
  };
}

/** A view of the whole map; of one that is too large for that, of where it begins. */
export function viewOnMap(scene: Scene, most: number, size: Size): Viewport {
  const { grid } = scene;
  const map = scene.bounds();
  const zoom = clamp(zoomFor(map, size, { titles: 0, header: 0 }), LEAST_ZOOM, most);
  const [wide, high] = [size.width / zoom, (size.height - FOOT) / zoom];
  const margin = MARGIN / zoom;
  const start = grid.rightToLeft ? map.x + map.w + margin - wide : map.x - margin;
  return {
    ...size,
    zoom,
    x: map.w <= wide ? map.x + (map.w - wide) / 2 : start,
    y: map.h <= high ? map.y + (map.h - high) / 2 : map.y - margin,
  };
}

/** Whether two show the same in the same way. */
export const isSameSight = (a: Sight, b: Sight): boolean =>
  isSame(a.view, b.view) && isSame(a.box, b.box) && isSame(a.columns, b.columns);

const isSame = <T extends Viewport | Box>(a: T, b: T): boolean =>
  (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);

/** A part of the way from one sight to another: what is looked at comes and grows evenly. */
export function onTheWay(from: Sight, to: Sight, part: number): Sight {
  return {
    view: viewBetween(from.view, to.view, part),
    box: boxBetween(from.box, to.box, part),
    columns: boxBetween(from.columns, to.columns, part),
  };
}

function viewBetween(from: Viewport, to: Viewport, part: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** part;
  // The corner keeps step with the size of what is seen, so that the middle of the growing lies still.
  const [seen, last, first] = [1 / zoom, 1 / to.zoom, 1 / from.zoom];
  const even = Math.abs(last - first) < first * 1e-6;
  const along = even ? part : (seen - first) / (last - first);
  return { ...to, zoom, x: mixed(from.x, to.x, along), y: mixed(from.y, to.y, along) };
}

const boxBetween = (from: Box, to: Box, part: number): Box => ({
  x: mixed(from.x, to.x, part),
  y: mixed(from.y, to.y, part),
  w: mixed(from.w, to.w, part),
  h: mixed(from.h, to.h, part),
});

const mixed = (from: number, to: number, part: number): number => from + (to - from) * part;
