// What is selected as one thing: what it is, which part of the drawing it takes up, and where its menu opens.
import { around, type Box, clamp, type Point } from "./geometry";
import { type KeyText, nodeOf, recordOf, type Shown } from "./keys";
import { looksAt } from "./pasting";
import { isRule } from "./pieces";
import type { Scene } from "./scene";
import { shownBox } from "./sticky";
import type { World } from "./tools/tool";
import { selectedInTray } from "./tray";
import { boxToWindow, toWindow } from "./viewport";

/** What a menu can be about; the map itself where nothing is selected. */
export type Subject = "map" | "card" | "rule" | "several" | "unplaced" | Exclude<Shown, "node">;

export function subjectOf(world: World): Subject {
  const { mirror, selection } = world;
  const [only, more] = selection;
  const kind = only === undefined ? undefined : recordOf(only)?.kind;
  if (only === undefined || kind === undefined) return "map";
  if (selectedInTray(world).length === selection.size) return "unplaced";
  if (more !== undefined) return "several";
  if (kind !== "node") return kind;
  return isRule(mirror.node(nodeOf(only) ?? "")?.kind ?? "") ? "rule" : "card";
}

/** The part of the drawing that groups take up: a stage its column, a lane its row. */
export function areaOf(scene: Scene, keys: Iterable<KeyText>): Box | undefined {
  return around([...keys].flatMap((key) => gridArea(scene, key) ?? scene.get(key)?.box ?? []));
}

function gridArea({ grid }: Scene, key: KeyText): Box | undefined {
  const record = recordOf(key);
  const column = record?.kind === "stage" && grid.stages.find(({ stage }) => stage === record.id);
  if (column) return { x: column.x, y: 0, w: column.w, h: grid.height };
  const row = record?.kind === "lane" && grid.lanes.find(({ lane }) => lane === record.id);
  return row ? { x: 0, y: row.y, w: grid.width, h: row.h } : undefined;
}

/** How far from the window's edges a menu opens at least. */
const EDGE = 8;

/**
 * Where the menu of what is selected opens when no pointer asks for it, in pixels of the window: under it, at the side
 * where reading begins; where nothing is selected, where the person is looking.
 */
export function menuPlace(world: World, rightToLeft: boolean): Point {
  const { scene, view, selection } = world;
  const shown = [...selection].flatMap((key) => {
    const placed = scene.get(key);
    return placed ? [boxToWindow(view, shownBox(scene.grid, view, placed))] : [];
  });
  const box = around(shown);
  const at = box
    ? { x: rightToLeft ? box.x + box.w : box.x, y: box.y + box.h }
    : toWindow(view, looksAt(world));
  return {
    x: clamp(at.x, EDGE, Math.max(view.width - EDGE, EDGE)),
    y: clamp(at.y, EDGE, Math.max(view.height - EDGE, EDGE)),
  };
}
