// Cards of the map go back to the tray: what they say stays, what leads to them goes, and one undo brings it back.
import { contains, type Point } from "../geometry";
import { type KeyText, nodeOf } from "../keys";
import { putElsewhere } from "../tray";
import { cardsOf } from "./copying";
import { withGroups } from "./grouping";
import { type ChangeRequest, STAY, type Step, type World } from "./tool";

/** Puts the selected cards of the map into the tray. */
export function unplaceSelected(world: World): Step {
  const cards = withGroups(world, cardsOf(world, world.selection));
  const request = unplaced(world, cards);
  if (request) return { requests: [request] };
  return cards.length > 0 ? { requests: [{ request: "tell", what: "locked" }] } : STAY;
}

/** Whether cards that are let go here, in pixels of the window, fall into the tray. */
export const isOverTray = ({ trayArea }: World, at: Point): boolean => {
  const area = trayArea();
  return area !== undefined && contains(area, at);
};

/** The change that puts cards into the tray; those that are locked keep their place. */
export function unplaced({ mirror }: World, keys: readonly KeyText[]): ChangeRequest | undefined {
  const ids = keys.flatMap((key) => {
    const node = mirror.node(nodeOf(key) ?? "");
    return node && node.locked !== true ? [node.id] : [];
  });
  if (ids.length === 0) return undefined;
  const moved = ids.map((id) => ({ id, place: null }));
  return {
    request: "change",
    edit: (now) => putElsewhere(now, moved, undefined),
    meanwhile: { hidden: new Set(keys) },
  };
}
