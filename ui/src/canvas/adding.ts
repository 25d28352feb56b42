// Where something stands that is added without being dragged: where the person is looking, in a free place.
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { NodeKind } from "../bindings/NodeKind";
import { automationOf } from "../journey/nodes";
import { middle } from "./geometry";
import { type Cell, cellOf, nearestCell, placeIn } from "./grid";
import { recordOf } from "./keys";
import { isRule, type Piece, sizeOf, usualLane } from "./pieces";
import { freePlace } from "./places";
import type { World } from "./tools/tool";
import { seen } from "./viewport";

/** The edit that adds a piece; none in a map without a cell for it. */
export function adding(piece: Piece, title: string, world: World): Edit | undefined {
  if (piece.piece === "stage") return { edit: "addStage", title, before: null };
  if (piece.piece === "lane") return { edit: "addLane", kind: piece.lane, title, before: null };
  const cell = cellFor(piece.node, world);
  if (!cell) return undefined;
  const { grid } = world.scene;
  const box = freePlace(world.scene, cell, sizeOf(piece.node));
  const automation = isRule(piece.node) ? selectedAutomation(world) : null;
  return { edit: "addNode", kind: piece.node, title, place: placeIn(grid, cell, box), automation };
}

/** In the stage of what is selected, or of what is in sight; in the first lane of the usual kind. */
export function cellFor(kind: NodeKind, { scene, mirror, view, selection }: World): Cell | undefined {
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
