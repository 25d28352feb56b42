// Nothing is under way: the pointer hovers, keys are commands, and a press begins something.
import { middle, type Point } from "../geometry";
import { AIMABLE, spotBox, type Touched, touchedAt } from "../hit";
import { automationKey, nodeOf } from "../keys";
import { boundaryAt, splitBarOf } from "../shares";
import { toDrawing } from "../viewport";
import { connecting } from "./connecting";
import { draggingBoundary } from "./draggingBoundary";
import { droppingCards } from "./droppingCards";
import { droppingFiles } from "./droppingFiles";
import { droppingPiece } from "./droppingPiece";
import { editingText } from "./editingText";
import { onKey, onWheel } from "./keyboard";
import { marquee } from "./marquee";
import { panning } from "./panning";
import { pointing } from "./pointing";
import { grippedEnd } from "./reattaching";
import { edgeAt, resized, resizing } from "./resizing";
import { type CanvasEvent, type Cursor, STAY, type Step, type Tool, type World } from "./tool";

/** How near to a boundary of a split bar a press takes hold of it, in pixels of the window. */
const BOUNDARY_REACH = 7;

export function idle(hint: Cursor = "default", spaceHeld = false): Tool {
  return {
    name: "idle",
    cursor: () => (spaceHeld ? "grab" : hint),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return hover(event, world, spaceHeld);
        case "down":
          return press(event, world, spaceHeld);
        case "wheel":
          return onWheel(event, world);
        case "key":
          return event.code === "Space" && !event.ctrl ? { tool: idle(hint, true) } : onKey(event, world);
        case "keyUp":
          return event.code === "Space" ? { tool: idle(hint) } : STAY;
        case "take":
          return { tool: droppingPiece(event.piece, event.title) };
        case "takeCards":
          return { tool: droppingCards(event.ids) };
        case "takeFiles":
          return { tool: droppingFiles(event.paths, toDrawing(world.view, event.at)) };
        case "edit":
          return editingText(world, event.key, event.text);
        case "menu":
          return chooseAt(event.at, world);
        case "act":
          return event.act(world);
        default:
          return STAY;
      }
    },
  };
}

type Down = Extract<CanvasEvent, { type: "down" }>;
type Move = Extract<CanvasEvent, { type: "move" }>;

function hover({ at }: Move, world: World, spaceHeld: boolean): Step {
  const edge = edgeAt(world, at);
  if (edge)
    return { tool: idle(edge.kind === "stage" ? "ew-resize" : "ns-resize", spaceHeld), hovered: undefined };
  const touched = touchedAt(world.scene, world.view, at);
  const hint = touched ? hintOf(touched, world, at) : "default";
  return { tool: idle(hint, spaceHeld), hovered: touched?.placed.key };
}

function hintOf(touched: Touched, world: World, at: Point): Cursor {
  if (touched.spot?.part.part === "port") return "crosshair";
  if (boundaryTouched(touched, world, at)) return "ew-resize";
  if (touched.spot?.part.part === "face") return "ns-resize";
  const node = nodeOf(touched.placed.key);
  const isFree = node !== undefined && world.mirror.node(node)?.locked !== true;
  return isFree ? "move" : "pointer";
}

function press(event: Down, world: World, spaceHeld: boolean): Step {
  if (event.button === "middle" || (event.button === "main" && spaceHeld)) {
    return { tool: panning(event.at, spaceHeld) };
  }
  if (event.button === "second") return chooseAt(event.at, world);
  const edge = edgeAt(world, event.at);
  // Pressed twice, the edge goes back to where its content asks.
  if (edge) return event.count >= 2 ? { requests: [resized(edge, undefined)] } : { tool: resizing(edge) };
  const touched = touchedAt(world.scene, world.view, event.at);
  if (!touched) {
    const kept = event.shift ? world.selection : new Set<never>();
    return { tool: marquee(toDrawing(world.view, event.at), kept), selection: kept };
  }
  if (event.count === 1 && !event.shift) {
    const end = grippedEnd(touched, event.at, world);
    if (end) return end;
  }
  return gripped(event, touched, world) ?? pointing(event, touched, world);
}

/** What a menu is about: what lies there, with all that is selected together with it; on empty ground nothing. */
function chooseAt(at: Point, { scene, view, selection }: World): Step {
  const key = touchedAt(scene, view, at)?.placed.key;
  if (key !== undefined && selection.has(key)) return STAY;
  return { selection: new Set(key === undefined ? [] : [key]) };
}

/** A press on a part that is dragged for itself. */
function gripped(event: Down, touched: Touched, world: World): Step | undefined {
  const { placed, spot } = touched;
  const node = nodeOf(placed.key);
  if (!node || event.shift) return undefined;
  if (spot?.part.part === "port") {
    const { port } = spot.part;
    const start = middle(spotBox(placed, spot));
    return {
      tool: connecting(node, port, start, toDrawing(world.view, event.at)),
      requests: [{ request: "mayConnect", from: node, port, connector: null }],
    };
  }
  if (spot?.part.part === "bolt" && event.count === 1) {
    return { selection: new Set(spot.part.automations.map(automationKey)) };
  }
  const grip = boundaryTouched(touched, world, event.at);
  if (!grip) return undefined;
  const { bar, boundary } = grip;
  return { tool: draggingBoundary(placed.key, bar, boundary), selection: new Set([placed.key]) };
}

/** The split bar whose boundary is pointed at; between two segments there is none to point at. */
function boundaryTouched({ placed, spot }: Touched, { scene, view }: World, at: Point) {
  if (view.zoom < AIMABLE || (spot && spot.part.part !== "segment")) return undefined;
  const bar = splitBarOf(placed, scene.grid.rightToLeft);
  if (!bar) return undefined;
  const { x, y } = toDrawing(view, at);
  const reach = BOUNDARY_REACH / view.zoom;
  const isOnBar = Math.abs(y - bar.y - bar.h / 2) <= Math.max(bar.h, reach) / 2;
  const boundary = isOnBar ? boundaryAt(bar, x, reach) : undefined;
  return boundary === undefined ? undefined : { bar, boundary };
}
