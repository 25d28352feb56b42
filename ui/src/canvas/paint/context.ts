// Which kind of canvas paints faster on this machine: one that the graphics device draws, or one in memory.
import type { Placed } from "../scene";
import { Brush } from "./brush";
import type { Palette } from "./theme";

/** The window's part that is painted for trial, and how often. */
const TRIAL = { side: 512, groups: 120, frames: 3 };

/** A context of the canvas, of the kind that paints such groups faster. */
export function fasterContext(canvas: HTMLCanvasElement, groups: readonly Placed[], palette: Palette) {
  const sample = groups.slice(0, TRIAL.groups);
  const inMemory = sample.length > 0 && time(sample, palette, true) < time(sample, palette, false);
  return contextOf(canvas, inMemory);
}

export function contextOf(canvas: HTMLCanvasElement, inMemory = false): CanvasRenderingContext2D {
  // A canvas that is often read from is kept in memory; this is the only way to ask for one.
  const context = canvas.getContext("2d", { willReadFrequently: inMemory });
  if (!context) throw new Error("this window cannot paint on a canvas");
  return context;
}

/** How many milliseconds painting takes, until the pixels are there. */
function time(groups: readonly Placed[], palette: Palette, inMemory: boolean): number {
  const canvas = document.createElement("canvas");
  canvas.width = TRIAL.side;
  canvas.height = TRIAL.side;
  const context = contextOf(canvas, inMemory);
  const brush = new Brush(context, palette);
  const frame = () => {
    brush.lay({ scale: 0.8, x: 0, y: 0 });
    for (const { group, box } of groups) brush.group(group, { x: box.x % TRIAL.side, y: box.y % TRIAL.side });
    context.getImageData(0, 0, 1, 1);
  };
  // The first frame prepares fonts and shapes for either kind.
  frame();
  const begun = performance.now();
  for (let count = 0; count < TRIAL.frames; count++) frame();
  return performance.now() - begun;
}
