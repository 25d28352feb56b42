// The split bar of a touchpoint: how its boundaries divide the customers.
import type { Id } from "../bindings/Id";
import { type Box, clamp, shifted } from "./geometry";
import { type PartOf, spotsOf } from "./hit";
import type { Placed } from "./scene";

/** A segment of a split bar; without a connector, those who leave. */
export interface Segment {
  readonly connector: Id | null;
  /** 0 to 1, as it is drawn. */
  readonly share: number;
}

/** A split bar as it is drawn: its ends in the drawing, and its segments along the reading direction. */
export interface SplitBar {
  /** Where the first segment begins. */
  readonly from: number;
  /** Where the last one ends; left of `from` where reading goes to the left. */
  readonly to: number;
  readonly y: number;
  readonly h: number;
  readonly segments: readonly Segment[];
}

/** How high a line of text is, of the size of its type. */
const LINE = 1.3;

/** Shares go in whole hundredths while a boundary is dragged. */
const STEP = 0.01;

/** The split bar of a card; none where it has no share to divide. */
export function splitBarOf(placed: Placed, rightToLeft: boolean): SplitBar | undefined {
  const spots = spotsOf(placed, "segment").filter(
    ({ part }) => part.connector !== null || part.share !== null,
  );
  const connected = spots.filter(({ part }) => part.connector !== null);
  const [first] = spots;
  if (!first || connected.length === 0) return undefined;
  const left = Math.min(...spots.map((spot) => spot.x)) + placed.box.x;
  const right = Math.max(...spots.map((spot) => spot.x + spot.w)) + placed.box.x;
  const along = [...spots].sort((a, b) => leaveLast(a.part, b.part) || (rightToLeft ? b.x - a.x : a.x - b.x));
  const each = rest(connected.map(({ part }) => part.share));
  const drawn = along.map(({ part }) => ({
    connector: part.connector,
    share: part.share ?? (part.connector === null ? 0 : each),
  }));
  const segments = drawn.some(({ connector }) => connector === null)
    ? drawn
    : [...drawn, { connector: null, share: 0 }];
  const [from, to] = rightToLeft ? [right, left] : [left, right];
  return { from, to, y: placed.box.y + first.y, h: first.h, segments: normal(segments) };
}

/** What each connector without a share gets: they divide equally what the shares leave over. */
function rest(shares: readonly (number | null)[]): number {
  const open = shares.filter((share) => share === null).length;
  const given = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  return open === 0 ? 0 : Math.max(0, 1 - given) / open;
}

/** Where a card says, before its bar, that shares are missing; none: every share is said. */
export function wordsBefore({ group, box }: Placed, bar: SplitBar): Box | undefined {
  const rightToLeft = bar.to < bar.from;
  for (const item of group.items) {
    if (item.item !== "text") continue;
    const { x, y: baseline } = shifted({ x: item.x, y: item.y, w: item.w, h: 0 }, box);
    const isInRow = baseline >= bar.y && baseline - item.size <= bar.y + bar.h;
    const isBefore = rightToLeft ? x >= bar.from : x + item.w <= bar.from;
    if (!isInRow || !isBefore) continue;
    const [left, right] = rightToLeft ? [bar.from, x + item.w] : [x, bar.from];
    return { x: left, y: baseline - item.size, w: right - left, h: item.size * LINE };
  }
  return undefined;
}

type SegmentPart = PartOf<"segment">;

const leaveLast = (a: SegmentPart, b: SegmentPart): number =>
  Number(a.connector === null) - Number(b.connector === null);

/** The shares as they are shown: they sum to 1, and those who leave are what is left over. */
function normal(segments: readonly Segment[]): Segment[] {
  const going = segments.filter(({ connector }) => connector !== null);
  const sum = going.reduce((total, { share }) => total + share, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  return segments.map(({ connector, share }) => ({
    connector,
    share: connector === null ? Math.max(0, 1 - sum * scale) : share * scale,
  }));
}

/** Where the boundary after each segment but the last lies. */
export function boundaries(bar: SplitBar): number[] {
  const places: number[] = [];
  let sum = 0;
  for (const { share } of bar.segments.slice(0, -1)) {
    sum += share;
    places.push(bar.from + (bar.to - bar.from) * sum);
  }
  return places;
}

/** The boundary nearest to `x`, if it is within `reach`. */
export function boundaryAt(bar: SplitBar, x: number, reach: number): number | undefined {
  let found: number | undefined;
  let least = reach;
  for (const [index, at] of boundaries(bar).entries()) {
    // Of several at one place the last is taken: it can be dragged either way.
    if (Math.abs(at - x) <= least) [found, least] = [index, Math.abs(at - x)];
  }
  return found;
}

/** The segments after a boundary was dragged to `x`; the two beside it change, and the sum stays 1. */
export function dragged(bar: SplitBar, boundary: number, x: number): Segment[] {
  const before = bar.segments.slice(0, boundary).reduce((sum, { share }) => sum + share, 0);
  const left = bar.segments[boundary];
  const right = bar.segments[boundary + 1];
  if (!left || !right) return [...bar.segments];
  const both = left.share + right.share;
  const part = (x - bar.from) / (bar.to - bar.from || 1);
  const own = clamp(Math.round((part - before) / STEP) * STEP, 0, both);
  return exact(
    bar.segments.map((segment, index) => {
      if (index === boundary) return { ...segment, share: own };
      if (index === boundary + 1) return { ...segment, share: both - own };
      return segment;
    }),
    boundary + 1,
  );
}

/** Shares in whole millionths that still sum to 1: what is lost by rounding goes to one of them. */
function exact(segments: readonly Segment[], taker: number): Segment[] {
  const tidied = segments.map((segment) => ({ ...segment, share: tidy(segment.share) }));
  const others = tidied.reduce((sum, { share }, index) => (index === taker ? sum : sum + share), 0);
  return tidied.map((segment, index) =>
    index === taker ? { ...segment, share: tidy(1 - others) } : segment,
  );
}

/** Without the dust of binary fractions, so that 0.41 is written as 0.41. */
const tidy = (share: number): number => clamp(Number(share.toFixed(6)), 0, 1);
