// Where something stands that is added without being dragged: where the person is looking, in a free place.
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { NodeKind } from "../bindings/NodeKind";
import { automationOf } from "../journey/nodes";
import { type Box, grown, middle, overlap } from "./geometry";
import { type Cell, cellOf, nearestCell, placeIn } from "./grid";
import { recordOf } from "./keys";
import { isRule, type Piece, sizeOf, usualLane } from "./pieces";
import type { World } from "./tools/tool";
import { seen } from "./viewport";

/** The edit that adds a piece; none in a map without a cell for it. */
export function adding(piece: Piece, title: string, world: World): Edit | undefined {
  if (piece.piece === "stage") return { edit: "addStage", title, before: null };
  if (piece.piece === "lane") return { edit: "addLane", kind: piece.lane, title, before: null };
  const cell = cellFor(piece.node, world);
  if (!cell) return undefined;
  const { grid } = world.scene;
  const box = freePlace(world, cell, sizeOf(piece.node));
  const automation = isRule(piece.node) ? selectedAutomation(world) : null;
  return { edit: "addNode", kind: piece.node, title, place: placeIn(grid, cell, box), automation };
}

/** In the stage of what is selected, or of what is in sight; in the first lane of the usual kind. */
function cellFor(kind: NodeKind, { scene, mirror, view, selection }: World): Cell | undefined {
  const { grid } = scene;
  const [key] = selection;
  const record = key === undefined ? undefined : recordOf(key);
  const selected = record?.kind === "node" ? mirror.node(record.id) : undefined;
  const inSight = nearestCell(grid, middle(seen(view)));
  const stage = (record?.kind === "stage" ? record.id : selected?.stage) ?? inSight?.stage;
  const chosen = record?.kind === "lane" ? record.id : undefined;
  const usual = grid.lanes.find((lane) => lane.kind === usualLane(kind))?.lane;
  const lane = chosen ?? usual ?? inSight?.lane;
  return stage === undefined || lane === undefined ? undefined : cellOf(grid, stage, lane);
}

function selectedAutomation({ mirror, selection }: World): Id | null {
  const [key] = selection;
  const record = key === undefined ? undefined : recordOf(key);
  if (record?.kind === "automation") return record.id;
  const node = record?.kind === "node" ? mirror.node(record.id) : undefined;
  return (node && automationOf(node)) ?? null;
}

/** The distance to a cell's edge and between cards, and the steps in which a free place is sought. */
const GAP = { edge: 14, between: 8, along: 20, down: 10 };

/** The first place in reading order where a card covers no other; below all where there is none. */
function freePlace({ scene }: World, { box }: Cell, size: { readonly w: number; readonly h: number }): Box {
  const taken = scene.nodesWithin(box).map((placed) => grown(placed.box, GAP.between));
  const room = Math.max(box.w - size.w - 2 * GAP.edge, 0);
  for (let down = GAP.edge; down + size.h <= box.h; down += GAP.down) {
    for (let along = 0; along <= room; along += GAP.along) {
      const x = scene.grid.rightToLeft ? box.x + GAP.edge + room - along : box.x + GAP.edge + along;
      const place = { x, y: box.y + down, ...size };
      if (!taken.some((other) => overlap(other, place))) return place;
    }
  }
  const lowest = Math.max(box.y + GAP.edge, ...taken.map((other) => other.y + other.h));
  return { x: box.x + GAP.edge + (scene.grid.rightToLeft ? room : 0), y: lowest, ...size };
}
