// Where a connector leads customers: a rule is done besides, or they are sent there instead.
import type { Connector } from "../../bindings/Connector";
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { Mirror } from "../../journey/mirror";
import { recordOf } from "../keys";
import { isRule } from "../pieces";
import { STAY, type Step, type World } from "./tool";

/** Only from a touchpoint to a rule that does not end its way both can be. */
export function canBeEither(mirror: Mirror, { from, to }: Connector): boolean {
  const target = mirror.node(to);
  if (mirror.node(from)?.kind !== "touchpoint" || !target) return false;
  return isRule(target.kind) && target.kind !== "goal" && target.kind !== "exit";
}

/** The edit that makes it so; none where it is so, or cannot be. */
export function leading(mirror: Mirror, id: Id, also: boolean): Edit | undefined {
  const connector = mirror.connector(id);
  if (!connector || !canBeEither(mirror, connector) || (connector.also === true) === also) return undefined;
  const { share: _, also: __, ...rest } = connector;
  return { edit: "put", records: [{ connector: also ? { ...rest, also } : rest }] };
}

/** The one connector that is selected. */
function chosen({ mirror, selection }: World): Connector | undefined {
  const [only, more] = selection;
  return only === undefined || more !== undefined ? undefined : mirror.connector(recordOf(only)?.id ?? "");
}

/** Whether the selected connector leads so. */
export function leadsSo(world: World, also: boolean): boolean {
  const connector = chosen(world);
  return connector !== undefined && (connector.also === true) === also;
}

/** Lets the selected connector lead so. */
export function leadSelected(world: World, also: boolean): Step {
  const id = chosen(world)?.id;
  if (id === undefined || !leading(world.mirror, id, also)) return STAY;
  return { requests: [{ request: "change", edit: (mirror) => leading(mirror, id, also) }] };
}
