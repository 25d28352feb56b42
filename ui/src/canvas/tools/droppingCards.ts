// Cards are dragged out of the tray: they are shown where they would stand, and placed when they are let go.
import type { Id } from "../../bindings/Id";
import type { Feedback } from "../feedback";
import { contains, type Point } from "../geometry";
import { cellFor } from "../grid";
import { kindOfNode, sizeOf } from "../pieces";
import { ghostsOf, landingAt, placing, stacked } from "../tray";
import { seen, toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { STAY, type Step, type Tool, type World } from "./tool";

/** `at` is where the pointer is in the drawing; none: it has not come to the canvas yet. */
export function droppingCards(ids: readonly Id[], at?: Point): Tool {
  return {
    name: "droppingCards",
    cursor: () => "grabbing",
    feedback: (world) => (at ? shown(ids, at, world) : {}),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { tool: droppingCards(ids, toDrawing(world.view, event.at)) };
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle(), ...dropped(ids, toDrawing(world.view, event.at), world) };
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

/** The corner of the first card, which has the pointer in its middle. */
function corner([first]: readonly Id[], at: Point, { mirror }: World): Point {
  const { w, h } = sizeOf(kindOfNode(mirror.node(first ?? "")?.kind ?? ""));
  return { x: at.x - w / 2, y: at.y - h / 2 };
}

const landing = (ids: readonly Id[], at: Point, world: World) =>
  landingAt(world, ids, at, cellFor(world.scene.grid, at));

function shown(ids: readonly Id[], at: Point, world: World): Feedback {
  if (!contains(seen(world.view), at)) return {};
  const ghosts = ghostsOf(world, ids, corner(ids, at, world));
  const to = landing(ids, at, world);
  return to ? { ghosts, target: to.box } : { ghosts, tip: { at, tip: "noCell" } };
}

function dropped(ids: readonly Id[], at: Point, world: World): Step {
  if (!contains(seen(world.view), at)) return {};
  const to = landing(ids, at, world);
  if (!to) return { requests: [{ request: "tell", what: "noCell" }] };
  const coming = stacked(world, ids, corner(ids, at, world));
  const edit = (now: World["mirror"]) => placing(now, world, coming, to);
  return { requests: [{ request: "change", edit, meanwhile: shown(ids, at, world) }] };
}
