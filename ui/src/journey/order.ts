// Answers can overtake one another on their way; what they draw is put in the order in which Rust drew it.

export class Order {
  /** The number of the drawing that was put last. */
  #last: number;
  readonly #waiting = new Map<number, () => void>();

  constructor(last: number) {
    this.#last = last;
  }

  /** Settles when everything that was drawn before has been put; says whether this is still to be put. */
  async turn(drawn: number): Promise<boolean> {
    if (drawn > this.#last + 1) await new Promise<void>((go) => this.#waiting.set(drawn, go));
    return drawn > this.#last;
  }

  /** This drawing has been put: the next may go. */
  done(drawn: number): void {
    this.#last = Math.max(this.#last, drawn);
    const next = this.#waiting.get(this.#last + 1);
    this.#waiting.delete(this.#last + 1);
    next?.();
  }

  /** All of it is there anew, as of this drawing: nobody waits for what came before. */
  restart(drawn: number): void {
    this.#last = drawn;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const go of waiting) go();
  }
}
