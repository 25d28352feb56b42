// Cards of the tray are placed by keys: arrows walk from cell to cell, Enter places them in the one that is lit.
import type { Id } from "../../bindings/Id";
import { cellFor } from "../adding";
import type { Feedback } from "../feedback";
import type { Point } from "../geometry";
import { type Cell, cellOf } from "../grid";
import { kindOfNode } from "../pieces";
import { freePlace } from "../places";
import { coveredByBands } from "../sticky";
import { ghostsOf, placing as placingEdit, roomOf, selectedInTray, stacked } from "../tray";
import { revealing } from "../viewport";
import { idle } from "./idle";
import { ARROWS, onWheel } from "./keyboard";
import { STAY, type Step, type Tool, type World } from "./tool";

/** The tool that places cards, with what it places and where. */
export interface PlacingTool extends Tool {
  readonly name: "placing";
  readonly ids: readonly Id[];
  readonly cell: Pick<Cell, "stage" | "lane">;
}

export const isPlacing = (tool: Tool): tool is PlacingTool => tool.name === "placing";

/** Begins to place the cards of the tray that are selected, near where the person is looking. */
export function placeSelected(world: World): Step {
  const ids = selectedInTray(world);
  const [first] = ids;
  if (first === undefined) return STAY;
  const cell = cellFor(kindOfNode(world.mirror.node(first)?.kind ?? ""), world);
  if (!cell) return { requests: [{ request: "tell", what: "noCell" }] };
  return going(ids, cell, world);
}

/** The cell is lit, and in sight. */
const going = (ids: readonly Id[], cell: Cell, { scene, view }: World): Step => ({
  tool: placing(ids, cell),
  view: revealing(view, cell.box, coveredByBands(scene.grid)),
  hovered: undefined,
});

function placing(ids: readonly Id[], { stage, lane }: Pick<Cell, "stage" | "lane">): PlacingTool {
  return {
    name: "placing",
    ids,
    cell: { stage, lane },
    cursor: () => "default",
    feedback: (world) => shown(ids, cellOf(world.scene.grid, stage, lane), world),
    on(event, world): Step {
      const cell = cellOf(world.scene.grid, stage, lane);
      switch (event.type) {
        case "key":
          return cell ? onKey(event.code, ids, cell, world) : { tool: idle() };
        case "wheel":
          return onWheel(event, world);
        case "move":
        case "up":
        case "keyUp":
        case "commit":
          return STAY;
        // Whatever else begins, nothing is placed.
        default:
          return { tool: idle(), ...idle().on(event, world) };
      }
    },
  };
}

function onKey(code: string, ids: readonly Id[], cell: Cell, world: World): Step {
  const arrow = ARROWS.get(code);
  if (arrow) return going(ids, beside(cell, arrow, world), world);
  switch (code) {
    case "Enter":
    case "NumpadEnter":
      return { tool: idle(), ...placed(ids, cell, world) };
    case "Escape":
      return { tool: idle() };
    default:
      return STAY;
  }
}

/** The next cell in a direction of the window; at the edge of the map the same. */
function beside({ stage, lane }: Cell, { x, y }: Point, { scene: { grid } }: World): Cell {
  const column = grid.stages.findIndex((one) => one.stage === stage);
  const row = grid.lanes.findIndex((one) => one.lane === lane);
  const next = grid.stages[column + (grid.rightToLeft ? -x : x)]?.stage ?? stage;
  const below = grid.lanes[row + y]?.lane ?? lane;
  const found = cellOf(grid, next, below) ?? cellOf(grid, stage, lane);
  if (!found) throw new RangeError("a cell of the map has neighbours on it");
  return found;
}

function first([id]: readonly Id[], cell: Cell, { scene, mirror }: World): Point {
  const node = mirror.node(id ?? "");
  return node ? freePlace(scene, cell, roomOf(node)) : cell.box;
}

function shown(ids: readonly Id[], cell: Cell | undefined, world: World): Feedback {
  if (!cell) return {};
  return { ghosts: ghostsOf(world, ids, first(ids, cell, world)), target: cell.box };
}

function placed(ids: readonly Id[], cell: Cell, world: World): Step {
  const coming = stacked(world, ids, first(ids, cell, world));
  const to = { cell, automation: undefined, box: cell.box };
  const meanwhile = { ghosts: shown(ids, cell, world).ghosts ?? [] };
  return { requests: [{ request: "change", edit: (now) => placingEdit(now, world, coming, to), meanwhile }] };
}
