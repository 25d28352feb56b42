// The drawing as the interface holds it: the display list by key, found by place.
//
// A group's offset counts from a base, a stage, a lane or the cell of both. The index keeps a tree for
// each base with offsets only, so that when stages and lanes move, nothing in any tree changes.
import RBush from "rbush";
import type { Base } from "../bindings/Base";
import type { DisplayChange } from "../bindings/DisplayChange";
import type { DisplayList } from "../bindings/DisplayList";
import type { Grid } from "../bindings/Grid";
import type { Group } from "../bindings/Group";
import type { Key } from "../bindings/Key";
import { around, type Box, overlap, type Point, shifted } from "./geometry";
import { type KeyText, keyText, LAYERS, type Layer, layerOf } from "./keys";

/** A group and where it stands in the drawing. */
export interface Placed {
  readonly key: KeyText;
  readonly layer: Layer;
  readonly group: Group;
  readonly box: Box;
}

interface Entry {
  readonly key: KeyText;
  readonly layer: Layer;
  readonly order: number;
  readonly group: Group;
  readonly base: KeyText;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

interface Shelf {
  readonly base: Base;
  readonly tree: RBush<Entry>;
}

export class Scene {
  #grid: Grid;
  #origins = new Map<KeyText, Point>();
  readonly #entries = new Map<KeyText, Entry>();
  readonly #shelves = new Map<KeyText, Shelf>();
  #nextOrder = 0;
  #version = 0;

  constructor(list: DisplayList) {
    this.#grid = list.grid;
    this.#origins = originsOf(list.grid);
    const byBase = new Map<KeyText, Entry[]>();
    for (const group of list.groups) {
      const entry = this.#entryOf(group);
      this.#entries.set(entry.key, entry);
      const others = byBase.get(entry.base);
      if (others) others.push(entry);
      else byBase.set(entry.base, [entry]);
    }
    for (const entries of byBase.values()) {
      const [first] = entries;
      if (first) this.#shelf(first.group.base, first.base).tree.load(entries);
    }
  }

  get grid(): Grid {
    return this.#grid;
  }

  /** Another number after each change. */
  get version(): number {
    return this.#version;
  }

  /** Brings the drawing to its next state, and says which parts of it look different now. */
  apply(change: DisplayChange): Box[] | "all" {
    this.#version += 1;
    const dirty = [...change.remove, ...change.put.map(({ key }) => key)].flatMap((key) => this.#boxOf(key));
    if (change.grid) {
      this.#grid = change.grid;
      this.#origins = originsOf(change.grid);
    }
    for (const key of change.remove) this.#take(keyText(key));
    for (const group of change.put) {
      const before = this.#take(keyText(group.key));
      const entry = this.#entryOf(group, before?.order);
      this.#entries.set(entry.key, entry);
      this.#shelf(group.base, entry.base).tree.insert(entry);
    }
    return change.grid ? "all" : [...dirty, ...change.put.flatMap(({ key }) => this.#boxOf(key))];
  }

  #boxOf(key: Key): Box[] {
    const box = this.get(keyText(key))?.box;
    return box ? [box] : [];
  }

  has(key: KeyText): boolean {
    return this.#entries.has(key);
  }

  get(key: KeyText): Placed | undefined {
    const entry = this.#entries.get(key);
    return entry && this.#placed(entry);
  }

  /** Every group, in no order. */
  *all(): Generator<Placed> {
    for (const entry of this.#entries.values()) {
      const placed = this.#placed(entry);
      if (placed) yield placed;
    }
  }

  /** Every group of a layer, in no order. */
  *onLayer(layer: Layer): Generator<Placed> {
    for (const entry of this.#entries.values()) {
      const placed = entry.layer === layer ? this.#placed(entry) : undefined;
      if (placed) yield placed;
    }
  }

  /** The groups that touch a part of the drawing, in the order of painting. */
  within(box: Box): Placed[] {
    const found: Entry[] = [];
    for (const [key, shelf] of this.#shelves) {
      const origin = this.#origins.get(key);
      if (!origin) continue;
      const area = shifted(box, { x: -origin.x, y: -origin.y });
      const inside = { minX: area.x, minY: area.y, maxX: area.x + area.w, maxY: area.y + area.h };
      for (const entry of shelf.tree.search(inside)) found.push(entry);
    }
    found.sort(byPainting);
    return found.flatMap((entry) => this.#placed(entry) ?? []);
  }

  /** The cards that touch a part of the drawing. */
  nodesWithin(box: Box): Placed[] {
    return this.within(box).filter((placed) => placed.layer === "node" && overlap(placed.box, box));
  }

  /** The box around everything that is drawn. */
  bounds(): Box {
    const grid = { x: 0, y: 0, w: this.#grid.width, h: this.#grid.height };
    return around([grid]) ?? grid;
  }

  #entryOf(group: Group, order = this.#nextOrder++): Entry {
    const { x, y, w, h } = group;
    return {
      key: keyText(group.key),
      layer: layerOf(group.key),
      base: keyText(group.base),
      order,
      group,
      minX: x,
      minY: y,
      maxX: x + w,
      maxY: y + h,
    };
  }

  #shelf(base: Base, key: KeyText): Shelf {
    const known = this.#shelves.get(key);
    if (known) return known;
    const shelf = { base, tree: new RBush<Entry>() };
    this.#shelves.set(key, shelf);
    return shelf;
  }

  #take(key: KeyText): Entry | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    this.#shelves.get(entry.base)?.tree.remove(entry);
    return entry;
  }

  #placed(entry: Entry): Placed | undefined {
    const origin = this.#origins.get(entry.base);
    if (!origin) return undefined;
    const { key, layer, group } = entry;
    return {
      key,
      layer,
      group,
      box: { x: origin.x + group.x, y: origin.y + group.y, w: group.w, h: group.h },
    };
  }
}

const RANK = new Map<Layer, number>(LAYERS.map((layer, rank) => [layer, rank]));

function byPainting(a: Entry, b: Entry): number {
  return (RANK.get(a.layer) ?? 0) - (RANK.get(b.layer) ?? 0) || a.order - b.order;
}

function originsOf(grid: Grid): Map<KeyText, Point> {
  const origins = new Map<KeyText, Point>();
  for (const { stage, x } of grid.stages) origins.set(keyText({ stage }), { x, y: 0 });
  for (const { lane, y } of grid.lanes) origins.set(keyText({ lane }), { x: 0, y });
  for (const { stage, x } of grid.stages) {
    for (const { lane, y } of grid.lanes) origins.set(keyText({ cell: [stage, lane] }), { x, y });
  }
  return origins;
}
