// A map of any size for tests of presentations: as many stages and lanes as are asked, and cards where they are asked.
import type { DisplayList } from "../../bindings/DisplayList";
import type { Grid } from "../../bindings/Grid";
import type { Group } from "../../bindings/Group";
import type { Record as AnyRecord } from "../../bindings/Record";
import { Mirror } from "../../journey/mirror";
import { Scene } from "../scene";

export interface Hall {
  /** How wide each stage is; a negative one is folded. */
  readonly stages: readonly number[];
  /** How high each lane is; a negative one is folded. */
  readonly lanes: readonly number[];
  /** Each card by the numbers of its stage and lane, and its corner and size in that cell, as reading goes. */
  readonly cards?: readonly (readonly [
    stage: number,
    lane: number,
    x: number,
    y: number,
    w: number,
    h: number,
  ])[];
  readonly rightToLeft?: boolean;
  /** The size of the smallest text. */
  readonly text?: number;
}

const GAP = 8;
const HEADER = 56;
const TITLES = 120;

export function hall(asked: Hall) {
  const grid = gridOf(asked);
  const groups = (asked.cards ?? []).map((card, at) => cardGroup(card, `card${at}`, grid, asked.text ?? 12));
  const list: DisplayList = { grid, groups };
  return { scene: new Scene(list), list, mirror: Mirror.of("hall", 1, recordsOf(asked)) };
}

function gridOf({ stages, lanes, rightToLeft = false }: Hall): Grid {
  const widths = stages.map(Math.abs);
  const heights = lanes.map(Math.abs);
  const width = ends(widths, TITLES).at(-1) ?? TITLES;
  return {
    rightToLeft,
    width,
    height: ends(heights, HEADER).at(-1) ?? HEADER,
    header: HEADER,
    titles: TITLES,
    stages: widths.map((w, at) => {
      const along = begin(widths, TITLES, at);
      return { stage: `stage${at + 1}`, x: rightToLeft ? width - along - w : along, w };
    }),
    lanes: heights.map((h, at) => ({
      lane: `lane${at + 1}`,
      kind: "touchpoints" as const,
      y: begin(heights, HEADER, at),
      h,
    })),
  };
}

const ends = (lengths: readonly number[], from: number): number[] =>
  lengths.map((length, at) => begin(lengths, from, at) + length);

const begin = (lengths: readonly number[], from: number, at: number): number =>
  lengths.slice(0, at).reduce((sum, length) => sum + length + GAP, from);

function cardGroup(
  [stage, lane, x, y, w, h]: NonNullable<Hall["cards"]>[number],
  id: string,
  { stages, rightToLeft }: Grid,
  size: number,
): Group {
  const width = stages[stage - 1]?.w ?? 0;
  return {
    key: { node: id },
    base: { cell: [`stage${stage}`, `lane${lane}`] },
    x: rightToLeft ? width - x - w : x,
    y,
    w,
    h,
    items: [
      {
        item: "text",
        text: id,
        x: 8,
        y: 16,
        w: 40,
        size,
        weight: 400,
        italic: false,
        underlined: false,
        rightToLeft,
        ink: "text",
      },
    ],
    spots: [],
  };
}

function recordsOf({ stages, lanes, cards = [] }: Hall): AnyRecord[] {
  return [
    {
      journey: {
        id: "hall",
        title: "Hall",
        language: "en",
        direction: "auto",
        state: "asIs",
        currency: "EUR",
        stages: stages.map((_, at) => `stage${at + 1}`),
        lanes: lanes.map((_, at) => `lane${at + 1}`),
      },
    },
    ...stages.map((w, at) => ({
      stage: { id: `stage${at + 1}`, title: `Stage ${at + 1}`, color: "blue" as const, folded: w < 0 },
    })),
    ...lanes.map((h, at) => ({
      lane: { id: `lane${at + 1}`, title: `Lane ${at + 1}`, kind: "touchpoints" as const, folded: h < 0 },
    })),
    ...cards.map(([stage, lane, x, y], at) => ({
      node: {
        id: `card${at}`,
        title: `Card ${at}`,
        kind: "note" as const,
        stage: `stage${stage}`,
        lane: `lane${lane}`,
        x,
        y,
      },
    })),
  ];
}
