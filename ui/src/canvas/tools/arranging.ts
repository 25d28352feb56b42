// What is selected is lined up, spread evenly, or made to keep its place.
import type { Record as AnyRecord } from "../../bindings/Record";
import type { Mirror } from "../../journey/mirror";
import { around, type Box, type Point } from "../geometry";
import { type KeyText, nodeOf } from "../keys";
import { cardsOf } from "./copying";
import { moveCards } from "./draggingNodes";
import { STAY, type Step, type World } from "./tool";

export type Alignment = "left" | "middle" | "right" | "top" | "centre" | "bottom";

/** Brings the selected cards in line with an edge or the middle of all of them. */
export function alignSelected(world: World, to: Alignment): Step {
  const cards = movableCards(world);
  const all = around(cards.map(({ box }) => box));
  if (!all || cards.length < 2) return STAY;
  return moved(world, new Map(cards.map(({ key, box }) => [key, alongside(box, all, to)])));
}

function alongside(box: Box, all: Box, to: Alignment): Point {
  switch (to) {
    case "left":
      return { x: all.x - box.x, y: 0 };
    case "middle":
      return { x: all.x + all.w / 2 - box.x - box.w / 2, y: 0 };
    case "right":
      return { x: all.x + all.w - box.x - box.w, y: 0 };
    case "top":
      return { x: 0, y: all.y - box.y };
    case "centre":
      return { x: 0, y: all.y + all.h / 2 - box.y - box.h / 2 };
    case "bottom":
      return { x: 0, y: all.y + all.h - box.y - box.h };
  }
}

/** Leaves the same room between the selected cards; the outermost stay. */
export function distributeSelected(world: World, direction: "along" | "down"): Step {
  const [from, size] = direction === "along" ? (["x", "w"] as const) : (["y", "h"] as const);
  const cards = movableCards(world).sort((a, b) => a.box[from] - b.box[from]);
  const all = around(cards.map(({ box }) => box));
  if (!all || cards.length < 3) return STAY;
  const filled = cards.reduce((sum, { box }) => sum + box[size], 0);
  const gap = (all[size] - filled) / (cards.length - 1);
  let next = all[from];
  const offsets = new Map<KeyText, Point>();
  for (const { key, box } of cards) {
    const by = next - box[from];
    offsets.set(key, direction === "along" ? { x: by, y: 0 } : { x: 0, y: by });
    next += box[size] + gap;
  }
  return moved(world, offsets);
}

function moved(world: World, offsets: ReadonlyMap<KeyText, Point>): Step {
  const request = moveCards(world, offsets, undefined);
  return request ? { requests: [request] } : STAY;
}

function movableCards({ scene, mirror, selection }: World): { key: KeyText; box: Box }[] {
  return [...selection].flatMap((key) => {
    const id = nodeOf(key);
    const placed = scene.get(key);
    const isFree = id !== undefined && mirror.node(id)?.locked !== true;
    return placed && isFree ? [{ key, box: placed.box }] : [];
  });
}

/** Whether all of the selected cards are locked. */
export function isLocked(world: World): boolean {
  const ids = cardsOf(world, world.selection).flatMap((key) => nodeOf(key) ?? []);
  return ids.length > 0 && ids.every((id) => world.mirror.node(id)?.locked === true);
}

/** Locks the selected cards in their places; where all are locked already, sets them free. */
export function lockSelected(world: World): Step {
  const ids = cardsOf(world, world.selection).flatMap((key) => nodeOf(key) ?? []);
  if (ids.length === 0) return STAY;
  const edit = (mirror: Mirror) => {
    const nodes = ids.flatMap((id) => mirror.node(id) ?? []);
    const locked = !nodes.every((node) => node.locked === true);
    const records = nodes.map((node): AnyRecord => ({ node: { ...node, locked } }));
    return records.length > 0 ? { edit: "put" as const, records } : undefined;
  };
  return { requests: [{ request: "change", edit }] };
}
