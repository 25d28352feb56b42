// Whose emotion curves a lane draws.
import type { Id } from "../../bindings/Id";
import type { Lane } from "../../bindings/Lane";
import type { Point } from "../geometry";
import { spotOf, touchedAt } from "../hit";
import { laneKey, recordOf } from "../keys";
import { STAY, type Step, type World } from "./tool";

/** The emotion lane that is selected alone. */
export function feelingsSelected({ mirror, selection }: World): Lane | undefined {
  const [only, more] = selection;
  const record =
    only === undefined || more !== undefined ? undefined : mirror.record(recordOf(only)?.id ?? "");
  return record && "lane" in record && record.lane.kind === "emotions" ? record.lane : undefined;
}

/** Whose curves a lane draws now, chosen or not. */
export function drawnIn({ scene }: World, lane: Id): readonly Id[] {
  const placed = scene.get(laneKey(lane));
  return (placed && spotOf(placed, "curves")?.part.drawn) ?? [];
}

/** Draws a persona's curve in the lane that is selected, or draws it no longer; of the last one, as is usual. */
export function turnCurve(world: World, persona: Id): Step {
  const lane = feelingsSelected(world);
  if (!lane) return STAY;
  const drawn = drawnIn(world, lane.id);
  const curves = drawn.includes(persona) ? drawn.filter((id) => id !== persona) : [...drawn, persona];
  return drawing(lane.id, curves);
}

/** Lets the lane that is selected draw those curves that it draws where nothing is chosen. */
export function usualCurves(world: World): Step {
  const lane = feelingsSelected(world);
  return lane && (lane.curves ?? []).length > 0 ? drawing(lane.id, []) : STAY;
}

function drawing(id: Id, curves: readonly Id[]): Step {
  return {
    requests: [
      {
        request: "change",
        edit: (mirror) => {
          const record = mirror.record(id);
          if (!record || !("lane" in record)) return undefined;
          const there = curves.filter((persona) => mirror.record(persona) !== undefined);
          return { edit: "put", records: [{ lane: { ...record.lane, curves: there } }] };
        },
      },
    ],
  };
}

/** Whether a place of the window lies on the names of those whose curves are drawn. */
export const isOnLegend = ({ scene, view }: World, at: Point): boolean =>
  touchedAt(scene, view, at)?.spot?.part.part === "curves";
