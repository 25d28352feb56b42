// Something comes out of the palette: it is shown where it would stand, and made when it is let go.
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { NodeKind } from "../../bindings/NodeKind";
import type { Feedback } from "../feedback";
import { type Box, contains, type Point, shifted } from "../geometry";
import { cellFor, laneGapAt, nearestCell, placeIn, stageGapAt } from "../grid";
import { frameAt } from "../hit";
import { isRule, type Piece, sizeOf } from "../pieces";
import { snap } from "../snap";
import { seen, toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, SNAP_REACH, STAY, type Step, type Tool, type World } from "./tool";

/** `at` is where the pointer is in the drawing; none: it has not come to the canvas yet. */
export function droppingPiece(piece: Piece, title: string, at?: Point): Tool {
  return {
    name: "droppingPiece",
    cursor: () => "copy",
    feedback: (world) => (at ? shown(piece, title, at, world) : {}),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: droppingPiece(piece, title, toDrawing(world.view, event.at)) };
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), ...dropped(piece, title, toDrawing(world.view, event.at), world) };
        case "cancel":
          return { tool: idle() };
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        default:
          return STAY;
      }
    },
  };
}

function shown(piece: Piece, title: string, at: Point, world: World): Feedback {
  const { grid } = world.scene;
  if (piece.piece === "stage")
    return { guides: [lineOf(stageGapAt(grid, at).line)], ghosts: [label(piece, title, at)] };
  if (piece.piece === "lane")
    return { guides: [lineOf(laneGapAt(grid, at).line)], ghosts: [label(piece, title, at)] };
  const { box, guides } = cardAt(piece.node, at, world);
  const ghosts = [{ piece, title, box }];
  const target = joins(piece.node, at, world)?.box ?? cellFor(grid, at)?.box;
  if (!target) return { ghosts, tip: { at, tip: "noCell" } };
  return { ghosts, guides, target };
}

const lineOf = ({ x, y, w, h }: Box) => ({ from: { x, y }, to: { x: x + w, y: y + h } });

const label = (piece: Piece, title: string, at: Point) => ({
  piece,
  title,
  box: { x: at.x - 70, y: at.y - 18, w: 140, h: 36 },
});

/** The card's box with the pointer in its middle, brought in line with the cards in sight. */
function cardAt(kind: NodeKind, at: Point, { scene, view }: World) {
  const { w, h } = sizeOf(kind);
  const box = { x: at.x - w / 2, y: at.y - h / 2, w, h };
  const others = scene.nodesWithin(seen(view)).map((placed) => placed.box);
  const { by, guides } = snap(box, others, SNAP_REACH / view.zoom);
  return { box: shifted(box, by), guides };
}

const joins = (kind: NodeKind, at: Point, { scene }: World): { automation: Id; box: Box } | undefined =>
  isRule(kind) ? frameAt(scene, at) : undefined;

/** Puts a piece at a place of the drawing. */
export function dropped(piece: Piece, title: string, at: Point, world: World): Step {
  if (!contains(seen(world.view), at)) return {};
  const edit = editOf(piece, title, at, world);
  if (!edit) return { requests: [{ request: "tell", what: "noCell" }] };
  return { requests: [making(edit, piece.piece === "node" ? shown(piece, title, at, world) : {})] };
}

function editOf(piece: Piece, title: string, at: Point, world: World): Edit | undefined {
  const { grid } = world.scene;
  if (piece.piece === "stage") return { edit: "addStage", title, before: stageGapAt(grid, at).before };
  if (piece.piece === "lane")
    return { edit: "addLane", kind: piece.lane, title, before: laneGapAt(grid, at).before };
  const automation = joins(piece.node, at, world)?.automation ?? null;
  const cell = automation === null ? cellFor(grid, at) : nearestCell(grid, at);
  if (!cell) return undefined;
  const { box } = cardAt(piece.node, at, world);
  return { edit: "addNode", kind: piece.node, title, place: placeIn(grid, cell, box), automation };
}

/** The change that makes something and then edits its title. */
export const making = (edit: Edit, { ghosts }: Feedback = {}): ChangeRequest => ({
  request: "change",
  edit: () => edit,
  ...(ghosts && { meanwhile: { ghosts } }),
  afterwards: "editTitle",
});
