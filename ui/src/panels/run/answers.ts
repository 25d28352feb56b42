// What a person has typed about the shares of a touchpoint, as it is read and said.
import type { Id } from "../../bindings/Id";
import { type Division, divisionOf, type Given, type UnsetTouchpoint } from "../../journey/unsetShares";
import type { Words } from "../../words/useWords";
import { readNumber } from "../inspector/form/reading";

/** What stands in the field of each connector. */
export type Typed = ReadonlyMap<Id, string>;

export const NOTHING_TYPED: Typed = new Map();

export interface Answer {
  readonly given: Given;
  /** Why what stands in a field is no share. */
  readonly problems: ReadonlyMap<Id, string>;
  readonly division: Division;
}

const SHARE = { shape: "number", format: "share", least: 0, most: 1, whole: false } as const;

export function answerOf(unset: UnsetTouchpoint, typed: Typed, words: Words): Answer {
  const given = new Map<Id, number>();
  const problems = new Map<Id, string>();
  for (const [connector, text] of typed) {
    if (text.trim() === "") continue;
    const read = readNumber(text, SHARE, words);
    if ("problem" in read) problems.set(connector, read.problem);
    else if (typeof read.value === "number") given.set(connector, read.value);
  }
  return { given, problems, division: divisionOf(unset, given) };
}

/** Whether something has to be typed otherwise before it can be taken. */
export const isWrong = ({ given, problems, division }: Answer): boolean =>
  problems.size > 0 || (given.size > 0 && division.division === "over");

export const isEmpty = ({ given, problems }: Answer): boolean => given.size + problems.size === 0;

/** What comes of it, or what is wrong with it. */
export function sayAnswer({ problems, division }: Answer, { say, percent }: Words): string {
  for (const problem of problems.values()) return problem;
  switch (division.division) {
    case "over":
      return say("shares-over", { sum: percent(division.sum), over: percent(division.sum - 1) });
    case "rest":
      return say("shares-rest", { share: percent(division.each), count: division.among });
    case "leave":
      return division.share === 0
        ? say("shares-nobody-leaves")
        : say("shares-leave", { share: percent(division.share) });
  }
}
