// Files are dragged over the map from another program: they are shown where they would stand, as pictures, and
// brought in when they are let go.
import type { Feedback } from "../feedback";
import { contains, type Point, shifted } from "../geometry";
import { cellFor } from "../grid";
import { boxAround } from "../picturing";
import { seen, toDrawing } from "../viewport";
import { idle } from "./idle";
import { STAY, type Step, type Tool, type World } from "./tool";

/** How many of the files are shown, and how far one stands from the other. */
const SHOWN = { most: 4, step: 10 };

/** `at` is where the pointer is in the drawing. */
export function droppingFiles(paths: readonly string[], at: Point): Tool {
  return {
    name: "droppingFiles",
    cursor: () => "copy",
    feedback: (world) => shown(paths, at, world),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: droppingFiles(paths, toDrawing(world.view, event.at)) };
        case "up":
          return { tool: idle(), ...dropped(paths, toDrawing(world.view, event.at), world) };
        case "cancel":
          return { tool: idle() };
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        default:
          return STAY;
      }
    },
  };
}

function shown(paths: readonly string[], at: Point, world: World): Feedback {
  if (!contains(seen(world.view), at)) return {};
  const ghosts = paths.slice(0, SHOWN.most).map((path, nth) => ({
    piece: { piece: "node", node: "image" } as const,
    title: nameOf(path),
    box: shifted(boxAround(at), { x: nth * SHOWN.step, y: nth * SHOWN.step }),
  }));
  const cell = cellFor(world.scene.grid, at);
  return cell ? { ghosts, target: cell.box } : { ghosts, tip: { at, tip: "noCell" } };
}

function dropped(paths: readonly string[], at: Point, world: World): Step {
  const isOnMap = contains(seen(world.view), at) && cellFor(world.scene.grid, at) !== undefined;
  if (!isOnMap) return { requests: [{ request: "tell", what: "noCellThere" }] };
  return { requests: [{ request: "insertFiles", paths, at }] };
}

/** The name of a file without its ending. */
const nameOf = (path: string): string => path.replace(/^.*[\\/]/u, "").replace(/\.[^.]+$/u, "");
