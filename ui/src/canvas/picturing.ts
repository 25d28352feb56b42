// Where pictures come to stand that are brought in: each a card of its own, one below the other.
import type { Edit } from "../bindings/Edit";
import type { KeptImage } from "../bindings/KeptImage";
import type { NewImage } from "../bindings/NewImage";
import { cellFor as usualCell } from "./adding";
import { type Box, type Point, shifted } from "./geometry";
import { type Cell, nearestCell, placeIn } from "./grid";
import { looksAt } from "./pasting";
import { sizeOf } from "./pieces";
import { freePlace, placeDown } from "./places";
import type { World } from "./tools/tool";

const GAP = 12;

/** The edit that makes cards of pictures at a place of the drawing; none in a map without a cell. */
export function picturesAt(
  images: readonly KeptImage[],
  world: World,
  at = looksAt(world),
): Edit | undefined {
  const cell = nearestCell(world.scene.grid, at);
  return cell && stacked(images, world, cell, placeDown(world.scene, boxAround(at)));
}

/** The edit that makes cards of pictures where such cards usually stand; none in a map without a cell. */
export function picturesInSight(images: readonly KeptImage[], world: World): Edit | undefined {
  const cell = usualCell("image", world);
  return cell && stacked(images, world, cell, freePlace(world.scene, cell, sizeOf("image")));
}

/** The box of a card with the pointer in its middle. */
export function boxAround({ x, y }: Point): Box {
  const { w, h } = sizeOf("image");
  return { x: x - w / 2, y: y - h / 2, w, h };
}

function stacked(images: readonly KeptImage[], { scene }: World, cell: Cell, first: Box): Edit | undefined {
  if (images.length === 0) return undefined;
  const step = first.h + GAP;
  const cards = images.map(({ image, title }, at): NewImage => {
    const place = placeIn(scene.grid, cell, shifted(first, { x: 0, y: at * step }));
    return { image, title, place };
  });
  return { edit: "addImages", images: cards };
}
