// The stage or lane that is selected is moved among the others, resized and folded, and gets a neighbour.
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { Mirror } from "../../journey/mirror";
import type { Point } from "../geometry";
import { recordOf } from "../keys";
import { newLane } from "../pieces";
import { making } from "./droppingPiece";
import { resized } from "./resizing";
import { STAY, type Step, type World } from "./tool";

/** How much larger or smaller a key makes a stage or a lane. */
const GROWTH = 24;

interface Chosen {
  readonly kind: "stage" | "lane";
  readonly id: Id;
}

/** The one stage or lane that is selected. */
function chosen({ selection }: World): Chosen | undefined {
  const [only, more] = selection;
  const record = only === undefined || more !== undefined ? undefined : recordOf(only);
  if (record?.kind !== "stage" && record?.kind !== "lane") return undefined;
  return { kind: record.kind, id: record.id };
}

/** How many places on an arrow leads: stages go along, as the map is read, and lanes down. */
function stepsOf({ kind }: Chosen, arrow: Point, { scene }: World): number {
  if (kind === "lane") return arrow.y;
  return scene.grid.rightToLeft ? -arrow.x : arrow.x;
}

/** Puts the selected stage or lane before the one before it, or after the one after it. */
export function moveAmongOthers(world: World, arrow: Point): Step {
  const one = chosen(world);
  const by = one ? stepsOf(one, arrow, world) : 0;
  if (!one || by === 0) return STAY;
  return { requests: [{ request: "change", edit: (mirror) => shifted(mirror, one, by) }] };
}

function shifted(mirror: Mirror, { kind, id }: Chosen, by: number): Edit | undefined {
  const order = (kind === "stage" ? mirror.own?.stages : mirror.own?.lanes) ?? [];
  const at = order.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= order.length) return undefined;
  return { edit: "reorder", id, before: order[by < 0 ? to : to + 1] ?? null };
}

/** Adds a stage or a lane before the one that is selected, or after it. */
export function addBeside(world: World, kind: Chosen["kind"], side: "before" | "after"): Step {
  const one = chosen(world);
  if (one?.kind !== kind) return STAY;
  const order = (one.kind === "stage" ? world.mirror.own?.stages : world.mirror.own?.lanes) ?? [];
  const at = order.indexOf(one.id);
  const before = order[side === "before" ? at : at + 1] ?? null;
  if (kind === "stage") {
    return { requests: [making({ edit: "addStage", title: world.titleOf({ piece: "stage" }), before })] };
  }
  const piece = newLane(world.scene.grid.lanes);
  const title = world.titleOf(piece);
  return { requests: [making({ edit: "addLane", kind: piece.lane, title, before })] };
}

/** Whether the selected stage or lane is folded. */
export function isFolded(world: World): boolean {
  const one = chosen(world);
  const record = one && world.mirror.record(one.id);
  if (record && "stage" in record) return record.stage.folded === true;
  return record !== undefined && "lane" in record && record.lane.folded === true;
}

/** Makes the selected stage wider or the selected lane higher, or smaller again. */
export function resizeSelected(world: World, arrow: Point): Step {
  const one = chosen(world);
  const by = one ? stepsOf(one, arrow, world) : 0;
  const { stages, lanes } = world.scene.grid;
  const size =
    stages.find(({ stage }) => stage === one?.id)?.w ?? lanes.find(({ lane }) => lane === one?.id)?.h;
  if (!one || by === 0 || size === undefined) return STAY;
  return { requests: [resized(one, Math.max(Math.round(size) + by * GROWTH, GROWTH))] };
}

/** Folds the selected stage to its header, or the selected lane to its title, and opens it again. */
export function foldSelected(world: World): Step {
  const one = chosen(world);
  if (!one) return STAY;
  const edit = (mirror: Mirror): Edit | undefined => {
    const record = mirror.record(one.id);
    if (record && "stage" in record) {
      return { edit: "put", records: [{ stage: { ...record.stage, folded: record.stage.folded !== true } }] };
    }
    if (record && "lane" in record) {
      return { edit: "put", records: [{ lane: { ...record.lane, folded: record.lane.folded !== true } }] };
    }
    return undefined;
  };
  return { requests: [{ request: "change", edit }] };
}
