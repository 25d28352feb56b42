// What follows a card when a person types on: the next step beside it, or what belongs to it in the lane below.
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";
import type { NodeKind } from "../bindings/NodeKind";
import { type Box, clamp, within } from "./geometry";
import { type Cell, cellOf, placeIn } from "./grid";
import { nodeKey } from "./keys";
import { isRule, kindOfNode, sizeOf, usualKind } from "./pieces";
import { beside, freePlace, placeAlong, placeDown, takenIn } from "./places";
import type { World } from "./tools/tool";

/** The room between two steps, for the connector, and between other cards. */
const GAP = { steps: 40, cards: 12 };

/** From the top of a lane to the first card that is put there. */
const TOP = 14;

/**
 * The edit that adds the step after a card: beside it where its stage has room, else in the next stage where
 * nothing stands there yet, else beside it all the same, and the stage makes room.
 */
export function nextStep(world: World, id: Id): Edit | undefined {
  const start = standing(world, id);
  if (!start) return undefined;
  const { node, box, cell } = start;
  const { scene } = world;
  const kind = kindAfter(kindOfNode(node.kind));
  const near = beside(scene, box, sizeOf(kind), isStep(node.kind) ? GAP.steps : GAP.cards);
  const hasRoom = within(cell.box, near) && takenIn(scene, near).length === 0;
  const ahead = hasRoom ? undefined : emptyAhead(world, cell);
  const there = ahead ?? cell;
  const place = ahead
    ? { ...freePlace(scene, ahead, sizeOf(kind)), y: box.y }
    : placeAlong(scene, near, cell);
  const title = world.titleOf({ piece: "node", node: kind });
  return { edit: "addNext", from: id, kind, title, place: placeIn(scene.grid, there, place) };
}

/** The edit that adds what usually stands in the lane below a card, under it; none under the last lane. */
export function nextLane(world: World, id: Id): Edit | undefined {
  const start = standing(world, id);
  const lanes = world.mirror.lanes();
  const at = lanes.findIndex((lane) => lane.id === start?.node.lane);
  const lane = lanes.slice(at + 1).find(({ folded }) => folded !== true);
  const cell = start && at >= 0 && lane && cellOf(world.scene.grid, start.cell.stage, lane.id);
  if (!cell || !start) return undefined;
  const kind = usualKind(lane.kind);
  const size = sizeOf(kind);
  const under = start.box.x + start.box.w / 2 - size.w / 2;
  const x = clamp(under, cell.box.x, Math.max(cell.box.x + cell.box.w - size.w, cell.box.x));
  const place = placeDown(world.scene, { x, y: cell.box.y + TOP, ...size });
  const title = world.titleOf({ piece: "node", node: kind });
  return {
    edit: "addNode",
    kind,
    title,
    place: placeIn(world.scene.grid, cell, place),
    automation: null,
  };
}

/** A card, where it is drawn, and its cell. */
function standing(
  { scene, mirror }: World,
  id: Id,
): { readonly node: Node; readonly box: Box; readonly cell: Cell } | undefined {
  const node = mirror.node(id);
  const box = scene.get(nodeKey(id))?.box;
  if (node?.stage === undefined || node.lane === undefined || !box) return undefined;
  const cell = cellOf(scene.grid, node.stage, node.lane);
  return cell && { node, box, cell };
}

/** The same lane in the next stage that is not folded, if no card stands there. */
function emptyAhead({ scene, mirror }: World, { stage, lane }: Cell): Cell | undefined {
  const stages = mirror.stages();
  const at = stages.findIndex(({ id }) => id === stage);
  const next = stages.slice(at + 1).find(({ folded }) => folded !== true);
  const cell = next && cellOf(scene.grid, next.id, lane);
  const isEmpty = !mirror.nodes().some((node) => node.stage === next?.id && node.lane === lane);
  return isEmpty ? cell : undefined;
}

const isStep = (kind: string): boolean => kind === "touchpoint" || isRule(kind);

/** Most rules lead to a message, and a message to waiting for what it does. */
function kindAfter(kind: NodeKind): NodeKind {
  if (!isRule(kind) || kind === "goal" || kind === "exit") return kind;
  return kind === "message" ? "wait" : "message";
}
