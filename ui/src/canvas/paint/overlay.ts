// Paints what lies over the drawing: what is selected, hovered, dragged and about to be dropped, and the stage
// headers and lane titles that stay in sight. Painted anew each frame, so it holds little.
import { type Badges, badgeBox, badgesInSight, RADIUS } from "../badges";
import type { Feedback, Ghost, Line } from "../feedback";
import { add, type Box, grown, middle, minus, type Point, shifted } from "../geometry";
import { AIMABLE, spotsOf } from "../hit";
import type { KeyText } from "../keys";
import { related } from "../related";
import type { Placed, Scene } from "../scene";
import { headerBand, shownBox, titleBand, wordsShift } from "../sticky";
import type { World } from "../tools/tool";
import { seen, type Viewport } from "../viewport";
import { Brush, type Layout, type PictureSource } from "./brush";
import { paintGhost } from "./ghost";
import { paintSplit } from "./split";
import { layoutOf } from "./surface";
import type { Palette } from "./theme";

/** The radius of cards, so that outlines lie around them evenly. */
const ROUND = 9;

const PORT = { radius: 4.5, ring: 1.6 };
const HEAD = { length: 9, width: 7 };

interface Related {
  readonly selection: World["selection"];
  readonly mirror: World["mirror"];
  readonly keys: ReadonlySet<KeyText>;
}

export class Overlay {
  readonly #context: CanvasRenderingContext2D;
  readonly #brush: Brush;
  readonly #shade: Palette;
  #related: Related | undefined;

  constructor(context: CanvasRenderingContext2D, palette: Palette, pictures: PictureSource) {
    this.#context = context;
    this.#shade = palette;
    this.#brush = new Brush(context, palette, pictures);
  }

  /** Where nothing is under way, ports show where connectors can start. */
  paint(
    world: World & { readonly badges: Badges },
    feedback: Feedback,
    isCalm: boolean,
    ratio: number,
  ): void {
    const { canvas } = this.#context;
    const layout = layoutOf(world.view, ratio);
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, canvas.width, canvas.height);
    this.#brush.lay(layout);
    this.#target(layout, feedback.target);
    this.#moved(world.scene, feedback);
    this.#outlines(world, feedback, layout);
    this.#badges(world, feedback, layout);
    if (feedback.split) paintSplit(this.#brush, world, feedback.split);
    for (const line of feedback.lines ?? []) this.#line(line, layout);
    this.#ghosts(feedback.ghosts ?? [], world.scene, layout);
    if (isCalm) this.#ports(world, layout);
    this.#bands(world, layout);
    this.#lifted(world, feedback.lifted, layout);
    this.#guides(feedback, layout);
    this.#marquee(feedback.marquee, layout);
  }

