// What cards are called in lists: their titles, told apart where several of the list share one.
import type { Node } from "../bindings/Node";
import { type Mirror, titleOf } from "./mirror";
import { automationOf } from "./nodes";

/** The title of each card; where others of the list have the same, with the automation or stage it belongs to. */
export function titlesApart(cards: readonly Node[], mirror: Mirror): string[] {
  const bearers = new Map<string, number>();
  for (const { title } of cards) bearers.set(title, (bearers.get(title) ?? 0) + 1);
  return cards.map((card) => {
    const isShared = card.title !== "" && (bearers.get(card.title) ?? 0) > 1;
    const home = isShared ? homeOf(card, mirror) : "";
    return home === "" ? card.title : `${card.title} · ${home}`;
  });
}

/** What the automation of a rule is called, or the stage that a card stands in. */
function homeOf(card: Node, mirror: Mirror): string {
  const home = mirror.record(automationOf(card) ?? card.stage ?? "");
  return home ? titleOf(home) : "";
}
