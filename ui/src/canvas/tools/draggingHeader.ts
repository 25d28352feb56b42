// The header of a stage or the title of a lane is dragged: it goes between two others, with all that stands there.
import type { Id } from "../../bindings/Id";
import type { Feedback } from "../feedback";
import { minus, type Point } from "../geometry";
import { type Gap, laneGapAt, stageGapAt } from "../grid";
import type { KeyText } from "../keys";
import { toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, STAY, type Step, type Tool, type World } from "./tool";

interface Drag {
  readonly key: KeyText;
  readonly kind: "stage" | "lane";
  readonly id: Id;
  /** Where the pointer took hold, and where it is, in the drawing. */
  readonly from: Point;
  readonly to: Point;
}

export const draggingHeader = (key: KeyText, kind: Drag["kind"], id: Id, from: Point): Tool =>
  dragging({ key, kind, id, from, to: from });

function dragging(drag: Drag): Tool {
  return {
    name: "draggingHeader",
    cursor: () => "grabbing",
    feedback: (world) => shown(drag, world),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: dragging({ ...drag, to: toDrawing(world.view, event.at) }) };
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), requests: reordered(drag, world) };
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

function shown(drag: Drag, world: World): Feedback {
  const { key, kind, from, to } = drag;
  const by = minus(to, from);
  const along = kind === "stage" ? { x: by.x, y: 0 } : { x: 0, y: by.y };
  const { x, y, w, h } = gapOf(drag, world).line;
  const line = { from: { x, y }, to: { x: x + w, y: y + h } };
  return { lifted: { key, by: along }, ...(staysPut(drag, world) ? {} : { guides: [line] }) };
}

const gapOf = ({ kind, to }: Drag, { scene }: World): Gap =>
  kind === "stage" ? stageGapAt(scene.grid, to) : laneGapAt(scene.grid, to);

/** The gaps on both of its sides are where it stands already. */
function staysPut(drag: Drag, world: World): boolean {
  const { grid } = world.scene;
  const order =
    drag.kind === "stage" ? grid.stages.map(({ stage }) => stage) : grid.lanes.map(({ lane }) => lane);
  const { before } = gapOf(drag, world);
  return before === drag.id || (order[order.indexOf(drag.id) + 1] ?? null) === before;
}

function reordered(drag: Drag, world: World): ChangeRequest[] {
  if (staysPut(drag, world)) return [];
  const { id } = drag;
  const { before } = gapOf(drag, world);
  return [
    {
      request: "change",
      edit: (mirror) => (mirror.record(id) ? { edit: "reorder", id, before } : undefined),
    },
  ];
}
