// The edge of a stage or a lane is dragged: it becomes wider or higher, never smaller than what stands in it.
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { Mirror } from "../../journey/mirror";
import { type Box, contains, type Point } from "../geometry";
import { headerBand, titleBand } from "../sticky";
import { toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, STAY, type Step, type Tool, type World } from "./tool";

/** How near to an edge a press takes hold of it, in pixels of the window. */
const EDGE_REACH = 5;

/** No stage and no lane is smaller than this. */
const LEAST = { stage: 60, lane: 32 };

/** The end of a stage, or of a lane, with the place that its size counts from. */
export interface Edge {
  readonly kind: "stage" | "lane";
  readonly id: Id;
  readonly start: number;
  readonly end: number;
}

/** The edge that the pointer is at, in the headers or in the titles. */
export function edgeAt({ scene, view }: World, at: Point): Edge | undefined {
  const { grid } = scene;
  const point = toDrawing(view, at);
  const reach = EDGE_REACH / view.zoom;
  if (contains(headerBand(grid, view), point)) {
    const edges = grid.stages.map(({ stage, x, w }): Edge => {
      const [start, end] = grid.rightToLeft ? [x + w, x] : [x, x + w];
      return { kind: "stage", id: stage, start, end };
    });
    return edges.find(({ end }) => Math.abs(point.x - end) <= reach);
  }
  if (!contains(titleBand(grid, view), point)) return undefined;
  const edges = grid.lanes.map(({ lane, y, h }): Edge => ({ kind: "lane", id: lane, start: y, end: y + h }));
  return edges.find(({ end }) => Math.abs(point.y - end) <= reach);
}

/** `to` is where the edge would be; none: it has not been dragged yet. */
export function resizing(edge: Edge, to?: number): Tool {
  return {
    name: "resizing",
    cursor: () => (edge.kind === "stage" ? "ew-resize" : "ns-resize"),
    feedback: (world) => (to === undefined ? {} : { guides: [guide(edge, to, world)] }),
    on(event, world): Step {
      switch (event.type) {
        case "move": {
          const { x, y } = toDrawing(world.view, event.at);
          return { tool: resizing(edge, edge.kind === "stage" ? x : y) };
        }
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), requests: to === undefined ? [] : [resized(edge, sizeTo(edge, to))] };
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

function sizeTo({ kind, start, end }: Edge, to: number): number {
  const way = Math.sign(end - start) || 1;
  return Math.max(Math.round((to - start) * way), LEAST[kind]);
}

function guide(edge: Edge, to: number, { scene }: World): { from: Point; to: Point } {
  const way = Math.sign(edge.end - edge.start) || 1;
  const at = edge.start + way * sizeTo(edge, to);
  const { width, height } = scene.grid;
  const line: Box =
    edge.kind === "stage" ? { x: at, y: 0, w: 0, h: height } : { x: 0, y: at, w: width, h: 0 };
  return { from: { x: line.x, y: line.y }, to: { x: line.x + line.w, y: line.y + line.h } };
}

/** The change that gives a stage or a lane a size; without one it is again as large as its content. */
export const resized = (
  { kind, id }: Pick<Edge, "kind" | "id">,
  size: number | undefined,
): ChangeRequest => ({
  request: "change",
  edit: (mirror) => sized(mirror, kind, id, size),
});

function sized(mirror: Mirror, kind: Edge["kind"], id: Id, size: number | undefined): Edit | undefined {
  const record = mirror.record(id);
  if (!record) return undefined;
  if (kind === "stage" && "stage" in record) {
    const { width: _, ...stage } = record.stage;
    return { edit: "put", records: [{ stage: { ...stage, ...(size !== undefined && { width: size }) } }] };
  }
  if (kind === "lane" && "lane" in record) {
    const { height: _, ...lane } = record.lane;
    return { edit: "put", records: [{ lane: { ...lane, ...(size !== undefined && { height: size }) } }] };
  }
  return undefined;
}
