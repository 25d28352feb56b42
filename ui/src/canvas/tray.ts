// The tray beside the map: which cards lie in it, where they come to stand on the map, and how cards go back.
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { Moved } from "../bindings/Moved";
import type { Node } from "../bindings/Node";
import type { Mirror } from "../journey/mirror";
import type { Ghost } from "./feedback";
import type { Box, Point } from "./geometry";
import { type Cell, nearestCell, placeIn } from "./grid";
import { frameAt } from "./hit";
import { type KeyText, nodeOf } from "./keys";
import { isRule, kindOfNode, sizeOf } from "./pieces";
import { placeDown, type Size } from "./places";
import type { World } from "./tools/tool";

/** Whether a card lies in the tray. */
export const isUnplaced = (node: Node): boolean => node.stage === undefined;

/** Whether it is a card of the tray that the key means. */
export function isInTray(mirror: Mirror, key: KeyText): boolean {
  const node = mirror.node(nodeOf(key) ?? "");
  return node !== undefined && isUnplaced(node);
}

/** The cards of the tray that are selected, in the order of the tray. */
export function selectedInTray({ mirror, selection }: World): Id[] {
  const chosen = new Set([...selection].map(nodeOf));
  return mirror.tray().flatMap(({ id }) => (chosen.has(id) ? [id] : []));
}

/** How many cards are shown while they are on their way; the others follow them. */
const SHOWN = 8;

/** The distance between cards that come to stand below one another. */
const GAP = 12;

/** A card that comes out of the tray, and where it comes to stand in the drawing. */
interface Coming {
  readonly node: Node;
  readonly box: Box;
}

/** Cards below one another in their order, the first at `first`; each makes way for what stands there. */
export function stacked({ scene, mirror }: World, ids: readonly Id[], first: Point): Coming[] {
  const coming: Coming[] = [];
  let y = first.y;
  for (const id of ids) {
    const node = mirror.node(id);
    if (!node || !isUnplaced(node)) continue;
    const box = placeDown(scene, { x: first.x, y, ...roomOf(node) });
    coming.push({ node, box });
    y = box.y + box.h + GAP;
  }
  return coming;
}

/** The cards as they are shown while they are on their way. */
export const ghostsOf = (world: World, ids: readonly Id[], first: Point): Ghost[] =>
  stacked(world, ids.slice(0, SHOWN), first).map(({ node, box }) => ({
    piece: { piece: "node", node: kindOfNode(node.kind) },
    title: node.title,
    box,
  }));

/** The letters of a title that stand on one line, about, and how much higher a card is for each line more. */
const TITLE = { line: 20, leading: 17 };

const mostLines = (kind: string): number => (kind === "note" || kind === "quote" ? 12 : 3);

/** The room that a card takes before it is drawn, with all the lines of its title. */
export function roomOf({ kind, title }: Node): Size {
  const { w, h } = sizeOf(kindOfNode(kind));
  const lines = Math.min(Math.max(Math.ceil([...title].length / TITLE.line), 1), mostLines(kind));
  return { w, h: h + (lines - 1) * TITLE.leading };
}

/** What takes cards that are dropped: a cell, and for rules the automation whose frame it is. */
export interface Landing {
  readonly cell: Cell;
  readonly automation: Id | undefined;
  readonly box: Box;
}

/** What takes these cards at a point: the frame there if one of them can join it, or `cell`. */
export function landingAt(
  { scene, mirror }: World,
  ids: readonly Id[],
  at: Point,
  cell: Cell | undefined,
): Landing | undefined {
  const frame = ids.some((id) => isRule(mirror.node(id)?.kind ?? "")) ? frameAt(scene, at) : undefined;
  const near = cell ?? (frame && nearestCell(scene.grid, at));
  return near && { cell: near, automation: frame?.automation, box: frame?.box ?? near.box };
}

/** The edit that places cards of the tray; those that have been placed or removed meanwhile are left alone. */
export function placing(
  now: Mirror,
  { scene }: World,
  coming: readonly Coming[],
  to: Landing,
): Edit | undefined {
  const nodes = coming.flatMap(({ node: { id }, box }): Moved[] => {
    const node = now.node(id);
    return node && isUnplaced(node) ? [{ id, place: placeIn(scene.grid, to.cell, box) }] : [];
  });
  return putElsewhere(now, nodes, to.automation);
}

/** The edit that puts cards elsewhere, if any of them is still there; rules join `automation` where one is named. */
export function putElsewhere(
  now: Mirror,
  moved: readonly Moved[],
  automation: Id | undefined,
): Edit | undefined {
  const nodes = moved.filter(({ id }) => now.node(id) !== undefined);
  if (nodes.length === 0) return undefined;
  if (automation === undefined) return { edit: "move", nodes };
  const records = nodes.flatMap(({ id, place }) => {
    const node = now.node(id);
    if (!node) return [];
    return [{ node: isRule(node.kind) ? { ...node, ...place, automation } : { ...node, ...place } }];
  });
  return { edit: "put", records };
}
