// A face is dragged: up and down scores the emotion, along the lane moves it; one change when it is let go.
import type { Id } from "../../bindings/Id";
import { scoreOf } from "../../journey/nodes";
import type { Feedback } from "../feedback";
import { clamp, middle, minus, type Point, shifted } from "../geometry";
import { nearestCell, placeIn } from "../grid";
import { spotOf } from "../hit";
import { type KeyText, nodeOf } from "../keys";
import type { Placed } from "../scene";
import { toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, STAY, type Step, type Tool, type World } from "./tool";
import { isOverTray, unplaced } from "./unplacing";

interface Drag {
  readonly placed: Placed;
  readonly id: Id;
  readonly before: number;
  /** How many pixels up are one point more. */
  readonly point: number;
  readonly from: Point;
  readonly by: Point;
  readonly score: number;
}

const LEAST_SCORE = -2;
const MOST_SCORE = 2;

/** Scores go by halves; with Alt by tenths. */
const STEP = 0.5;
const FINE_STEP = 0.1;

/** A drag that goes up or down stays in its column until it leaves it by this much. */
const COLUMN = 14;

/** None for a card that is no emotion in sight. */
export function draggingFace({ mirror }: World, placed: Placed, from: Point): Tool | undefined {
  const id = nodeOf(placed.key);
  const node = id === undefined ? undefined : mirror.node(id);
  const before = node && scoreOf(node);
  if (id === undefined || before === undefined) return undefined;
  const point = spotOf(placed, "face")?.part.point;
  if (!point) return undefined;
  return dragging({ placed, id, before, point, from, by: { x: 0, y: 0 }, score: before });
}

function dragging(drag: Drag): Tool {
  return {
    name: "draggingFace",
    cursor: () => "grabbing",
    feedback: () => shown(drag),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: dragging(follow(drag, toDrawing(world.view, event.at), event.alt)) };
        case "wheel":
          return onWheel(event, world);
        case "up": {
          const isUnplaced = isOverTray(world, event.at);
          const request = isUnplaced ? unplaced(world, [drag.placed.key]) : scored(drag, world);
          return { tool: idle(), requests: request ? [request] : [] };
        }
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

function follow(drag: Drag, to: Point, fine: boolean): Drag {
  const way = minus(to, drag.from);
  const step = fine ? FINE_STEP : STEP;
  const wanted = drag.before - way.y / drag.point;
  const moved = Math.abs(wanted - drag.before) * 2 >= step;
  const stepped = Number((Math.round(wanted / step) * step).toFixed(1));
  const score = moved ? clamp(stepped, LEAST_SCORE, MOST_SCORE) : drag.before;
  const x = Math.abs(way.x) > COLUMN ? way.x : 0;
  return { ...drag, score, by: { x, y: (drag.before - score) * drag.point } };
}

function shown({ placed, by, score }: Drag): Feedback {
  const moved = new Map<KeyText, Point>([[placed.key, by]]);
  const { x, y, w } = shifted(placed.box, by);
  return { moved, tip: { tip: "score", at: { x: x + w / 2, y }, score } };
}

function scored(drag: Drag, { scene }: World): ChangeRequest | undefined {
  const { placed, id, by, score, before } = drag;
  if (by.x === 0 && score === before) return undefined;
  const box = shifted(placed.box, { x: by.x, y: 0 });
  const cell = nearestCell(scene.grid, middle(box));
  const place = by.x !== 0 && cell ? placeIn(scene.grid, cell, box) : undefined;
  const moved = new Map([[placed.key, by]]);
  return {
    request: "change",
    edit: (mirror) => {
      const node = mirror.node(id);
      return node?.kind === "emotion"
        ? { edit: "put", records: [{ node: { ...node, ...place, score } }] }
        : undefined;
    },
    meanwhile: { moved },
  };
}
