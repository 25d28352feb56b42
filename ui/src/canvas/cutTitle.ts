// Titles of which the map shows only the beginning.
import { titleOf } from "../journey/mirror";
import { recordOf } from "./keys";
import type { World } from "./tools/tool";

const ELLIPSIS = "…";

/** The whole title of what is pointed at, where less of it is drawn. */
export function cutTitle({ scene, mirror, hovered }: Pick<World, "scene" | "mirror" | "hovered">) {
  const placed = hovered === undefined ? undefined : scene.get(hovered);
  const record = hovered === undefined ? undefined : mirror.record(recordOf(hovered)?.id ?? "");
  if (!placed || !record) return undefined;
  const title = titleOf(record);
  const isCut = placed.group.items.some((item) => {
    if (item.item !== "text" || !item.text.endsWith(ELLIPSIS)) return false;
    const shown = item.text.slice(0, -ELLIPSIS.length).trim();
    return title.length > shown.length && title.includes(shown) && !title.endsWith(item.text);
  });
  return isCut ? title : undefined;
}
