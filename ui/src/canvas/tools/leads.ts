// The connectors of cards that are being dragged: those between them ride along, the others stretch.
import type { Connector } from "../../bindings/Connector";
import type { Feedback, Line } from "../feedback";
import { type Box, edgeTowards, middle, type Point, shifted } from "../geometry";
import { spotBox, spotsOf } from "../hit";
import { connectorKey, type KeyText, nodeKey } from "../keys";
import type { World } from "./tool";

export interface Leads {
  /** Both ends are dragged. */
  readonly riding: readonly KeyText[];
  /** One end is dragged. */
  readonly stretching: readonly Connector[];
}

export function leadsOf({ mirror }: World, cards: readonly KeyText[]): Leads {
  const dragged = new Set(cards);
  const all = new Set(
    mirror.connectors().filter(({ from, to }) => dragged.has(nodeKey(from)) || dragged.has(nodeKey(to))),
  );
  const [riding, stretching]: [KeyText[], Connector[]] = [[], []];
  for (const connector of all) {
    const both = dragged.has(nodeKey(connector.from)) && dragged.has(nodeKey(connector.to));
    if (both) riding.push(connectorKey(connector.id));
    else stretching.push(connector);
  }
  return { riding, stretching };
}

/** How the stretching connectors look while cards are moved. */
export function stretched(
  world: World,
  { stretching }: Leads,
  moved: ReadonlyMap<KeyText, Point>,
): Pick<Feedback, "hidden" | "lines"> {
  const lines: Line[] = [];
  for (const connector of stretching) {
    const start = endBox(world, connector.from, moved, connector.port);
    const end = endBox(world, connector.to, moved);
    if (!start || !end) continue;
    const from = middle(start);
    lines.push({ from, to: edgeTowards(end, from), dashed: isDashed(world, connector), live: false });
  }
  return { hidden: new Set(stretching.map(({ id }) => connectorKey(id))), lines };
}

function endBox(
  world: World,
  node: string,
  moved: ReadonlyMap<KeyText, Point>,
  port?: string,
): Box | undefined {
  const key = nodeKey(node);
  const placed = world.scene.get(key);
  if (!placed) return undefined;
  const spot = spotsOf(placed, "port").find((one) => one.part.port === port);
  const box = spot ? spotBox(placed, spot) : placed.box;
  return shifted(box, moved.get(key) ?? { x: 0, y: 0 });
}

/** The customer's own way is solid; what automations do is dashed. */
function isDashed({ mirror }: World, { from, also }: Connector): boolean {
  return also === true || mirror.node(from)?.kind !== "touchpoint";
}
