// Paints a split bar as it will be while one of its boundaries is dragged, over the bar that is there: and where
// the card still says that shares are missing, the shares that it will have.
import type { Fill } from "../../bindings/Fill";
import type { Group } from "../../bindings/Group";
import type { Ink } from "../../bindings/Ink";
import type { SplitPreview } from "../feedback";
import { type Box, grown, minus } from "../geometry";
import { type Segment, wordsBefore } from "../shares";
import type { World } from "../tools/tool";
import type { Brush } from "./brush";

/** Between two segments; between two shares that are written, and between them and the bar. */
const GAP = { segments: 2, shares: 7 };

/** The type of what cards say besides. */
const SECOND = { size: 12, weight: 400, italic: false };

/** Where letters stand on their line, of its height. */
const BASELINE = 1 / 1.3;

export function paintSplit(brush: Brush, { scene, sayShare }: World, preview: SplitPreview): void {
  const placed = scene.get(preview.key);
  if (!placed) return;
  const { bar } = preview;
  // Everything counts from the card's corner, so that hatching goes on where the card's own ends.
  const fill = ({ x, y, w, h }: Box, how: Fill, r = 0) => {
    const at = minus({ x, y }, placed.box);
    brush.item({ item: "rect", ...at, w, h, r, fill: how, stroke: null, raised: false }, placed.box);
  };
  const ground: Fill = { plain: groundOf(placed.group) };
  const left = Math.min(bar.from, bar.to);
  fill(grown({ x: left, y: bar.y, w: Math.abs(bar.to - bar.from), h: bar.h }, 1), ground);
  for (const { box, how } of segmentsOf(preview)) fill(box, how, bar.h / 2);
  const words = wordsBefore(placed, bar);
  if (!words) return;
  fill(words, ground);
  paintShares(brush, words, preview, sayShare);
}

/** What lies undermost in a card: its own ground. */
function groundOf({ items }: Group): Ink {
  for (const item of items) {
    if (item.item === "rect" && item.fill && "plain" in item.fill) return item.fill.plain;
  }
  return "surface";
}

function segmentsOf({ bar, segments }: SplitPreview): { readonly box: Box; readonly how: Fill }[] {
  const length = bar.to - bar.from;
  let sum = 0;
  return segments.flatMap(({ connector, share }) => {
    const [start, end] = [bar.from + length * sum, bar.from + length * (sum + share)];
    sum += share;
    const box = {
      x: Math.min(start, end) + GAP.segments / 2,
      y: bar.y,
      w: Math.abs(end - start) - GAP.segments,
      h: bar.h,
    };
    const how: Fill = connector === null ? { hatched: ["hatchGround", "hatch"] } : { plain: "flow" };
    return box.w > 0 ? [{ box, how }] : [];
  });
}

interface Written {
  readonly text: string;
  readonly ink: Ink;
  readonly w: number;
}

/** All shares if there is room for them, else those beside the boundary, of which the first matters most. */
function paintShares(
  brush: Brush,
  room: Box,
  { bar, boundary, segments }: SplitPreview,
  sayShare: World["sayShare"],
): void {
  const rightToLeft = bar.to < bar.from;
  const lettering = { ...SECOND, rightToLeft };
  const write = ({ connector, share }: Segment): Written => {
    const text = sayShare(share);
    return { text, ink: connector === null ? "mute" : "text", w: brush.width(text, lettering) };
  };
  const beside = segments.slice(boundary, boundary + 2);
  const choices = [segments.filter(({ share }) => share > 0), beside, beside.slice(0, 1)];
  const fitting = choices
    .map((choice) => choice.map(write))
    .find((written) => lengthOf(written) <= room.w - GAP.shares);
  let along = 0;
  for (const { text, ink, w } of fitting ?? []) {
    const x = rightToLeft ? room.x + room.w - along - w : room.x + along;
    const y = room.y + room.h * BASELINE;
    brush.item({ item: "text", text, x: 0, y: 0, w, ink, underlined: false, ...lettering }, { x, y });
    along += w + GAP.shares;
  }
}

const lengthOf = (written: readonly Written[]): number =>
  written.reduce((sum, { w }) => sum + w + GAP.shares, -GAP.shares);
