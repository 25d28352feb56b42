// Finds cards by what they say.
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";
import { isFound } from "../words/folding";
import type { Mirror } from "./mirror";
import { inReadingOrder } from "./readingOrder";

/** The fields of a card that people write sentences in. */
const TEXTS: ReadonlySet<string> = new Set([
  "title",
  "description",
  "quote",
  "subject",
  "text",
  "owner",
  "source",
  "link",
  "emits",
  "event",
]);

/** The cards that say what is asked, stage by stage and lane by lane as one reads. */
export function cardsThatSay(asked: string, mirror: Mirror): Id[] {
  const found = mirror.nodes().filter((node) => isFound(asked, textOf(node)));
  return inReadingOrder(found, mirror).map(({ id }) => id);
}

/** Each text on a line of its own, so that no word is found across two. */
const textOf = (node: Node): string =>
  Object.entries(node)
    .flatMap(([name, value]) => (TEXTS.has(name) && typeof value === "string" ? [value] : []))
    .join("\n");
