// Automations of what is selected: rules become one, and one is switched on and off.
import type { Automation } from "../../bindings/Automation";
import type { Id } from "../../bindings/Id";
import type { Mirror } from "../../journey/mirror";
import { nodeOf, recordOf } from "../keys";
import { isRule } from "../pieces";
import { STAY, type Step, type World } from "./tool";

/** Makes an automation of the selected rules. */
export function automateSelected(world: World): Step {
  const rules = (mirror: Mirror): Id[] =>
    [...world.selection].flatMap((key) => {
      const node = mirror.node(nodeOf(key) ?? "");
      return node && isRule(node.kind) ? [node.id] : [];
    });
  if (rules(world.mirror).length === 0) return STAY;
  const title = world.titleOf({ piece: "automation" });
  const edit = (mirror: Mirror) => {
    const nodes = rules(mirror);
    return nodes.length > 0 ? { edit: "addAutomation" as const, title, nodes } : undefined;
  };
  return { requests: [{ request: "change", edit, afterwards: "editTitle" }] };
}

/** The one automation that is selected. */
function chosen(mirror: Mirror, { selection }: Pick<World, "selection">): Automation | undefined {
  const [only, more] = selection;
  const record =
    only === undefined || more !== undefined ? undefined : mirror.record(recordOf(only)?.id ?? "");
  return record && "automation" in record ? record.automation : undefined;
}

export const isOn = (world: World): boolean => chosen(world.mirror, world)?.on === true;

/** Switches the selected automation on, or off. */
export function switchSelected(world: World): Step {
  if (!chosen(world.mirror, world)) return STAY;
  const edit = (mirror: Mirror) => {
    const automation = chosen(mirror, world);
    return (
      automation && { edit: "put" as const, records: [{ automation: { ...automation, on: !automation.on } }] }
    );
  };
  return { requests: [{ request: "change", edit }] };
}
