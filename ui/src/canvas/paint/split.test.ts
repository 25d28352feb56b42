// What a card shows while a boundary of its split bar is dragged.
import { beforeEach, describe, expect, test } from "vitest";
import type { Group } from "../../bindings/Group";
import type { Item } from "../../bindings/Item";
import type { Spot } from "../../bindings/Spot";
import { standIn } from "../../testing/page";
import type { Point } from "../geometry";
import { nodeKey } from "../keys";
import { splitBarOf, wordsBefore } from "../shares";
import { Driver } from "../testing/driver";
import { CARD, type Sketch, sketch } from "../testing/sketch";
import { Brush } from "./brush";
import { contextOf } from "./context";
import { paintSplit } from "./split";

beforeEach(standIn);

/** The words that a card says before its bar: 40 wide, on the line of the bar. */
const WORDS = { x: 10, y: 42, w: 40, size: 12 };

/** The sketch, its first card without shares: it says so before a bar that begins behind the words. */
function unset(rightToLeft: boolean, ...connectors: readonly string[]): Sketch {
  const { mirror, list } = sketch(rightToLeft);
  const mirrored = (x: number, w: number) => (rightToLeft ? CARD.w - x - w : x);
  const w = 60 / connectors.length;
  const spots = connectors.map(
    (connector, at): Spot => ({
      part: { part: "segment", connector, share: null },
      x: mirrored(50 + at * w, w),
      y: 35,
      w,
      h: 8,
    }),
  );
  const ground: Item = {
    ...{ item: "rect", x: 0, y: 0, ...CARD, r: 9, stroke: null, raised: true },
    fill: { plain: "card.blue.fill" },
  };
  const words: Item = {
    ...{ item: "text", text: "? all go on", weight: 400, italic: false, underlined: false, ink: "mute" },
    ...{ ...WORDS, x: mirrored(WORDS.x, WORDS.w), rightToLeft },
  };
  const groups = list.groups.map(
    (group): Group =>
      "node" in group.key && group.key.node === "basket"
        ? { ...group, items: [ground, words], spots }
        : group,
  );
  return { mirror, list: { ...list, groups } };
}

interface Painted {
  readonly item: Item;
  readonly corner: Point;
}

/** A brush that only tells what it paints; each of its characters is as wide as is said. */
class Listening extends Brush {
  readonly painted: Painted[] = [];
  readonly #character: number;

  constructor(character: number) {
    super(contextOf(document.createElement("canvas")), () => "");
    this.#character = character;
  }

  override item(item: Item, corner: Point): void {
    this.painted.push({ item, corner });
  }

  override width(text: string): number {
    return text.length * this.#character;
  }
}

function drag(map: Sketch, boundary: number, by: number, character = 4) {
  const driver = new Driver(map);
  const from = driver.boundary("basket", boundary);
  driver.hold(from, { x: from.x + by * driver.core.view.zoom, y: from.y });
  const { split } = driver.core.feedback();
  if (!split) throw new Error("the boundary is dragged");
  const brush = new Listening(character);
  paintSplit(brush, driver.core, split);
  const texts = brush.painted.flatMap(({ item, corner }) =>
    item.item === "text" ? [{ text: item.text, x: corner.x + item.x }] : [],
  );
  const placed = driver.core.scene.get(nodeKey("basket"));
  const bar = placed && splitBarOf(placed, driver.core.scene.grid.rightToLeft);
  const words = placed && bar && wordsBefore(placed, bar);
  if (!placed || !words) throw new Error("the card says that shares are missing");
  return { brush, texts, words, corner: placed.box };
}

describe("while a boundary is dragged", () => {
  test("the words that shares are missing give way to the shares that there will be", () => {
    const { brush, texts, words, corner } = drag(unset(false, "go"), 0, -24);
    expect(texts.map(({ text }) => text)).toEqual(["60%", "40%"]);
    expect(texts[0]?.x).toBe(corner.x + WORDS.x);
    const covers = brush.painted.flatMap(({ item, corner: { x, y } }) =>
      item.item === "rect" && item.fill && "plain" in item.fill && item.fill.plain === "card.blue.fill"
        ? [{ x: x + item.x, y: y + item.y, w: item.w, h: item.h }]
        : [],
    );
    expect(covers).toContainEqual(words);
    expect(words.x).toBe(corner.x + WORDS.x);
    expect(words.w).toBe(40);
  });

  test("from right to left they stand to the right of the bar, the first one outermost", () => {
    const { texts, corner } = drag(unset(true, "go"), 0, 24);
    expect(texts.map(({ text }) => text)).toEqual(["60%", "40%"]);
    expect(texts[0]?.x).toBe(corner.x + CARD.w - WORDS.x - 12);
    expect(texts[1]?.x).toBeLessThan(texts[0]?.x ?? 0);
  });

  test("where not all of them have room, those beside the boundary are shown, or the one before it", () => {
    const map = () => unset(false, "go", "b", "c");
    const shares = (character: number) => drag(map(), 1, -6, character).texts.map(({ text }) => text);
    expect(shares(2)).toEqual(["33%", "23%", "44%"]);
    expect(shares(4)).toEqual(["23%", "44%"]);
    expect(shares(8)).toEqual(["23%"]);
    expect(shares(20)).toEqual([]);
  });
});
