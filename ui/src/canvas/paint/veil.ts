// Paints the dark around what is presented.
//
// The canvas has few pixels and is stretched over the window: so it costs little, and its edges come out soft.
import type { Box } from "../geometry";
import type { Palette } from "./theme";

/** How many pixels of the window one of the canvas covers, each way: the width of the soft edge. */
const GRAIN = 14;

/** How much of what lies in the dark is covered. */
const DARKNESS = 0.8;

/** Paints a veil over a window of this size, with holes where the light falls. */
export function paintVeil(
  canvas: HTMLCanvasElement,
  { width, height }: { readonly width: number; readonly height: number },
  lit: readonly Box[],
  palette: Palette,
): void {
  canvas.width = Math.max(Math.ceil(width / GRAIN), 1);
  canvas.height = Math.max(Math.ceil(height / GRAIN), 1);
  const context = canvas.getContext("2d");
  if (!context) return;
  context.globalAlpha = DARKNESS;
  context.fillStyle = palette("paper");
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalAlpha = 1;
  context.globalCompositeOperation = "destination-out";
  const [across, down] = [canvas.width / width, canvas.height / height];
  for (const { x, y, w, h } of lit) context.fillRect(x * across, y * down, w * across, h * down);
}
