// Free places for cards that nobody drags: in a cell, below another card, beside it.
import { type Box, grown, overlap } from "./geometry";
import type { Cell } from "./grid";
import type { Scene } from "./scene";

export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The distance to a cell's edge and between cards, and the steps in which a free place is sought. */
const GAP = { edge: 14, between: 8, along: 20, down: 10 };

/** The first place in reading order where a card covers no other; below all where there is none. */
export function freePlace(scene: Scene, { box }: Cell, size: Size): Box {
  const taken = takenIn(scene, box);
  const room = Math.max(box.w - size.w - 2 * GAP.edge, 0);
  for (let down = GAP.edge; down + size.h <= box.h; down += GAP.down) {
    for (let along = 0; along <= room; along += GAP.along) {
      const x = scene.grid.rightToLeft ? box.x + GAP.edge + room - along : box.x + GAP.edge + along;
      const place = { x, y: box.y + down, ...size };
      if (!taken.some((other) => overlap(other, place))) return place;
    }
  }
  const lowest = Math.max(box.y + GAP.edge, ...taken.map((other) => other.y + other.h));
  return { x: box.x + GAP.edge + (scene.grid.rightToLeft ? room : 0), y: lowest, ...size };
}

/** The first free place from here downwards. The lane grows where it has to. */
export function placeDown(scene: Scene, from: Box): Box {
  let place = from;
  const column = takenIn(scene, { ...from, h: scene.grid.height });
  for (const other of column.sort((a, b) => a.y - b.y)) {
    if (overlap(other, place)) place = { ...place, y: other.y + other.h };
  }
  return place;
}

/** The first free place from here along the reading direction. The stage grows where it has to. */
export function placeAlong(scene: Scene, from: Box, { box }: Cell): Box {
  const { rightToLeft } = scene.grid;
  const row = takenIn(scene, { x: box.x, w: box.w, y: from.y, h: from.h });
  const ahead = row.sort((a, b) => (rightToLeft ? b.x - a.x : a.x - b.x));
  let place = from;
  for (const other of ahead) {
    if (overlap(other, place)) place = { ...place, x: rightToLeft ? other.x - place.w : other.x + other.w };
  }
  return place;
}

/** The box beside another, where reading goes on. */
export function beside(scene: Scene, { x, y, w }: Box, size: Size, gap: number): Box {
  return { x: scene.grid.rightToLeft ? x - gap - size.w : x + w + gap, y, ...size };
}

/** The boxes of a cell's cards with the least room around them. */
export const takenIn = (scene: Scene, box: Box): Box[] =>
  scene.nodesWithin(box).map((placed) => grown(placed.box, GAP.between));
