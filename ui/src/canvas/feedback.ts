// What is shown over the drawing while something is under way.
import type { Id } from "../bindings/Id";
import type { Way } from "../bindings/Way";
import type { Box, Point } from "./geometry";
import type { KeyText } from "./keys";
import type { Piece } from "./pieces";
import type { Segment, SplitBar } from "./shares";
import type { Guide } from "./snap";

export interface Feedback {
  /** Groups that are shown away from their place, and how far. */
  readonly moved?: ReadonlyMap<KeyText, Point>;
  /** Groups that are shown at their place and once more, and how far away. */
  readonly copies?: ReadonlyMap<KeyText, Point>;
  /** Groups that are not shown. */
  readonly hidden?: ReadonlySet<KeyText>;
  /** Lines in the place of connectors whose cards are elsewhere. */
  readonly lines?: readonly Line[];
  readonly marquee?: Box;
  readonly guides?: readonly Guide[];
  /** The cell, or the frame, that takes what is dropped. */
  readonly target?: Box;
  /** What is about to be dropped. */
  readonly ghosts?: readonly Ghost[];
  /** Whether it would fall into the tray. */
  readonly intoTray?: boolean;
  /** The cards that a connector may go to. */
  readonly lit?: ReadonlySet<KeyText>;
  readonly split?: SplitPreview;
  /** A stage's header or a lane's title that is shown away from its place, and how far. */
  readonly lifted?: { readonly key: KeyText; readonly by: Point };
  /** A few words beside the pointer. */
  readonly tip?: Tip;
}

export interface Line {
  readonly from: Point;
  readonly to: Point;
  readonly dashed: boolean;
  /** Whether it is being drawn right now. */
  readonly live: boolean;
}

export interface Ghost {
  readonly piece: Piece;
  readonly title: string;
  readonly box: Box;
}

export interface SplitPreview {
  readonly key: KeyText;
  readonly bar: SplitBar;
  /** Which of its boundaries is dragged. */
  readonly boundary: number;
  readonly segments: readonly Segment[];
}

/** Beside a point of the drawing: a share, a score, what a drop would do, or why it would not. */
export type Tip = { readonly at: Point } & (
  | { readonly tip: "share"; readonly share: number; readonly connector: Id | null }
  | { readonly tip: "score"; readonly score: number }
  /** With `choice`, Alt takes the other way. */
  | { readonly tip: "allowed"; readonly way: Way; readonly choice: boolean }
  | { readonly tip: "refused"; readonly why: string }
  | { readonly tip: "noCell" }
);

/** What several show together: what is moved adds up, of the rest the last counts. */
export function together(all: readonly Feedback[]): Feedback {
  let last: Feedback = {};
  const moved = new Map<KeyText, Point>();
  const hidden = new Set<KeyText>();
  const lines: Line[] = [];
  for (const one of all) {
    last = { ...last, ...one };
    for (const [key, by] of one.moved ?? []) moved.set(key, by);
    for (const key of one.hidden ?? []) hidden.add(key);
    lines.push(...(one.lines ?? []));
  }
  return { ...last, moved, hidden, lines };
}