  /** One unit is one pixel of the drawing from here on, and `pixel` is one of the window. */
  #begin({ scale, x, y }: Layout): void {
    this.#context.setTransform(scale, 0, 0, scale, x, y);
    this.#context.setLineDash([]);
    this.#context.globalAlpha = 1;
  }

  #target(layout: Layout, target: Box | undefined): void {
    if (!target) return;
    this.#begin(layout);
    const { x, y, w, h } = target;
    this.#context.beginPath();
    this.#context.roundRect(x, y, w, h, ROUND);
    this.#context.fillStyle = this.#shade("selection");
    this.#context.globalAlpha = 0.07;
    this.#context.fill();
    this.#context.globalAlpha = 0.5;
    this.#context.strokeStyle = this.#shade("selection");
    this.#context.lineWidth = 1.2;
    this.#context.stroke();
    this.#context.globalAlpha = 1;
  }

  #moved(scene: Scene, { moved, hidden, copies }: Feedback): void {
    for (const [key, by] of copies ?? []) {
      const placed = scene.get(key);
      if (placed) this.#brush.group(placed.group, shifted(placed.box, by));
    }
    for (const [key, by] of moved ?? []) {
      const placed = scene.get(key);
      if (placed && !hidden?.has(key)) this.#brush.group(placed.group, shifted(placed.box, by));
    }
  }

  #outlines(world: World, feedback: Feedback, layout: Layout): void {
    const { scene, selection, hovered, view } = world;
    this.#begin(layout);
    this.#context.globalAlpha = 0.55;
    for (const key of feedback.lit ?? []) this.#outline(scene.get(key), feedback, view, "gain", 1.8, 2);
    this.#context.globalAlpha = 1;
    for (const key of this.#relatedTo(world)) this.#outline(scene.get(key), feedback, view, "bolt", 2, 2);
    if (hovered !== undefined && !selection.has(hovered)) {
      this.#context.globalAlpha = 0.45;
      this.#outline(scene.get(hovered), feedback, view, "selection", 1.4, 1);
      this.#context.globalAlpha = 1;
    }
    for (const key of selection) this.#outline(scene.get(key), feedback, view, "selection", 2.2, 1);
  }

  /** A disc with an exclamation mark; they ride along with cards that are dragged. */
  #badges(world: World & { readonly badges: Badges }, { moved, hidden }: Feedback, layout: Layout): void {
    this.#begin(layout);
    const context = this.#context;
    for (const { badge, card } of badgesInSight(world)) {
      if (hidden?.has(card.key)) continue;
      const box = shifted(card.box, moved?.get(card.key) ?? { x: 0, y: 0 });
      const { x, y } = middle(badgeBox(box, world.scene.grid.rightToLeft));
      context.beginPath();
      context.arc(x, y, RADIUS, 0, 2 * Math.PI);
      context.fillStyle = this.#shade(badge.severity === "error" ? "loss" : "bolt");
      context.fill();
      context.strokeStyle = this.#shade("paper");
      context.lineWidth = 1.5;
      context.stroke();
      context.fillStyle = this.#shade("paper");
      context.fillRect(x - 1, y - 4.5, 2, 5.5);
      context.fillRect(x - 1, y + 2.5, 2, 2);
    }
  }

  /** Found anew only when the selection or the journey is another. */
  #relatedTo(world: World): ReadonlySet<KeyText> {
    const { selection, mirror } = world;
    if (this.#related?.selection !== selection || this.#related.mirror !== mirror) {
      this.#related = { selection, mirror, keys: related(world) };
    }
    return this.#related.keys;
  }

  #outline(
    placed: Placed | undefined,
    { moved }: Feedback,
    view: Viewport,
    ink: string,
    width: number,
    gap: number,
  ): void {
    if (!placed || placed.layer === "stage" || placed.layer === "lane") return;
    const box = shifted(placed.box, moved?.get(placed.key) ?? { x: 0, y: 0 });
    const context = this.#context;
    context.strokeStyle = this.#shade(ink);
    context.lineWidth = Math.max(width, width / view.zoom / 2);
    if (placed.layer === "connector") {
      this.#trace(placed, box);
      return;
    }
    const { x, y, w, h } = grown(box, gap);
    context.beginPath();
    context.roundRect(x, y, w, h, ROUND + gap);
    context.stroke();
  }

  /** Along a connector's line, but not across what is written on it. */
  #trace(placed: Placed, corner: Point): void {
    const context = this.#context;
    context.save();
    const { x, y, w, h } = grown(placed.box, 2 * ROUND);
    context.beginPath();
    context.rect(corner.x + x - placed.box.x, corner.y + y - placed.box.y, w, h);
    for (const label of spotsOf(placed, "label")) {
      context.roundRect(corner.x + label.x, corner.y + label.y, label.w, label.h, label.h / 2);
    }
    context.clip("evenodd");
    for (const { part } of spotsOf(placed, "line")) {
      context.beginPath();
      for (const [x, y] of part.points) context.lineTo(corner.x + x, corner.y + y);
      context.stroke();
    }
    context.restore();
  }

  #line({ from, to, dashed, live }: Line, layout: Layout): void {
    this.#begin(layout);
    const context = this.#context;
    const bend = Math.max(Math.abs(to.x - from.x) / 2, 24) * Math.sign(to.x - from.x || 1);
    context.strokeStyle = this.#shade(live ? "selection" : "connector");
    context.fillStyle = context.strokeStyle;
    context.lineWidth = 1.8;
    context.setLineDash(dashed ? [5, 4] : []);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.bezierCurveTo(from.x + bend, from.y, to.x - bend, to.y, to.x, to.y);
    context.stroke();
    const way = Math.sign(bend);
    context.setLineDash([]);
    context.beginPath();
    context.moveTo(to.x, to.y);
    context.lineTo(to.x - way * HEAD.length, to.y - HEAD.width / 2);
    context.lineTo(to.x - way * HEAD.length, to.y + HEAD.width / 2);
    context.fill();
  }

  #ghosts(ghosts: readonly Ghost[], { grid }: Scene, layout: Layout): void {
    for (const ghost of ghosts) {
      this.#begin(layout);
      paintGhost(this.#context, ghost, grid, this.#shade);
    }
  }

  /** Dots where connectors start, on what is hovered or selected alone. */
  #ports(world: World, layout: Layout): void {
    const { scene, view, hovered, selection } = world;
    if (view.zoom < AIMABLE) return;
    const keys = new Set<KeyText>(selection.size === 1 ? selection : []);
    if (hovered !== undefined) keys.add(hovered);
    this.#begin(layout);
    const context = this.#context;
    for (const key of keys) {
      const placed = scene.get(key);
      if (!placed) continue;
      for (const spot of spotsOf(placed, "port")) {
        const { x, y } = shifted(spot, placed.box);
        context.beginPath();
        context.arc(x + spot.w / 2, y + spot.h / 2, PORT.radius / Math.min(view.zoom, 1), 0, 2 * Math.PI);
        context.fillStyle = this.#shade("surface");
        context.fill();
        context.strokeStyle = this.#shade("selection");
        context.lineWidth = PORT.ring / Math.min(view.zoom, 1);
        context.stroke();
      }
    }
  }

  /** Stage headers and lane titles over the map, and paper under them where the map slides below. */
  #bands({ scene, view, selection, hovered }: World, layout: Layout): void {
    const { grid } = scene;
    const sight = seen(view);
    const header = headerBand(grid, view);
    const titles = titleBand(grid, view);
    const across = { ...header, x: sight.x, w: sight.w };
    const down = { ...titles, y: sight.y, h: sight.h };
    const home = minus(titles, { x: grid.rightToLeft ? grid.width - grid.titles : 0, y: 0 });
    if (home.x !== 0) this.#sheet(down, layout);
    this.#band(bandOf(scene, "lane", view), down, { selection, hovered }, layout);
    if (header.y > 0) this.#sheet(across, layout);
    const beside = besideTitles(sight, titles, grid.rightToLeft, home.x !== 0);
    this.#band(bandOf(scene, "stage", view), { ...across, ...beside }, { selection, hovered }, layout);
  }

  /** Reaches a pixel further than it has to, since the map does not lie on whole pixels. */
  #sheet(box: Box, layout: Layout): void {
    const { x, y, w, h } = grown(box, 1 / layout.scale);
    this.#begin(layout);
    this.#context.fillStyle = this.#shade("paper");
    this.#context.fillRect(x, y, w, h);
  }

  #band(
    all: readonly { readonly placed: Placed; readonly box: Box; readonly words: Point }[],
    clip: Box,
    { selection, hovered }: Pick<World, "selection" | "hovered">,
    layout: Layout,
  ): void {
    const context = this.#context;
    context.save();
    this.#begin(layout);
    context.beginPath();
    context.rect(clip.x, clip.y, clip.w, clip.h);
    context.clip();
    this.#brush.lay(layout);
    for (const { placed, box, words } of all) {
      for (const item of placed.group.items) {
        this.#brush.item(item, item.item === "text" ? add(box, words) : box);
      }
      const isSelected = selection.has(placed.key);
      if (!isSelected && hovered !== placed.key) continue;
      this.#begin(layout);
      context.strokeStyle = this.#shade("selection");
      context.globalAlpha = isSelected ? 1 : 0.4;
      context.lineWidth = isSelected ? 2.2 : 1.4;
      context.beginPath();
      context.roundRect(box.x, box.y, box.w, box.h, ROUND);
      context.stroke();
      context.globalAlpha = 1;
    }
    context.restore();
  }

  /** A header or a title that is being put elsewhere. */
  #lifted({ scene, view }: World, lifted: Feedback["lifted"], layout: Layout): void {
    const placed = lifted && scene.get(lifted.key);
    if (!placed) return;
    const box = shifted(shownBox(scene.grid, view, placed), lifted.by);
    // Paper below it, so that no words show through.
    if (placed.layer === "lane") this.#sheet(box, layout);
    this.#brush.lay(layout);
    this.#brush.group(placed.group, box);
  }

  #guides({ guides }: Feedback, layout: Layout): void {
    this.#begin(layout);
    const context = this.#context;
    context.strokeStyle = this.#shade("selection");
    context.lineWidth = 1 / layout.scale;
    for (const { from, to } of guides ?? []) {
      context.beginPath();
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
      context.stroke();
    }
  }

  #marquee(marquee: Box | undefined, layout: Layout): void {
    if (!marquee) return;
    this.#begin(layout);
    const context = this.#context;
    const { x, y, w, h } = marquee;
    context.fillStyle = this.#shade("selection");
    context.globalAlpha = 0.08;
    context.fillRect(x, y, w, h);
    context.globalAlpha = 1;
    context.strokeStyle = this.#shade("selection");
    context.lineWidth = 1 / layout.scale;
    context.strokeRect(x, y, w, h);
  }
}

/** The groups of a band, where each is shown, and how far its words are moved on it. */
function bandOf(scene: Scene, layer: "stage" | "lane", view: Viewport) {
  const { grid } = scene;
  const sight = seen(view);
  const area = layer === "stage" ? { ...sight, y: 0, h: grid.header } : { ...sight, x: 0, w: grid.width };
  return scene
    .within(area)
    .filter((placed) => placed.layer === layer)
    .map((placed) => ({
      placed,
      box: shownBox(grid, view, placed),
      words: wordsShift(grid, view, placed),
    }));
}

/** Stage headers end where lane titles that stick begin. */
function besideTitles(sight: Box, titles: Box, rightToLeft: boolean, sticks: boolean): Pick<Box, "x" | "w"> {
  if (!sticks) return { x: sight.x, w: sight.w };
  if (rightToLeft) return { x: sight.x, w: titles.x - sight.x };
  return { x: titles.x + titles.w, w: sight.x + sight.w - titles.x - titles.w };
}
