// The map is dragged about under the pointer.
import { minus, type Point } from "../geometry";
import { panned } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { STAY, type Step, type Tool } from "./tool";

export function panning(last: Point, spaceHeld: boolean): Tool {
  return {
    name: "panning",
    cursor: () => "grabbing",
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return { view: panned(world.view, minus(event.at, last)), tool: panning(event.at, spaceHeld) };
        case "wheel":
          return onWheel(event, world);
        case "keyUp":
          return event.code === "Space" ? { tool: panning(last, false) } : STAY;
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        case "up":
        case "cancel":
          return { tool: idle("default", spaceHeld) };
        default:
          return STAY;
      }
    },
  };
}
