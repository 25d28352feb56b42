// The order in which cards are read: stage by stage, lane by lane, and line by line within a cell.
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";
import type { Mirror } from "./mirror";

/** Cards as one reads them; places count along the reading direction. */
export function inReadingOrder(nodes: readonly Node[], mirror: Mirror): Node[] {
  const rank = rankOf([...mirror.stages(), ...mirror.lanes()]);
  const place = (id: Id | undefined) => rank.get(id ?? "") ?? rank.size;
  return [...nodes].sort(
    (a, b) =>
      place(a.stage) - place(b.stage) ||
      place(a.lane) - place(b.lane) ||
      (a.y ?? 0) - (b.y ?? 0) ||
      (a.x ?? 0) - (b.x ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

const rankOf = (all: readonly { readonly id: Id }[]) => new Map(all.map(({ id }, at) => [id, at]));
