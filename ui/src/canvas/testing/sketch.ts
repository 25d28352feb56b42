// A small map for tests: records, and a display list of them with sizes easy to reckon.
import type { Connector } from "../../bindings/Connector";
import type { DisplayList } from "../../bindings/DisplayList";
import type { ExperienceBody } from "../../bindings/ExperienceBody";
import type { Grid } from "../../bindings/Grid";
import type { Group } from "../../bindings/Group";
import type { LaneKind } from "../../bindings/LaneKind";
import type { Node } from "../../bindings/Node";
import type { Record as AnyRecord } from "../../bindings/Record";
import type { RuleBody } from "../../bindings/RuleBody";
import type { Spot } from "../../bindings/Spot";
import type { TouchpointBody } from "../../bindings/TouchpointBody";
import { Mirror } from "../../journey/mirror";

export interface Sketch {
  readonly mirror: Mirror;
  readonly list: DisplayList;
}

export const STAGE_WIDTH = 300;
export const LANE_HEIGHT = 160;
export const HEADER = 50;
export const TITLES = 100;
export const CARD = { w: 120, h: 50 };

const STAGES = ["aware", "buy"];
const LANES: readonly (readonly [string, LaneKind])[] = [
  ["touch", "touchpoints"],
  ["feel", "emotions"],
  ["rules", "rules"],
];

type Body = TouchpointBody | ExperienceBody | RuleBody;

interface Card {
  readonly node: Node;
  /** Its corner in its cell, as it is drawn. */
  readonly x: number;
  readonly y: number;
}

const CONNECTORS: readonly Connector[] = [
  { id: "go", from: "basket", port: "next", to: "checkout", share: 0.6 },
  { id: "wait", from: "left", port: "next", to: "later" },
];

/**
 * Two touchpoints, the first with a split bar, an emotion, and an automation of a trigger and a delay; beside them, in
 * the tray, what is asked for.
 */
export function sketch(rightToLeft = false, tray: readonly Node[] = []): Sketch {
  const grid = sketchGrid(rightToLeft);
  const automation = "reminder";
  const cards = [
    card("basket", "aware", "touch", 20, 20, { kind: "touchpoint" }),
    card("checkout", "buy", "touch", 20, 20, { kind: "touchpoint" }),
    card("annoyed", "buy", "feel", 20, 55, { kind: "emotion", score: 0 }),
    card("left", "buy", "rules", 20, 40, { kind: "trigger", reentry: { mode: "afterExit" }, automation }),
    card("later", "buy", "rules", 160, 40, { kind: "delay", for: "P1D", automation }),
  ].map((one) => (rightToLeft ? { ...one, x: STAGE_WIDTH - one.x - CARD.w } : one));
  const groups = [...grounds(), frame(), ...CONNECTORS.map(lineGroup), ...cards.map(cardGroup), ...titles()];
  return { mirror: mirrorOf(cards, tray, rightToLeft), list: { grid, groups } };
}

/** The grid of two stages and three lanes. */
export function sketchGrid(rightToLeft: boolean): Grid {
  const width = TITLES + STAGES.length * STAGE_WIDTH;
  const stages = STAGES.map((stage, at) => ({
    stage,
    x: rightToLeft ? width - TITLES - (at + 1) * STAGE_WIDTH : TITLES + at * STAGE_WIDTH,
    w: STAGE_WIDTH,
  }));
  const lanes = LANES.map(([lane, kind], at) => ({
    lane,
    kind,
    y: HEADER + at * LANE_HEIGHT,
    h: LANE_HEIGHT,
  }));
  return {
    rightToLeft,
    width,
    height: HEADER + LANES.length * LANE_HEIGHT,
    header: HEADER,
    titles: TITLES,
    stages,
    lanes,
  };
}

const card = (id: string, stage: string, lane: string, x: number, y: number, body: Body): Card => ({
  node: { id, title: id, stage, lane, x, y, ...body },
  x,
  y,
});

/** A card that nobody has placed yet. */
export const thought = (id: string, body: Body = { kind: "touchpoint" }): Node => ({
  id,
  title: id,
  ...body,
});

