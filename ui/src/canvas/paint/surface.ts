// Keeps the scene canvas up to date with as little painting as can be: what is panned is shifted and only its
// new edge painted, what has changed is painted where it was and is, and what is costly to zoom is scaled
// until the view rests.
import { around, type Box, grown, overlap } from "../geometry";
import type { KeyText } from "../keys";
import type { Scene } from "../scene";
import type { Viewport } from "../viewport";
import { Brush, type Layout, type PictureSource } from "./brush";
import type { Palette } from "./theme";

/** What the canvas is to show. */
export interface Picture {
  readonly scene: Scene;
  readonly view: Viewport;
  readonly hidden: ReadonlySet<KeyText>;
  /** Parts of the drawing that have changed since the last picture; `all`: everything. */
  readonly dirty: readonly Box[] | "all";
}

/** A full painting that takes longer than this, in milliseconds, is put off while the view is zoomed. */
const COSTLY = 9;

/** Strokes and shadows reach this far out of their group, in pixels of the drawing. */
const BLEED = 6;

interface Shown {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly hidden: ReadonlySet<KeyText>;
}

export class SceneSurface {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  readonly #pictures: PictureSource;
  #palette: Palette;
  #brush: Brush;
  #shown: Shown | undefined;
  #cost = 0;
  /** The last sharp picture, while the view is being zoomed. */
  #sharp: { readonly picture: HTMLCanvasElement; readonly layout: Layout } | undefined;

  constructor(
    canvas: HTMLCanvasElement,
    context: CanvasRenderingContext2D,
    palette: Palette,
    pictures: PictureSource,
  ) {
    this.#pictures = pictures;
    this.#canvas = canvas;
    this.#context = context;
    this.#palette = palette;
    this.#brush = new Brush(context, palette, pictures);
  }

  /** Paints in other shades from now on. */
  recolour(palette: Palette): void {
    this.#palette = palette;
    this.#brush = new Brush(this.#context, palette, this.#pictures);
    this.forget();
  }

  /** What is on the canvas counts no more: the next picture is painted in full. */
  forget(): void {
    this.#shown = undefined;
    this.#sharp = undefined;
  }

