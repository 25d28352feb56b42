// Cards that are grouped: one is pressed and all are selected, and where one goes all go.
import type { Id } from "../../bindings/Id";
import type { Node } from "../../bindings/Node";
import type { Mirror } from "../../journey/mirror";
import { type KeyText, nodeKey, nodeOf } from "../keys";
import { STAY, type Step, type World } from "./tool";

/** These cards, and those of the map that are grouped with any of them. */
export function withGroups({ mirror, scene }: World, cards: Iterable<KeyText>): KeyText[] {
  const chosen = [...cards];
  const groups = new Set(chosen.flatMap((key) => mirror.node(nodeOf(key) ?? "")?.group ?? []));
  if (groups.size === 0) return chosen;
  const members = mirror.nodes().filter(({ group }) => group !== undefined && groups.has(group));
  const others = members.map(({ id }) => nodeKey(id)).filter((key) => scene.has(key));
  return [...new Set([...chosen, ...others])];
}

/** Groups the selected cards; the groups that some of them were in become one. */
export function groupSelected(world: World): Step {
  const ids = selectedCards(world, withGroups(world, world.selection)).map(({ id }) => id);
  return ids.length > 1 && !areGroup(world.mirror, ids) ? grouped(ids, true) : STAY;
}

/** Lets the cards of the selected groups go their own ways. */
export function ungroupSelected(world: World): Step {
  const cards = selectedCards(world, withGroups(world, world.selection));
  const ids = cards.filter(({ group }) => group !== undefined).map(({ id }) => id);
  return ids.length > 0 ? grouped(ids, false) : STAY;
}

function selectedCards({ mirror, scene }: World, keys: readonly KeyText[]): Node[] {
  return keys.filter((key) => scene.has(key)).flatMap((key) => mirror.node(nodeOf(key) ?? "") ?? []);
}

function areGroup(mirror: Mirror, ids: readonly Id[]): boolean {
  const groups = new Set(ids.map((id) => mirror.node(id)?.group));
  return groups.size === 1 && !groups.has(undefined);
}

function grouped(ids: readonly Id[], together: boolean): Step {
  const edit = (mirror: Mirror) => {
    const nodes = ids.filter((id) => mirror.node(id) !== undefined);
    return nodes.length > 0 ? { edit: "group" as const, nodes, together } : undefined;
  };
  return { requests: [{ request: "change", edit }] };
}