function mirrorOf(cards: readonly Card[], tray: readonly Node[], rightToLeft: boolean): Mirror {
  const records: AnyRecord[] = [
    {
      journey: {
        id: "shop",
        title: "Shop",
        language: rightToLeft ? "fa" : "en",
        direction: "auto",
        state: "asIs",
        currency: "EUR",
        stages: STAGES,
        lanes: LANES.map(([lane]) => lane),
      },
    },
    ...STAGES.map((id) => ({ stage: { id, title: id, color: "blue" as const } })),
    ...LANES.map(([id, kind]) => ({ lane: { id, kind, title: id } })),
    ...[...cards.map(({ node }) => node), ...tray].map((node) => ({ node })),
    ...CONNECTORS.map((connector) => ({ connector })),
    { automation: { id: "reminder", title: "Reminder", on: true, endsWhen: [] } },
  ];
  return Mirror.of("shop", 1, records);
}

/** The parts of a card of 120 by 50: its title on top, a split bar below, a port at its right edge. */
function spotsOf(node: Node): Spot[] {
  const title: Spot = {
    part: { part: "title", size: 13, weight: 600, centred: false },
    x: 10,
    y: 5,
    w: 90,
    h: 20,
  };
  if (node.kind === "emotion")
    return [{ part: { part: "face", point: 24 }, x: 47, y: 12, w: 26, h: 26 }, title];
  const port: Spot = { part: { part: "port", port: "next" }, x: CARD.w - 4, y: 21, w: 8, h: 8 };
  if (node.id !== "basket") return [title, port];
  const segment = (connector: string | null, share: number, x: number): Spot => ({
    part: { part: "segment", connector, share },
    x,
    y: 35,
    w: share * 100,
    h: 8,
  });
  return [title, segment("go", 0.6, 10), segment(null, 0.4, 70), port];
}

const cardGroup = ({ node, x, y }: Card): Group => ({
  key: { node: node.id },
  base: { cell: [node.stage ?? "", node.lane ?? ""] },
  x,
  y,
  ...CARD,
  items: [],
  spots: spotsOf(node),
});

/** A connector as a straight line; where it lies does not follow from its ends, which no test needs. */
const lineGroup = ({ id, from }: Connector): Group => ({
  key: { connector: id },
  base: { cell: from === "basket" ? ["aware", "touch"] : ["buy", "rules"] },
  x: 140,
  y: from === "basket" ? 45 : 65,
  w: from === "basket" ? 180 : 20,
  h: 1,
  items: [],
  spots: [
    {
      part: {
        part: "line",
        points:
          from === "basket"
            ? [
                [0, 0],
                [180, 0],
              ]
            : [
                [0, 0],
                [20, 0],
              ],
      },
      x: 0,
      y: 0,
      w: from === "basket" ? 180 : 20,
      h: 1,
    },
  ],
});

const frame = (): Group => ({
  key: { automation: "reminder" },
  base: { cell: ["buy", "rules"] },
  x: 8,
  y: 8,
  w: 284,
  h: 100,
  items: [],
  spots: [{ part: { part: "title", size: 13, weight: 600, centred: false }, x: 12, y: 0, w: 120, h: 24 }],
});

const grounds = (): Group[] =>
  STAGES.flatMap((stage) =>
    LANES.map(([lane]) => ({
      key: { cell: [stage, lane] as [string, string] },
      base: { cell: [stage, lane] as [string, string] },
      x: 0,
      y: 0,
      w: STAGE_WIDTH,
      h: LANE_HEIGHT,
      items: [],
      spots: [],
    })),
  );

function titles(): Group[] {
  const title: Spot = {
    part: { part: "title", size: 14, weight: 600, centred: false },
    x: 8,
    y: 4,
    w: 80,
    h: 20,
  };
  const stages = STAGES.map((stage) => ({
    key: { stage },
    base: { stage },
    x: 0,
    y: 10,
    w: STAGE_WIDTH,
    h: 36,
    items: [],
    spots: [title],
  }));
  const lanes = LANES.map(([lane]) => ({
    key: { lane },
    base: { lane },
    x: 2,
    y: 10,
    w: TITLES - 4,
    h: 40,
    items: [],
    spots: [title],
  }));
  return [...lanes, ...stages];
}
