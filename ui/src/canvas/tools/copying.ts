// Copies of what is selected: to the clipboard, or beside the originals.
import type { Id } from "../../bindings/Id";
import type { Moved } from "../../bindings/Moved";
import type { Feedback } from "../feedback";
import { middle, type Point, shifted } from "../geometry";
import { nearestCell, placeIn } from "../grid";
import { type KeyText, nodeKey, nodeOf, recordOf } from "../keys";
import { selectedInTray } from "../tray";
import { removeSelected } from "./removing";
import { type ChangeRequest, STAY, type Step, type World } from "./tool";

/** How far from its original a copy stands that is made by a key. */
const ASIDE = 24;

export function copySelected({ selection }: World): Step {
  const ids = idsOf(selection);
  return ids.length > 0 ? { requests: [{ request: "copy", ids }] } : STAY;
}

/** What is cut is on the clipboard before it goes. */
export function cutSelected(world: World): Step {
  const copied = copySelected(world).requests ?? [];
  const removed = removeSelected(world);
  return { ...removed, requests: [...copied, ...(removed.requests ?? [])] };
}

export function duplicateSelected(world: World): Step {
  const cards = cardsOf(world, world.selection);
  const by = { x: world.scene.grid.rightToLeft ? -ASIDE : ASIDE, y: ASIDE };
  const request = duplicated(world, new Map(cards.map((key) => [key, by])));
  return request ? { requests: [request] } : STAY;
}

/**
 * The change that puts copies of cards so far from them, each in the cell that its middle lies in; copies of cards of
 * the tray that are selected come into the tray.
 */
export function duplicated(
  world: World,
  offsets: ReadonlyMap<KeyText, Point>,
  meanwhile?: Feedback,
): ChangeRequest | undefined {
  const { scene, mirror } = world;
  const nodes: Moved[] = selectedInTray(world).map((id) => ({ id, place: null }));
  for (const [key, by] of offsets) {
    const placed = scene.get(key);
    const id = nodeOf(key);
    if (!placed || id === undefined || !mirror.node(id)) continue;
    const box = shifted(placed.box, by);
    const cell = nearestCell(scene.grid, middle(box));
    if (cell) nodes.push({ id, place: placeIn(scene.grid, cell, box) });
  }
  if (nodes.length === 0) return undefined;
  return {
    request: "change",
    edit: (now) => {
      const there = nodes.filter(({ id }) => now.node(id) !== undefined);
      return there.length > 0 ? { edit: "duplicate", nodes: there } : undefined;
    },
    ...(meanwhile && { meanwhile }),
    afterwards: "select",
  };
}

/** The cards among these, and those of the stages, lanes and automations among them. */
export function cardsOf({ mirror, scene }: World, keys: Iterable<KeyText>): KeyText[] {
  const chosen = new Set(idsOf(keys));
  const belongs = (node: { id: Id; stage?: Id; lane?: Id; automation?: unknown }) =>
    [node.id, node.stage, node.lane, node.automation].some((id) => typeof id === "string" && chosen.has(id));
  return mirror
    .nodes()
    .filter(belongs)
    .map(({ id }) => nodeKey(id))
    .filter((key) => scene.has(key));
}

const idsOf = (keys: Iterable<KeyText>): Id[] => [...keys].flatMap((key) => recordOf(key)?.id ?? []);
