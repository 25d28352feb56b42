// Paints the items of a display list on a canvas.
//
// The brush keeps the transformation itself, since saving and restoring a context costs more than a card.
// Text is set at 100 pixels under a scale: so it comes out as wide as it was measured, at every size.
import type { Fill } from "../../bindings/Fill";
import type { Group } from "../../bindings/Group";
import type { Icon } from "../../bindings/Icon";
import type { Ink } from "../../bindings/Ink";
import type { Item } from "../../bindings/Item";
import icons from "../../bindings/icons.json";
import type { Stroke } from "../../bindings/Stroke";
import type { TextLine } from "../../bindings/TextLine";
import type { Point } from "../geometry";
import type { Palette } from "./theme";

/** The size that text is set in before it is scaled. */
const TYPE = 100;

/** The square that icons are drawn in, and the width of their lines. */
const ICON = { side: 24, stroke: 2 };

/** What is smaller than this, in pixels of the screen, is painted more simply or not at all. */
const DETAIL = { text: 5, bar: 1.5, icon: 5, corner: 1.2, shadow: 0.5, picture: 20 };

/** How a drawing lies on the screen: its scale, and where its corner is, in pixels of the screen. */
export interface Layout {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** What a text is set in. */
export type Lettering = Pick<TextLine, "size" | "weight" | "italic" | "rightToLeft">;

/** What there is to paint of a picture by now, where its longer side is so many pixels of the screen. */
export type PictureSource = (image: string, longest: number) => CanvasImageSource | undefined;

type Rect = Extract<Item, { item: "rect" }>;
type IconItem = Extract<Item, { item: "icon" }>;
type ImageItem = Extract<Item, { item: "image" }>;

const iconPaths = new Map<Icon, Path2D>();
const itemPaths = new WeakMap<Item, Path2D>();

export class Brush {
  readonly context: CanvasRenderingContext2D;
  readonly #palette: Palette;
  readonly #pictures: PictureSource;
  readonly #patterns = new Map<string, CanvasPattern | null>();
  #layout: Layout = { scale: 1, x: 0, y: 0 };
  #font = "";

  constructor(
    context: CanvasRenderingContext2D,
    palette: Palette,
    pictures: PictureSource = () => undefined,
  ) {
    this.context = context;
    this.#pictures = pictures;
    this.#palette = palette;
  }

  /** From now on the drawing lies on the screen so. */
  lay(layout: Layout): void {
    this.#layout = layout;
    this.#font = "";
    this.context.textBaseline = "alphabetic";
    this.context.textAlign = "left";
    this.context.lineJoin = "round";
    this.context.lineCap = "round";
  }

  shade(ink: Ink): string {
    return this.#palette(ink);
  }

  /** Paints a group with its corner at a place of the drawing. */
  group({ items }: Group, corner: Point): void {
    for (const item of items) this.item(item, corner);
  }

  item(item: Item, corner: Point): void {
    switch (item.item) {
      case "rect":
        this.#place(corner);
        this.#rect(item);
        break;
      case "path":
        this.#place(corner);
        this.#path(item);
        break;
      case "text":
        this.#text(item, corner);
        break;
      case "icon":
        this.#icon(item, corner);
        break;
      case "image":
        this.#image(item, corner);
        break;
    }
  }

  /** One unit of the context is one pixel of the drawing from here on, counted from a place of it. */
  #place({ x, y }: Point, scale = 1): void {
    const layout = this.#layout;
    const all = layout.scale * scale;
    this.context.setTransform(all, 0, 0, all, layout.x + x * layout.scale, layout.y + y * layout.scale);
  }