  /** Shows a picture. Tells whether it is sharp; if not, call again with `rests` when the view has come to rest. */
  show(picture: Picture, ratio: number, rests: boolean): boolean {
    const layout = layoutOf(picture.view, ratio);
    const shown = this.#shown;
    if (!shown || shown.scene !== picture.scene || picture.dirty === "all")
      return this.#full(picture, layout);
    if (shown.layout.scale !== layout.scale) return this.#zoom(picture, layout, rests);
    if (this.#sharp) return this.#full(picture, layout);
    this.#pan(picture, shown.layout, layout);
    const boxes = [...picture.dirty, ...this.#flipped(picture, shown.hidden)];
    this.#patch(picture, layout, boxes);
    this.#shown = { scene: picture.scene, layout, hidden: picture.hidden };
    return true;
  }

  #full(picture: Picture, layout: Layout): boolean {
    const begun = performance.now();
    this.#sharp = undefined;
    this.#paint(picture, layout, [0, 0, this.#canvas.width, this.#canvas.height]);
    this.#cost = performance.now() - begun;
    this.#shown = { scene: picture.scene, layout, hidden: picture.hidden };
    return true;
  }

  #zoom(picture: Picture, layout: Layout, rests: boolean): boolean {
    if (rests || this.#cost < COSTLY) return this.#full(picture, layout);
    this.#sharp ??= this.#copy();
    if (!this.#sharp) return this.#full(picture, layout);
    const { picture: copy, layout: before } = this.#sharp;
    const factor = layout.scale / before.scale;
    this.#clear();
    this.#context.setTransform(
      factor,
      0,
      0,
      factor,
      layout.x - before.x * factor,
      layout.y - before.y * factor,
    );
    this.#context.drawImage(copy, 0, 0);
    this.#shown = { scene: picture.scene, layout, hidden: picture.hidden };
    return false;
  }

  #copy(): { picture: HTMLCanvasElement; layout: Layout } | undefined {
    const picture = document.createElement("canvas");
    picture.width = this.#canvas.width;
    picture.height = this.#canvas.height;
    const context = picture.getContext("2d");
    if (!context || !this.#shown) return undefined;
    context.drawImage(this.#canvas, 0, 0);
    return { picture, layout: this.#shown.layout };
  }

  #pan(picture: Picture, before: Layout, after: Layout): void {
    const [dx, dy] = [after.x - before.x, after.y - before.y];
    if (dx === 0 && dy === 0) return;
    const { width, height } = this.#canvas;
    if (Math.abs(dx) >= width || Math.abs(dy) >= height) {
      this.#paint(picture, after, [0, 0, width, height]);
      return;
    }
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.drawImage(this.#canvas, dx, dy);
    if (dx !== 0) this.#paint(picture, after, dx > 0 ? [0, 0, dx, height] : [width + dx, 0, -dx, height]);
    if (dy !== 0) this.#paint(picture, after, dy > 0 ? [0, 0, width, dy] : [0, height + dy, width, -dy]);
  }

  #patch(picture: Picture, layout: Layout, boxes: readonly Box[]): void {
    const screen = { x: 0, y: 0, w: this.#canvas.width, h: this.#canvas.height };
    const seen = boxes
      .map((box) => onScreen(grown(box, BLEED), layout))
      .filter((box) => overlap(box, screen));
    const all = around(seen);
    if (!all) return;
    // Many small patches cost more than one that holds them all.
    const patches = seen.length > 8 ? [all] : seen;
    for (const { x, y, w, h } of patches) this.#paint(picture, layout, [x, y, w, h]);
  }

  /** Where groups are that are hidden from now on, or shown again. */
  #flipped({ scene, hidden }: Picture, before: ReadonlySet<KeyText>): Box[] {
    if (hidden === before) return [];
    const keys = [...hidden]
      .filter((key) => !before.has(key))
      .concat([...before].filter((key) => !hidden.has(key)));
    return keys.flatMap((key) => scene.get(key)?.box ?? []);
  }

  #clear(): void {
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.fillStyle = this.#palette("paper");
    this.#context.fillRect(0, 0, this.#canvas.width, this.#canvas.height);
  }

  /** Paints a part of the canvas, given in pixels of the screen. */
  #paint(
    { scene, hidden }: Picture,
    layout: Layout,
    [x, y, w, h]: readonly [number, number, number, number],
  ): void {
    const context = this.#context;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.save();
    context.beginPath();
    context.rect(x, y, w, h);
    context.clip();
    context.fillStyle = this.#palette("paper");
    context.fillRect(x, y, w, h);
    this.#brush.lay(layout);
    const { scale } = layout;
    const area = { x: (x - layout.x) / scale, y: (y - layout.y) / scale, w: w / scale, h: h / scale };
    for (const { key, layer, group, box } of scene.within(grown(area, BLEED))) {
      if (layer !== "stage" && layer !== "lane" && !hidden.has(key)) this.#brush.group(group, box);
    }
    context.restore();
  }
}

/** The view on the screen, on whole pixels so that what is painted can be shifted. */
export const layoutOf = (view: Viewport, ratio: number): Layout => {
  const scale = view.zoom * ratio;
  return { scale, x: Math.round(-view.x * scale), y: Math.round(-view.y * scale) };
};

function onScreen(box: Box, { scale, x, y }: Layout): Box {
  const left = Math.floor(box.x * scale + x);
  const top = Math.floor(box.y * scale + y);
  return {
    x: left,
    y: top,
    w: Math.ceil((box.x + box.w) * scale + x) - left,
    h: Math.ceil((box.y + box.h) * scale + y) - top,
  };
}
