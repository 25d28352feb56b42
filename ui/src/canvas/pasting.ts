// Where what is pasted comes to stand: lines of text as cards below the selection or where the person is looking.
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { NewNode } from "../bindings/NewNode";
import type { NodeKind } from "../bindings/NodeKind";
import type { Place } from "../bindings/Place";
import { type Box, contains, middle, type Point, shifted } from "./geometry";
import { type Cell, cellOf, nearestCell, placeIn } from "./grid";
import { nodeKey, recordOf } from "./keys";
import { kindOfNode, sizeOf, usualKind } from "./pieces";
import { freePlace, placeDown } from "./places";
import type { World } from "./tools/tool";
import { seen } from "./viewport";

/** More lines than this are no cards that anyone wants. */
export const MOST_LINES = 500;

const GAP = 12;

/** What a person puts before the lines of a list. */
const BULLET = /^(?:[-*•‣▪–—·]|\d{1,3}[.)])\s+/u;

/** The lines of a text that say something, without the marks of a list. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) =>
      line
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim()
        .replace(BULLET, ""),
    )
    .filter((line) => line !== "");

/** Whether a text is, or means to be, a journey or a part of one. */
export const isSafar = (text: string): boolean => /^\uFEFF?\s*\{\s*"safar"\s*:/u.test(text);

/**
 * The edit that makes a card of each line, the first of them at a place of the drawing if one is named; none where
 * there is no cell or nothing to say.
 */
export function cardsOfLines(lines: readonly string[], world: World, at?: Point): Edit | undefined {
  const start = at ? beginningAt(at, world) : beginning(world);
  if (!start || lines.length === 0) return undefined;
  const { kind, cell } = start;
  const step = start.box.h + GAP;
  const nodes = lines.map((title, at): NewNode => {
    const box = shifted(start.box, { x: 0, y: at * step });
    return { kind, title, place: placeIn(world.scene.grid, cell, box) };
  });
  return { edit: "addNodes", nodes };
}

/** Where the cards of a journey's part come to stand: at a place of the drawing, or where the person is looking. */
export function pastePlace(world: World, at = looksAt(world)): Place | undefined {
  const { grid } = world.scene;
  const cell = nearestCell(grid, at);
  return cell && placeIn(grid, cell, { x: at.x, y: at.y, ...NO_SIZE });
}

const NO_SIZE = { w: 0, h: 0 };

/** The place of the drawing that the person is looking at: where the pointer is, or the middle of what is seen. */
export function looksAt({ view, pointer }: World): Point {
  const sight = seen(view);
  return pointer && contains(sight, pointer) ? pointer : middle(sight);
}

interface Beginning {
  readonly kind: NodeKind;
  readonly cell: Cell;
  readonly box: Box;
}

function beginningAt(at: Point, { scene }: World): Beginning | undefined {
  const cell = nearestCell(scene.grid, at);
  const lane = scene.grid.lanes.find((one) => one.lane === cell?.lane);
  if (!cell || !lane) return undefined;
  const kind = usualKind(lane.kind);
  const { w, h } = sizeOf(kind);
  return { kind, cell, box: placeDown(scene, { x: at.x - w / 2, y: at.y - h / 2, w, h }) };
}

function beginning(world: World): Beginning | undefined {
  const { scene, mirror, selection } = world;
  const [key] = selection;
  const record = key === undefined ? undefined : recordOf(key);
  const node = record?.kind === "node" ? mirror.node(record.id) : undefined;
  const above = node && scene.get(nodeKey(node.id))?.box;
  if (node?.stage !== undefined && node.lane !== undefined && above) {
    const kind = kindOfNode(node.kind);
    const cell = cellOf(scene.grid, node.stage, node.lane);
    const from = { ...sizeOf(kind), x: above.x, y: above.y + above.h + GAP };
    return cell && { kind, cell, box: placeDown(scene, from) };
  }
  const cell = chosenCell(world, record?.kind === "stage" || record?.kind === "lane" ? record : undefined);
  const lane = cell && scene.grid.lanes.find((one) => one.lane === cell.lane);
  if (!cell || !lane) return undefined;
  const kind = usualKind(lane.kind);
  return { kind, cell, box: freePlace(scene, cell, sizeOf(kind)) };
}

/** The cell that the person is looking at, in the stage or lane that is selected. */
function chosenCell(
  world: World,
  chosen: { readonly kind: "stage" | "lane" | string; readonly id: Id } | undefined,
): Cell | undefined {
  const { grid } = world.scene;
  const near = nearestCell(grid, looksAt(world));
  if (!near || !chosen) return near;
  return chosen.kind === "stage" ? cellOf(grid, chosen.id, near.lane) : cellOf(grid, near.stage, chosen.id);
}
