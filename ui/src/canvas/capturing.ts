// Thoughts as they are said: lines of text that become cards in the tray, each of the kind that its first sign says.
import type { Edit } from "../bindings/Edit";
import type { NewNode } from "../bindings/NewNode";
import type { NodeKind } from "../bindings/NodeKind";
import { linesOf } from "./pasting";

/** More lines than this at once are no thoughts that anyone places. */
export const MOST_THOUGHTS = 5000;

/**
 * The sign that a line of each kind may begin with. They are signs that keyboards of all four languages have, so that
 * nobody changes the layout for them.
 */
export const SIGNS: Partial<Record<NodeKind, string>> = {
  touchpoint: "=",
  emotion: ":",
  painPoint: "!",
  opportunity: "+",
  note: "?",
};

const KIND_OF: ReadonlyMap<string, NodeKind> = new Map([
  ...Object.entries(SIGNS).map(([kind, sign]) => [sign, kind as NodeKind] as const),
  // The question mark of Persian and Arabic.
  ["؟", "note"],
]);

/** A sign alone says nothing, and "+5 %", ":)" or "!!!" are what a person wants to have written. */
const SIGNED = /^([=:!+?؟])(?:\s+(?=\S)|(?=\p{L}))(.+)$/u;

export interface Thought {
  readonly kind: NodeKind;
  readonly title: string;
}

/** What a line says, and of which kind it is: of `usual`, unless it begins with a sign. */
export function thoughtOf(line: string, usual: NodeKind): Thought {
  const [, sign = "", said = ""] = SIGNED.exec(line.trimStart()) ?? [];
  const kind = KIND_OF.get(sign);
  return kind ? { kind, title: said } : { kind: usual, title: line };
}

/** The thoughts of a text, line by line, and how many lines more there are than become cards. */
export function thoughtsOf(text: string, usual: NodeKind): { thoughts: Thought[]; left: number } {
  const lines = linesOf(text);
  const taken = lines.slice(0, MOST_THOUGHTS);
  return { thoughts: taken.map((line) => thoughtOf(line, usual)), left: lines.length - taken.length };
}

/** The edit that puts thoughts into the tray; none where there are none. */
export function captured(thoughts: readonly Thought[]): Edit | undefined {
  const nodes = thoughts.map((thought): NewNode => ({ ...thought, place: null }));
  return nodes.length > 0 ? { edit: "addNodes", nodes } : undefined;
}
