// Finds cards by what they say.
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";
import { isFound } from "../words/folding";
import type { Mirror } from "./mirror";

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
  const rank = rankOf([...mirror.stages(), ...mirror.lanes()]);
  const place = (id: Id | undefined) => rank.get(id ?? "") ?? rank.size;
  return mirror
    .nodes()
    .filter((node) => isFound(asked, textOf(node)))
    .sort(
      (a, b) =>
        place(a.stage) - place(b.stage) ||
        place(a.lane) - place(b.lane) ||
        (a.y ?? 0) - (b.y ?? 0) ||
        (a.x ?? 0) - (b.x ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .map(({ id }) => id);
}

const rankOf = (all: readonly { readonly id: Id }[]) => new Map(all.map(({ id }, at) => [id, at]));

/** Each text on a line of its own, so that no word is found across two. */
const textOf = (node: Node): string =>
  Object.entries(node)
    .flatMap(([name, value]) => (TEXTS.has(name) && typeof value === "string" ? [value] : []))
    .join("\n");
