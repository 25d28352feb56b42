// What can be taken from the palette, and how large it is before it is drawn for the first time.
import type { LaneKind } from "../bindings/LaneKind";
import type { NodeKind } from "../bindings/NodeKind";
import type { Row } from "../bindings/Row";

export type Piece =
  | { readonly piece: "stage" }
  | { readonly piece: "lane"; readonly lane: LaneKind }
  | { readonly piece: "node"; readonly node: NodeKind };

/** Something new that has to be called something. */
export type Fresh = Piece | { readonly piece: "automation" };

/** A card's size until Rust has drawn it, in pixels at 100 %. */
export function sizeOf(kind: NodeKind): { readonly w: number; readonly h: number } {
  return kind === "emotion" ? { w: 88, h: 52 } : { w: 178, h: 50 };
}

const RULES: ReadonlySet<NodeKind> = new Set<NodeKind>([
  "trigger",
  "condition",
  "message",
  "update",
  "delay",
  "window",
  "wait",
  "split",
  "fork",
  "join",
  "goal",
  "exit",
]);

/** Whether cards of the kind are rules, which can belong to an automation. */
export const isRule = (kind: string): boolean => (RULES as ReadonlySet<string>).has(kind);

/** The kind that a card says it is of; a note, if it is of a newer version's. */
export const kindOfNode = (kind: string): NodeKind =>
  kind in LANES || isRule(kind) ? (kind as NodeKind) : "note";

const LANES: Partial<Record<NodeKind, LaneKind>> = {
  touchpoint: "touchpoints",
  action: "actions",
  emotion: "emotions",
  painPoint: "painPoints",
  opportunity: "opportunities",
  metric: "metrics",
  content: "content",
  backstage: "backstage",
  quote: "notes",
  note: "notes",
  image: "images",
};

/** The kind of lane that cards of a kind usually stand in. */
export const usualLane = (kind: NodeKind): LaneKind => LANES[kind] ?? "rules";

const FIRST: Record<LaneKind, NodeKind> = {
  touchpoints: "touchpoint",
  actions: "action",
  emotions: "emotion",
  painPoints: "painPoint",
  opportunities: "opportunity",
  metrics: "metric",
  content: "content",
  backstage: "backstage",
  rules: "trigger",
  notes: "note",
  images: "image",
};

/** The kinds of lanes in the order in which a map usually gets them. */
const LANE_ORDER: readonly LaneKind[] = [
  "touchpoints",
  "emotions",
  "painPoints",
  "opportunities",
  "rules",
  "actions",
  "metrics",
  "content",
  "backstage",
  "notes",
  "images",
];

/** A lane of the first kind that is not there yet. */
export function newLane(there: readonly Row[]): Piece & { readonly piece: "lane" } {
  const kinds = new Set(there.map(({ kind }) => kind));
  return { piece: "lane", lane: LANE_ORDER.find((kind) => !kinds.has(kind)) ?? "notes" };
}

/** The kind of card that usually stands in a lane; of rules, that with which they begin. */
export const usualKind = (lane: LaneKind): NodeKind => FIRST[lane];
