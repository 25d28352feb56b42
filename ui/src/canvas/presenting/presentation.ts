// A presentation of the open map: which step it is at, which lane is shown alone, and whether the rest lies in the dark.
//
// It holds places, not numbers of steps: when the map changes meanwhile, it stays with the stage it is at.
import type { Id } from "../../bindings/Id";
import type { CanvasCore } from "../core";
import { type Box, clamp } from "../geometry";
import { type KeyText, recordOf } from "../keys";
import type { Viewport } from "../viewport";
import { litIn } from "./light";
import type { Sight } from "./sight";
import { lanesOf, type Presented, type Step, stepsOf } from "./steps";

/** Where a presentation is: at the whole map, or at a part of a stage. */
interface Place {
  readonly stage: Id | undefined;
  readonly part: number;
  /** Its number among the steps, for when the stage is gone. */
  readonly index: number;
}

interface Reckoned {
  readonly key: readonly unknown[];
  readonly steps: readonly [Step, ...Step[]];
}

export class Presentation {
  readonly #core: CanvasCore;
  readonly #before: { readonly view: Viewport; readonly selection: ReadonlySet<KeyText> };
  #at: Place = { stage: undefined, part: 1, index: 0 };
  #lane: Id | undefined;
  #hasSpotlight = true;
  #asked = 0;
  #reckoned: Reckoned | undefined;
  /** What is shown right now, on the way to the step. */
  #sight: Sight | undefined;

  /** Begins with the whole map, and with nothing selected. */
  constructor(core: CanvasCore) {
    this.#core = core;
    this.#before = { view: core.view, selection: core.selection };
    core.selection = new Set();
  }

  /** Every step, the whole map first. */
  get steps(): readonly [Step, ...Step[]] {
    const { scene, mirror, view } = this.#core;
    const { lane } = this;
    const key = [scene, scene.version, mirror, view.width, view.height, lane];
    if (!this.#reckoned?.key.every((one, at) => one === key[at])) {
      this.#reckoned = { key, steps: stepsOf(this.#presented, view, lane) };
    }
    return this.#reckoned.steps;
  }

  get step(): Step {
    const { steps } = this;
    return steps[this.index] ?? steps[0];
  }

  /** The number of the step, from 0. */
  get index(): number {
    const { steps } = this;
    const { stage, part, index } = this.#at;
    if (stage === undefined) return 0;
    const parts = steps.flatMap((step, at) => (step.shows === "stage" && step.stage === stage ? [at] : []));
    return parts[clamp(part, 1, parts.length) - 1] ?? clamp(index, 0, steps.length - 1);
  }

  /** The lane that is shown alone; none: all of them. */
  get lane(): Id | undefined {
    return this.lanes.find((lane) => lane === this.#lane);
  }

  /** The lanes that can be shown alone. */
  get lanes(): readonly Id[] {
    return lanesOf(this.#presented);
  }

  get hasSpotlight(): boolean {
    return this.#hasSpotlight;
  }

  get isFirst(): boolean {
    return this.index === 0;
  }

  get isLast(): boolean {
    return this.index === this.steps.length - 1;
  }

  /** How often somebody has gone somewhere: each time what is shown there comes into sight, wherever they look. */
  get asked(): number {
    return this.#asked;
  }

  /** Goes on by so many steps, or back; no further than the ends. What was selected is let go of. */
  move(by: number): void {
    this.#go(this.index + by);
  }

  first(): void {
    this.#go(0);
  }

  last(): void {
    this.#go(this.steps.length - 1);
  }

  /** Shows one lane alone, or all; the stage stays. */
  showLane(lane: Id | undefined): void {
    this.#leave();
    // In another lane the stage has other parts.
    this.#at = { ...this.#at, part: 1 };
    this.#lane = lane;
  }

  /** Goes down the lanes, or up, one at a time; after the last, and before the first, come all of them. */
  turnLane(by: 1 | -1): void {
    const turns = [undefined, ...this.lanes];
    const at = turns.indexOf(this.lane);
    this.showLane(turns[(at + by + turns.length) % turns.length]);
  }

  turnSpotlight(): void {
    this.#hasSpotlight = !this.#hasSpotlight;
  }

  /** What is shown now. */
  get sight(): Sight {
    return { ...(this.#sight ?? this.step), view: this.#core.view };
  }

  /** Shows this, the step or something on the way to it. */
  show(sight: Sight): void {
    this.#sight = sight;
    this.#core.view = sight.view;
  }

  /** What lies in the light, in the window; none: everything. */
  lit(): Box[] | undefined {
    if (!this.#hasSpotlight) return undefined;
    const { scene, view, selection } = this.#core;
    return litIn(scene, view, this.sight, selection);
  }

  /** The map is seen as it was before. */
  end(): void {
    const { view, selection } = this.#before;
    this.#core.view = view;
    this.#core.select([...selection].flatMap((key) => recordOf(key)?.id ?? []));
  }

  get #presented(): Presented {
    return { scene: this.#core.scene, mirror: this.#core.mirror };
  }

  #leave(): void {
    this.#asked += 1;
    this.#core.selection = new Set();
    // The pointer may rest where other things come to lie.
    this.#core.hovered = undefined;
  }

  #go(to: number): void {
    const index = clamp(to, 0, this.steps.length - 1);
    const step = this.steps[index];
    this.#leave();
    this.#at =
      step?.shows === "stage"
        ? { stage: step.stage, part: step.part, index }
        : { stage: undefined, part: 1, index: 0 };
  }
}
