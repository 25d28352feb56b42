// Paints the whole map small: a tint for each stage, a block for each card. Ten thousand cards are one pass.
import type { Group } from "../../bindings/Group";
import type { Box } from "../geometry";
import type { Minimap } from "../minimap";
import type { Scene } from "../scene";
import { contextOf } from "./context";
import type { Palette } from "./theme";

/** No block is smaller than this, in pixels of the screen. */
const LEAST = 1.5;

/** What a picture shows; `version` is that of the scene. */
export interface MinimapContent {
  readonly scene: Scene;
  readonly version: number;
  readonly minimap: Minimap;
  readonly palette: Palette;
}

/** The map counts as resting when it has not changed for so long, in milliseconds. */
const REST = 100;

/** The picture on its canvas. It stays while the view moves, and is painted anew when the map has come to rest. */
export class MinimapPicture {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #isPainted = false;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    this.#context = contextOf(canvas);
  }

  /** Shows another content, the first at once. Gives what takes that back, if there is another one before. */
  show(content: MinimapContent): () => void {
    const soon = window.setTimeout(() => this.#paint(content), this.#isPainted ? REST : 0);
    return () => window.clearTimeout(soon);
  }

  #paint({ scene, minimap, palette }: MinimapContent): void {
    const ratio = window.devicePixelRatio;
    this.#canvas.width = Math.ceil(minimap.w * ratio);
    this.#canvas.height = Math.ceil(minimap.h * ratio);
    paintMinimap(this.#context, scene, minimap, palette, ratio);
    this.#isPainted = true;
  }
}

/** What it takes to paint one. */
type Paper = Pick<CanvasRenderingContext2D, "setTransform" | "fillStyle" | "fillRect">;

/** Paints it anew; `ratio` is how many pixels of the screen one of the window has. */
export function paintMinimap(
  context: Paper,
  scene: Scene,
  minimap: Minimap,
  palette: Palette,
  ratio: number,
): void {
  const scale = minimap.scale * ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = palette("surface");
  context.fillRect(0, 0, Math.ceil(minimap.w * ratio), Math.ceil(minimap.h * ratio));
  context.setTransform(scale, 0, 0, scale, minimap.x * ratio, minimap.y * ratio);
  for (const { group, box } of scene.onLayer("stage")) {
    context.fillStyle = palette(groundOf(group));
    context.fillRect(box.x, 0, box.w, scene.grid.height);
  }
  for (const [ink, boxes] of blocksOf(scene)) {
    context.fillStyle = palette(ink);
    for (const { x, y, w, h } of boxes) {
      context.fillRect(x, y, Math.max(w, LEAST / scale), Math.max(h, LEAST / scale));
    }
  }
}

/** The cards by their ink, since changing the shade costs more than a block. */
function blocksOf(scene: Scene): Map<string, Box[]> {
  const blocks = new Map<string, Box[]>();
  for (const { group, box } of scene.onLayer("node")) {
    const ink = inkOf(group);
    const others = blocks.get(ink);
    if (others) others.push(box);
    else blocks.set(ink, [box]);
  }
  return blocks;
}

/** What a group lies on. */
function groundOf({ items: [first] }: Group): string {
  const fill = first?.item === "rect" ? first.fill : null;
  return fill && "plain" in fill ? fill.plain : "line";
}

/** The strongest shade that a card has of its own: that of its icon, or of its edge. */
function inkOf({ items }: Group): string {
  const icon = items.find(({ item }) => item === "icon");
  if (icon?.item === "icon") return icon.ink;
  const first = items[0];
  return (first?.item === "rect" && first.stroke?.ink) || "mute";
}
