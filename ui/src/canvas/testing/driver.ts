// Drives the canvas without a screen by what hands do: press, move, release, keys. For tests.
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import { CanvasCore } from "../core";
import { middle, type Point } from "../geometry";
import { type PartOf, spotBox, spotsOf } from "../hit";
import { type KeyText, nodeKey } from "../keys";
import type { Piece } from "../pieces";
import { boundaries, splitBarOf } from "../shares";
import { type Answers, type CanvasEvent, type Modifiers, NO_MODIFIERS, type Request } from "../tools/tool";
import { toWindow } from "../viewport";
import { type Sketch, sketch } from "./sketch";

const WINDOW = { width: 1200, height: 800 };

export class Driver {
  readonly core: CanvasCore;
  /** Everything that was asked for, in order. */
  readonly requests: Request[] = [];
  readonly #tickets: number[] = [];

  constructor({ mirror, list }: Sketch = sketch()) {
    this.core = new CanvasCore(mirror, list);
    this.core.resize(WINDOW.width, WINDOW.height);
  }

  send(event: CanvasEvent): this {
    for (const { request, ticket } of this.core.handle(event)) {
      this.requests.push(request);
      this.#tickets.push(ticket);
    }
    return this;
  }

  press(
    at: Point,
    more: Partial<Modifiers & { count: number; button: "main" | "middle" | "second" }> = {},
  ): this {
    return this.send({ type: "down", at, button: "main", count: 1, ...NO_MODIFIERS, ...more });
  }

  move(at: Point, more: Partial<Modifiers> = {}): this {
    return this.send({ type: "move", at, ...NO_MODIFIERS, ...more });
  }

  release(at: Point, more: Partial<Modifiers> = {}): this {
    return this.send({ type: "up", at, ...NO_MODIFIERS, ...more });
  }

  click(at: Point, more: Partial<Modifiers> = {}): this {
    return this.press(at, more).release(at, more);
  }

  doubleClick(at: Point): this {
    return this.click(at).press(at, { count: 2 }).release(at);
  }

  /** Presses at one place and goes to another step by step, without letting go. */
  hold(from: Point, to: Point, more: Partial<Modifiers> = {}): this {
    this.move(from).press(from, more);
    for (const part of [0.25, 0.5, 0.75, 1]) {
      this.move({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, more);
    }
    return this;
  }

  drag(from: Point, to: Point, more: Partial<Modifiers> = {}): this {
    return this.hold(from, to, more).release(to, more);
  }

  key(code: string, more: Partial<Modifiers & { text: string }> = {}): this {
    return this.send({ type: "key", code, text: "", ...NO_MODIFIERS, ...more });
  }

  take(piece: Piece, title = "New"): this {
    return this.send({ type: "take", piece, title });
  }

  /** Says where the connector that is being drawn may go. */
  answer(from: Id, answers: Answers): this {
    return this.send({ type: "answers", from, port: "next", answers });
  }

  /** Every change that was asked for has come back. */
  settle(): this {
    for (const ticket of this.#tickets) this.core.settle(ticket);
    return this;
  }

  /** The edits that were asked for, as they would be sent now. */
  edits(): Edit[] {
    return this.requests.flatMap((one) =>
      one.request === "change" ? (one.edit(this.core.mirror) ?? []) : [],
    );
  }

  /** A place of the drawing, in the window. */
  at(x: number, y: number): Point {
    return toWindow(this.core.view, { x, y });
  }

  /** The middle of a card, in the window. */
  card(id: Id): Point {
    return this.group(nodeKey(id));
  }

  /** The middle of a group, in the window. */
  group(key: KeyText): Point {
    return toWindow(this.core.view, middle(this.#placed(key).box));
  }

  /** The middle of a card's part, in the window. */
  part(id: Id, part: PartOf<"port" | "title" | "face">["part"]): Point {
    const placed = this.#placed(nodeKey(id));
    const [spot] = spotsOf(placed, part);
    if (!spot) throw new Error(`${id} has no ${part}`);
    return toWindow(this.core.view, middle(spotBox(placed, spot)));
  }

  /** A boundary of a card's split bar, in the window. */
  boundary(id: Id, index: number): Point {
    const bar = splitBarOf(this.#placed(nodeKey(id)), this.core.scene.grid.rightToLeft);
    const x = bar && boundaries(bar)[index];
    if (!bar || x === undefined) throw new Error(`${id} has no boundary ${index}`);
    return this.at(x, bar.y + bar.h / 2);
  }

  #placed(key: KeyText) {
    const placed = this.core.scene.get(key);
    if (!placed) throw new Error(`nothing shows ${key}`);
    return placed;
  }
}
