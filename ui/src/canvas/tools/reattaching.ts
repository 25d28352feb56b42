// The start of a connector is dragged to another card, or to another of its exits.
import type { Id } from "../../bindings/Id";
import type { Port } from "../../bindings/Port";
import type { Feedback } from "../feedback";
import { distance, edgeTowards, middle, type Point } from "../geometry";
import { AIMABLE, spotBox, spotsOf, type Touched } from "../hit";
import { connectorKey, nodeKey, nodeOf } from "../keys";
import { toDrawing } from "../viewport";
import { connecting } from "./connecting";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, STAY, type Step, type Tool, type World } from "./tool";

/** How near to the end of a connector a press takes hold of it, in pixels of the window. */
const END_REACH = 14;

/** A press on an end of a connector that is selected, or pointed at, takes that end along. */
export function grippedEnd({ placed, spot }: Touched, at: Point, world: World): Step | undefined {
  const { view, mirror } = world;
  if (placed.layer !== "connector" || view.zoom < AIMABLE) return undefined;
  const [line] = spot?.part.part === "line" ? [spot.part] : spotsOf(placed, "line").map(({ part }) => part);
  const [first, last] = [line?.points[0], line?.points.at(-1)];
  const connector = [...mirror.connectors()].find(({ id }) => connectorKey(id) === placed.key);
  if (!first || !last || !connector) return undefined;
  const point = toDrawing(view, at);
  const [start, end] = [first, last].map(([x, y]) => ({ x: placed.box.x + x, y: placed.box.y + y }));
  if (!start || !end) return undefined;
  const reach = Math.min(END_REACH / view.zoom, distance(start, end) / 3);
  const selection = new Set([placed.key]);
  const { id, from, port, to } = connector;
  if (distance(point, end) <= reach) {
    const tool = connecting(from, port, start, point, id);
    return { tool, selection, requests: [{ request: "mayConnect", from, port, connector: id }] };
  }
  if (distance(point, start) <= reach)
    return { tool: reattaching({ id, from, to, end, at: point }), selection };
  return undefined;
}

interface Draft {
  readonly id: Id;
  readonly from: Id;
  readonly to: Id;
  /** Where the connector ends, and where the pointer is, in the drawing. */
  readonly end: Point;
  readonly at: Point;
}

function reattaching(draft: Draft): Tool {
  return {
    name: "reattaching",
    cursor: () => "crosshair",
    feedback: (world) => shown(draft, world),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: reattaching({ ...draft, at: toDrawing(world.view, event.at) }) };
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), requests: reattached(draft, world) };
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

function shown({ id, to, end, at }: Draft, { mirror, scene }: World): Feedback {
  const dashed = mirror.connector(id)?.also === true;
  const box = scene.get(nodeKey(to))?.box;
  const reached = box ? edgeTowards(box, at) : end;
  const line = { from: at, to: reached, dashed, live: true };
  return { hidden: new Set([connectorKey(id)]), lines: [line] };
}

function reattached(draft: Draft, world: World): ChangeRequest[] {
  const { id, to } = draft;
  const start = startAt(draft, world);
  if (!start) return [];
  const { from, port } = start;
  const { lines, hidden } = shown(draft, world);
  const settled = (lines ?? []).map((line) => ({ ...line, live: false }));
  return [
    {
      request: "change",
      edit: (mirror) =>
        mirror.connector(id) && mirror.node(from)
          ? { edit: "reattach", id, from, port, to, also: null }
          : undefined,
      meanwhile: { lines: settled, ...(hidden && { hidden }) },
    },
  ];
}

/** The card under the pointer and, where the pointer is at one of its exits, that exit. */
function startAt({ id, from, at }: Draft, { scene, mirror, view }: World) {
  const placed = scene.nodesWithin({ x: at.x - 6, y: at.y - 6, w: 12, h: 12 }).at(-1);
  const node = placed && nodeOf(placed.key);
  if (!placed || node === undefined) return undefined;
  const near = spotsOf(placed, "port")
    .map((spot) => ({ port: spot.part.port, away: distance(middle(spotBox(placed, spot)), at) }))
    .filter(({ away }) => away <= END_REACH / view.zoom)
    .sort((a, b) => a.away - b.away)[0];
  const port: Port | null = near?.port ?? null;
  const isSame = node === from && (port === null || port === mirror.connector(id)?.port);
  return isSame ? undefined : { from: node, port };
}
