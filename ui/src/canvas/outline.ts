// The map as a list in reading order: what a screen reader reads and the keyboard walks through.
import type { Connector } from "../bindings/Connector";
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";
import type { Spot } from "../bindings/Spot";
import type { Mirror } from "../journey/mirror";
import { automationOf } from "../journey/nodes";
import { dashed } from "../words/dashed";
import type { Words } from "../words/useWords";
import type { Box } from "./geometry";
import { spotOf } from "./hit";
import { automationKey, connectorKey, type KeyText, laneKey, nodeKey, stageKey, trayKey } from "./keys";
import type { Scene } from "./scene";

/** One line of the outline. */
export interface Line {
  readonly key: KeyText;
  readonly id: Id;
  /** 1 for stages, lanes, automations and the tray, 2 for cards, 3 for connectors. */
  readonly level: 1 | 2 | 3;
  /** What kind of thing it is: the kind of a card, or of the record. */
  readonly kind: string;
  readonly label: string;
  /** Where it is drawn; what lies in the tray is drawn nowhere. */
  readonly box: Box;
  readonly spots: readonly Spot[];
}

/** The words that an outline needs. Its labels are attributes, so they bear no marks of direction. */
type OutlineWords = Pick<Words, "plain" | "percent">;

/** Labels that were said before, by what they were said of. */
export type Labels = WeakMap<object, { readonly parts: readonly string[]; readonly label: string }>;

/**
 * Stage by stage its cards, lane by lane, each with its connectors; then the automations, the lanes and the tray.
 * What has not changed since `labels` was last given is not said again.
 */
export function outlineOf(
  mirror: Mirror,
  scene: Scene,
  words: OutlineWords,
  labels: Labels = new WeakMap(),
): Line[] {
  const { plain: say } = words;
  const wording = { words, labels };
  const lanes = mirror.lanes();
  const laneTitle = new Map(lanes.map(({ id, title }) => [id, title]));
  const rank = new Map(lanes.map(({ id }, at) => [id, at]));
  const cards = byStage(mirror.nodes());
  const lines: (Line | undefined)[] = [];
  const line = (
    key: KeyText,
    id: Id,
    level: Line["level"],
    kind: string,
    label: string,
  ): Line | undefined => {
    const placed = scene.get(key);
    return placed && { key, id, level, kind, label, box: placed.box, spots: placed.group.spots };
  };
  for (const { id, title } of mirror.stages()) {
    lines.push(line(stageKey(id), id, 1, "stage", say("outline-stage", { title })));
    for (const node of inReadingOrder(cards.get(id) ?? [], rank)) {
      lines.push(line(nodeKey(node.id), node.id, 2, node.kind, cardLabel(mirror, node, laneTitle, wording)));
      for (const connector of mirror.connectorsOf(node.id)) {
        if (connector.from !== node.id) continue;
        const label = connectorLabel(mirror, connector, wording);
        lines.push(line(connectorKey(connector.id), connector.id, 3, "connector", label));
      }
    }
  }
  for (const { id, title } of mirror.automations()) {
    lines.push(line(automationKey(id), id, 1, "automation", say("outline-automation", { title })));
  }
  for (const { id, title } of lanes) {
    lines.push(line(laneKey(id), id, 1, "lane", laneLabel(mirror, scene, id, title, say)));
  }
  return [...lines.filter((one) => one !== undefined), ...trayLines(mirror, wording)];
}

const NOWHERE: Box = { x: 0, y: 0, w: 0, h: 0 };

/** The tray and its cards; none where it is empty. */
function trayLines(mirror: Mirror, { words: { plain: say }, labels }: Wording): Line[] {
  const cards = mirror.tray();
  if (cards.length === 0) return [];
  const drawn = { box: NOWHERE, spots: [] };
  const label = say("outline-tray", { count: cards.length });
  const head: Line = { key: trayKey(), id: "", level: 1, kind: "tray", label, ...drawn };
  const lines = cards.map((node): Line => {
    const title = node.title === "" ? "none" : node.title;
    const kind = say(`kind-${dashed(node.kind)}`);
    const label = once(labels, node, ["tray"], () => say("outline-unplaced", { title, kind }));
    return { key: nodeKey(node.id), id: node.id, level: 2, kind: node.kind, label, ...drawn };
  });
  return [head, ...lines];
}

function byStage(nodes: readonly Node[]): Map<Id, Node[]> {
  const found = new Map<Id, Node[]>();
  for (const node of nodes) {
    if (node.stage === undefined) continue;
    const others = found.get(node.stage);
    if (others) others.push(node);
    else found.set(node.stage, [node]);
  }
  return found;
}

/** By lane, then line by line as one reads: places count along the reading direction. */
function inReadingOrder(nodes: readonly Node[], rank: ReadonlyMap<Id, number>): Node[] {
  const at = (node: Node) => rank.get(node.lane ?? "") ?? 0;
  return [...nodes].sort(
    (a, b) => at(a) - at(b) || (a.y ?? 0) - (b.y ?? 0) || (a.x ?? 0) - (b.x ?? 0) || (a.id < b.id ? -1 : 1),
  );
}

/** The label that was made of the same record and parts before, or a new one. */
function once(labels: Labels, record: object, parts: readonly string[], make: () => string): string {
  const known = labels.get(record);
  if (known?.parts.every((part, at) => part === parts[at])) return known.label;
  const label = make();
  labels.set(record, { parts, label });
  return label;
}

interface Wording {
  readonly words: OutlineWords;
  readonly labels: Labels;
}

/** An emotion lane says whose curves it draws. */
function laneLabel(mirror: Mirror, scene: Scene, id: Id, title: string, say: Words["plain"]): string {
  const placed = scene.get(laneKey(id));
  const drawn = (placed && spotOf(placed, "curves")?.part.drawn) ?? [];
  return say("outline-lane", { title, personas: namesOf(mirror, drawn, say) });
}

/** The names of personas in a row; "none" of nobody. */
function namesOf(mirror: Mirror, personas: readonly Id[], say: Words["plain"]): string {
  const names = personas.flatMap((id) => {
    const record = mirror.record(id);
    return record && "persona" in record ? [record.persona.name] : [];
  });
  return names.length > 0 ? names.join(say("list-comma")) : "none";
}

function cardLabel(
  mirror: Mirror,
  node: Node,
  lanes: ReadonlyMap<Id, string>,
  { words, labels }: Wording,
): string {
  const { plain: say } = words;
  const lane = lanes.get(node.lane ?? "") ?? "";
  const owner = automationOf(node);
  const record = owner === undefined ? undefined : mirror.record(owner);
  const automation = record && "automation" in record ? record.automation.title : "none";
  const personas = namesOf(mirror, node.personas ?? [], say);
  return once(labels, node, [lane, automation, personas], () => {
    const title = node.title === "" ? "none" : node.title;
    const kind = say(`kind-${dashed(node.kind)}`);
    const locked = String(node.locked === true);
    return say("outline-card", { title, kind, lane, automation, personas, locked });
  });
}

function connectorLabel(mirror: Mirror, connector: Connector, { words, labels }: Wording): string {
  const { share, also, title } = connector;
  const [from, to] = [mirror.node(connector.from)?.title ?? "", mirror.node(connector.to)?.title ?? ""];
  return once(labels, connector, [from, to], () => {
    const way = also ? "also" : share === undefined ? "routed" : "share";
    return words.plain("outline-connector", {
      from,
      to,
      way,
      share: words.percent(share ?? 0, 1),
      title: title ?? "none",
    });
  });
}