  #rect(rect: Rect): void {
    const { context } = this;
    const { x, y, w, h } = rect;
    const radius = rect.r * this.#layout.scale < DETAIL.corner ? 0 : Math.min(rect.r, w / 2, h / 2);
    const outline = (grow: number, down: number) => {
      context.beginPath();
      if (radius === 0) context.rect(x - grow, y - grow + down, w + 2 * grow, h + 2 * grow);
      else context.roundRect(x - grow, y - grow + down, w + 2 * grow, h + 2 * grow, radius + grow);
    };
    if (rect.raised && this.#layout.scale >= DETAIL.shadow) {
      // Two faint shapes look like a soft shadow and cost a hundredth of a blurred one.
      context.fillStyle = this.shade("shadow");
      for (const [grow, down, alpha] of SHADOW) {
        context.globalAlpha = alpha;
        outline(grow, down);
        context.fill();
      }
      context.globalAlpha = 1;
    }
    outline(0, 0);
    if (rect.fill) this.#fill(rect.fill);
    if (rect.stroke) this.#stroke(rect.stroke);
  }

  #path(item: Extract<Item, { item: "path" }>): void {
    let path = itemPaths.get(item);
    if (!path) {
      path = new Path2D(item.d);
      itemPaths.set(item, path);
    }
    if (item.fill) this.#fill(item.fill, path);
    if (item.stroke) this.#stroke(item.stroke, path);
  }

  #text(line: TextLine, corner: Point): void {
    const { context } = this;
    const size = line.size * this.#layout.scale;
    if (size < DETAIL.bar) return;
    context.fillStyle = this.shade(line.ink);
    if (size < DETAIL.text) {
      this.#place(corner);
      context.globalAlpha = 0.4;
      context.fillRect(line.x, line.y - line.size * 0.55, line.w, line.size * 0.4);
      context.globalAlpha = 1;
      return;
    }
    this.#place({ x: corner.x + line.x, y: corner.y + line.y }, line.size / TYPE);
    this.#letter(line);
    context.direction = line.rightToLeft ? "rtl" : "ltr";
    context.fillText(line.text, 0, 0);
    if (line.underlined) context.fillRect(0, TYPE * 0.14, (line.w * TYPE) / line.size, TYPE * 0.07);
  }

  /** How wide a text is, in pixels of the drawing. */
  width(text: string, lettering: Lettering): number {
    this.#letter(lettering);
    return (this.context.measureText(text).width * lettering.size) / TYPE;
  }

  #letter(lettering: Lettering): void {
    const font = fontOf(lettering);
    if (font === this.#font) return;
    this.context.font = font;
    this.#font = font;
  }

  #icon({ icon, x, y, size, ink }: IconItem, corner: Point): void {
    if (size * this.#layout.scale < DETAIL.icon) return;
    this.#place({ x: corner.x + x, y: corner.y + y }, size / ICON.side);
    const { context } = this;
    context.strokeStyle = this.shade(ink);
    context.lineWidth = ICON.stroke;
    context.setLineDash([]);
    context.stroke(iconPath(icon));
  }

  #image({ image, x, y, w, h }: ImageItem, corner: Point): void {
    const { context } = this;
    const longest = Math.max(w, h) * this.#layout.scale;
    this.#place(corner);
    if (longest < DETAIL.picture) {
      context.fillStyle = this.shade("line");
      context.fillRect(x, y, w, h);
      return;
    }
    const picture = this.#pictures(image, longest);
    // Until it is there, its ground is seen.
    if (!picture) return;
    context.imageSmoothingQuality = "high";
    context.drawImage(picture, x, y, w, h);
  }

  #fill(fill: Fill, path?: Path2D): void {
    const { context } = this;
    context.fillStyle = "plain" in fill ? this.shade(fill.plain) : this.#hatch(...fill.hatched);
    if (path) context.fill(path);
    else context.fill();
  }

  #stroke({ ink, width, dash }: Stroke, path?: Path2D): void {
    const { context } = this;
    context.strokeStyle = this.shade(ink);
    context.lineWidth = width;
    context.setLineDash(dash ?? []);
    if (path) context.stroke(path);
    else context.stroke();
  }

  #hatch(ground: Ink, lines: Ink): CanvasPattern | string {
    const name = `${ground} ${lines}`;
    let pattern = this.#patterns.get(name);
    if (pattern === undefined) {
      pattern = hatching(this.context, this.shade(ground), this.shade(lines));
      this.#patterns.set(name, pattern);
    }
    return pattern ?? this.shade(ground);
  }
}

/** Each shape of a shadow: how much larger than what throws it, how far down, how strong. */
const SHADOW: readonly (readonly [number, number, number])[] = [
  [1.5, 1.5, 0.04],
  [0.5, 1, 0.07],
];

/** The families of a line, as it was measured with. */
export const familiesOf = (rightToLeft: boolean): string =>
  rightToLeft ? "Vazirmatn, Inter, 'Noto Emoji', sans-serif" : "Inter, Vazirmatn, 'Noto Emoji', sans-serif";

const fontOf = ({ italic, weight, rightToLeft }: Lettering): string =>
  `${italic ? "italic " : ""}${weight} ${TYPE}px ${familiesOf(rightToLeft)}`;

export function iconPath(icon: Icon): Path2D {
  let path = iconPaths.get(icon);
  if (!path) {
    path = new Path2D(icons[icon]);
    iconPaths.set(icon, path);
  }
  return path;
}

/** The distance of two lines along x, and how many pixels of the tile one of the drawing gets. */
const HATCH = { pitch: 7, width: 2.8, sharp: 4 };

/** Slanted lines that join at the tile's edges. */
function hatching(context: CanvasRenderingContext2D, ground: string, lines: string): CanvasPattern | null {
  const side = HATCH.pitch * HATCH.sharp;
  const tile = document.createElement("canvas");
  tile.width = side;
  tile.height = side;
  const on = tile.getContext("2d");
  if (!on) return null;
  on.fillStyle = ground;
  on.fillRect(0, 0, side, side);
  on.strokeStyle = lines;
  on.lineWidth = HATCH.width * HATCH.sharp * Math.SQRT1_2;
  for (const shift of [-side, 0, side]) {
    on.beginPath();
    on.moveTo(shift - side, 2 * side);
    on.lineTo(shift + 2 * side, -side);
    on.stroke();
  }
  const pattern = context.createPattern(tile, "repeat");
  pattern?.setTransform(new DOMMatrix().scale(1 / HATCH.sharp));
  return pattern;
}
