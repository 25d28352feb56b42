// Cards follow the pointer and come in line with their neighbours; one change is made when they are let go.
import type { Id } from "../../bindings/Id";
import type { Moved } from "../../bindings/Moved";
import type { Mirror } from "../../journey/mirror";
import { automationOf } from "../../journey/nodes";
import type { Feedback } from "../feedback";
import { add, around, type Box, middle, minus, type Point, shifted } from "../geometry";
import { cellAt, nearestCell, placeIn } from "../grid";
import { frameAt } from "../hit";
import { automationKey, type KeyText, nodeOf } from "../keys";
import { isRule } from "../pieces";
import { type Guide, snap } from "../snap";
import { putElsewhere } from "../tray";
import { seen, toDrawing, toWindow } from "../viewport";
import { duplicated } from "./copying";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type Leads, leadsOf, stretched } from "./leads";
import {
  type CanvasEvent,
  type ChangeRequest,
  SNAP_REACH,
  STAY,
  type Step,
  type Tool,
  type World,
} from "./tool";
import { isOverTray, unplaced } from "./unplacing";

interface Drag {
  readonly cards: readonly KeyText[];
  /** The automations all of whose rules are dragged: their frames come along. */
  readonly frames: readonly KeyText[];
  readonly leads: Leads;
  /** Where the pointer took hold, and where it is, in the drawing. */
  readonly from: Point;
  readonly to: Point;
  readonly by: Point;
  readonly guides: readonly Guide[];
  /** Whether copies are dragged, as while Alt is held. */
  readonly copies: boolean;
}

export function draggingNodes(world: World, cards: readonly KeyText[], from: Point): Tool {
  const frames = framesOf(world, cards);
  return dragging({
    cards,
    frames,
    leads: leadsOf(world, cards),
    from,
    to: from,
    by: { x: 0, y: 0 },
    guides: [],
    copies: false,
  });
}

function dragging(drag: Drag): Tool {
  return {
    name: "draggingNodes",
    cursor: () => (drag.copies ? "copy" : "grabbing"),
    feedback: (world) => shown(drag, world),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: dragging(follow(drag, event, world)) };
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), ...(event.alt ? copied(drag, world) : letGo(drag, event.at, world)) };
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

/** With Shift only along one direction, with Ctrl without coming in line. */
function follow(drag: Drag, move: Extract<CanvasEvent, { type: "move" }>, world: World): Drag {
  const to = toDrawing(world.view, move.at);
  const free = minus(to, drag.from);
  const straight = Math.abs(free.x) > Math.abs(free.y) ? { x: free.x, y: 0 } : { x: 0, y: free.y };
  const by = move.shift ? straight : free;
  const copies = move.alt;
  const box = around(drag.cards.flatMap((key) => world.scene.get(key)?.box ?? []));
  if (!box || move.ctrl || move.shift) return { ...drag, to, by, copies, guides: [] };
  const snapped = snap(shifted(box, by), neighbours(drag, world), SNAP_REACH / world.view.zoom);
  return { ...drag, to, copies, by: add(by, snapped.by), guides: snapped.guides };
}

function neighbours({ cards }: Drag, { scene, view }: World): Box[] {
  const dragged = new Set(cards);
  return scene.nodesWithin(seen(view)).flatMap(({ key, box }) => (dragged.has(key) ? [] : [box]));
}

function shown(drag: Drag, world: World): Feedback {
  const moved = offsets(drag);
  if (drag.copies) return { copies: moved, guides: drag.guides };
  if (isOverTray(world, toWindow(world.view, drag.to))) return { moved, intoTray: true };
  const joined = joinedFrame(drag, world);
  const cell = cellAt(world.scene.grid, drag.to);
  const target = joined?.box ?? cell?.box;
  return { moved, ...stretched(world, drag.leads, moved), guides: drag.guides, ...(target && { target }) };
}

const offsets = ({ cards, frames, leads, by }: Drag): Map<KeyText, Point> =>
  new Map([...cards, ...frames, ...leads.riding].map((key) => [key, by]));

function letGo(drag: Drag, at: Point, world: World): Step {
  if (!isOverTray(world, at)) return dropped(drag, world);
  const request = unplaced(world, drag.cards);
  return request ? { requests: [request] } : {};
}

function dropped(drag: Drag, world: World): Step {
  const joined = joinedFrame(drag, world);
  const request = moveCards(world, new Map(drag.cards.map((key) => [key, drag.by])), joined?.automation, {
    ...shown(drag, world),
    guides: [],
  });
  return request ? { requests: [request] } : {};
}

/** With Alt the cards stay, and copies of them are dropped. */
function copied({ cards, by }: Drag, world: World): Step {
  const copies = new Map(cards.map((key) => [key, by]));
  const request = duplicated(world, copies, { copies });
  return request ? { requests: [request] } : {};
}

/** The automation that the dragged rules would join: the frame under the pointer, if it is not theirs. */
function joinedFrame({ cards, to }: Drag, world: World): { automation: Id; box: Box } | undefined {
  const frame = frameAt(world.scene, to);
  const joins = frame && cards.some((key) => wouldJoin(world.mirror, key, frame.automation));
  return joins ? frame : undefined;
}

function wouldJoin(mirror: Mirror, key: KeyText, automation: Id): boolean {
  const id = nodeOf(key);
  const node = id === undefined ? undefined : mirror.node(id);
  if (!node || !isRule(node.kind)) return false;
  return automationOf(node) !== automation;
}

function framesOf({ mirror }: World, cards: readonly KeyText[]): KeyText[] {
  const dragged = new Set(cards.map(nodeOf));
  const whole = mirror.automations().filter(({ id }) => {
    const members = mirror.membersOf(id);
    return members.length > 0 && members.every((member) => dragged.has(member.id));
  });
  return whole.map(({ id }) => automationKey(id));
}

/**
 * The change that puts cards elsewhere, each in the cell that its middle lies in; rules join `automation`
 * where one is named. None where nothing moves.
 */
export function moveCards(
  { scene, mirror }: World,
  offsets: ReadonlyMap<KeyText, Point>,
  automation: Id | undefined,
  meanwhile: Feedback = { moved: offsets },
): ChangeRequest | undefined {
  const nodes: Moved[] = [];
  for (const [key, by] of offsets) {
    const placed = scene.get(key);
    const id = nodeOf(key);
    if (!placed || id === undefined || mirror.node(id)?.locked || (by.x === 0 && by.y === 0)) continue;
    const box = shifted(placed.box, by);
    const cell = nearestCell(scene.grid, middle(box));
    if (cell) nodes.push({ id, place: placeIn(scene.grid, cell, box) });
  }
  if (nodes.length === 0) return undefined;
  return {
    request: "change",
    edit: (now) => putElsewhere(now, nodes, automation),
    meanwhile,
  };
}
