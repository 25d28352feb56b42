// Shares that nobody has said: where the map lacks them, what comes of those that are said now, and the change
// that says them.
import type { Connector } from "../bindings/Connector";
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";
import type { Mirror } from "./mirror";
import { inReadingOrder } from "./readingOrder";

/** A touchpoint that sends customers on by connectors whose shares nobody has said. */
export interface UnsetTouchpoint {
  readonly touchpoint: Node;
  /** The connectors without a share. */
  readonly open: readonly Connector[];
  /** The connectors that have one. */
  readonly set: readonly SharedConnector[];
}

export type SharedConnector = Connector & { readonly share: number };

/** The shares that are said now, by connector. Whoever is not in it stays without one. */
export type Given = ReadonlyMap<Id, number>;

/** How the customers of a touchpoint divide. */
export type Division =
  /** No run can be made of it. */
  | { readonly division: "over"; readonly sum: number }
  /** Connectors without a share get the same part each of what the shares leave over; nobody leaves. */
  | { readonly division: "rest"; readonly each: number; readonly among: number }
  /** Every connector has a share; what they leave over leaves the journey here. */
  | { readonly division: "leave"; readonly share: number };

/** How far a sum may be off 1 and still mean 1, as the simulator has it. */
const TOLERANCE = 1e-9;

/** The touchpoints that a first run asks about, as one reads them. */
export function unsetTouchpoints(mirror: Mirror): UnsetTouchpoint[] {
  const touchpoints = mirror.nodes().filter(({ kind }) => kind === "touchpoint");
  return inReadingOrder(touchpoints, mirror).flatMap((touchpoint) => {
    const ways = waysOn(touchpoint.id, mirror);
    return ways.open.length > 0 ? [{ touchpoint, ...ways }] : [];
  });
}

/** The connectors by which the customers of a touchpoint go on. */
export function waysOn(touchpoint: Id, mirror: Mirror): Pick<UnsetTouchpoint, "open" | "set"> {
  const routed = mirror
    .connectorsOf(touchpoint)
    .filter((connector) => connector.from === touchpoint && isRouted(connector, mirror));
  return { open: routed.filter((connector) => !hasShare(connector)), set: routed.filter(hasShare) };
}

const hasShare = (connector: Connector): connector is SharedConnector => connector.share !== undefined;

/** Whether customers go there themselves. To a goal or an exit they always do. */
function isRouted({ also, to }: Connector, mirror: Mirror): boolean {
  const kind = mirror.node(to)?.kind;
  return also !== true || kind === "goal" || kind === "exit";
}

/** How customers divide when these shares are said. */
export function divisionOf({ open, set }: Pick<UnsetTouchpoint, "open" | "set">, given: Given): Division {
  const said = [...set.map(({ share }) => share), ...open.flatMap(({ id }) => given.get(id) ?? [])];
  const sum = said.reduce((total, share) => total + share, 0);
  if (sum > 1 + TOLERANCE) return { division: "over", sum };
  const left = sum > 1 - TOLERANCE ? 0 : 1 - sum;
  const among = open.filter(({ id }) => !given.has(id)).length;
  return among === 0 ? { division: "leave", share: left } : { division: "rest", each: left / among, among };
}

/** The one change that says these shares; none: the map says them already. */
export function sayingShares(mirror: Mirror, given: Given): Edit | undefined {
  const records = [...given].flatMap(([id, share]) => {
    const connector = mirror.connector(id);
    return connector && connector.share !== share ? [{ connector: { ...connector, share } }] : [];
  });
  return records.length > 0 ? { edit: "put", records } : undefined;
}
