// A command for each persona whose emotion curve a lane may draw, and one for those that it usually draws.
import { drawnIn, feelingsSelected, turnCurve, usualCurves } from "../../canvas/tools/curves";
import type { Mirror } from "../../journey/mirror";
import { acted, always, type Command } from "./command";

export function curveCommands(mirror: Mirror): Command[] {
  const each = mirror.personas().map(
    ({ id, name }): Command => ({
      ...acted(`curve-${id}`, "curves", (world) => turnCurve(world, id)),
      canBeDone: always,
      title: name,
      isTicked: ({ core }) => {
        const lane = feelingsSelected(core);
        return lane !== undefined && drawnIn(core, lane.id).includes(id);
      },
    }),
  );
  if (each.length === 0) return [];
  const usual = { ...acted("curves-usual", "curves", usualCurves), what: "curves-usual" };
  return [...each, usual];
}
