// A box is drawn around what is to be selected.
import { between, type Point } from "../geometry";
import { marqueed } from "../hit";
import type { KeyText } from "../keys";
import { toDrawing } from "../viewport";
import { withGroups } from "./grouping";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { STAY, type Step, type Tool } from "./tool";

/** `kept` was selected before and stays so. */
export function marquee(from: Point, kept: ReadonlySet<KeyText>, to: Point = from): Tool {
  return {
    name: "marquee",
    cursor: () => "crosshair",
    feedback: () => ({ marquee: between(from, to) }),
    on(event, world): Step {
      switch (event.type) {
        case "move": {
          const corner = toDrawing(world.view, event.at);
          const inside = marqueed(world.scene, world.view, between(from, corner)).map(({ key }) => key);
          const selection = new Set([...kept, ...withGroups(world, inside)]);
          return { tool: marquee(from, kept, corner), selection };
        }
        case "wheel":
          return onWheel(event, world);
        case "up":
          return { tool: idle() };
        case "cancel":
          return { tool: idle(), selection: kept };
        case "menu":
          return { tool: idle(), ...idle().on(event, world) };
        case "key":
          return event.code === "Escape" ? { tool: idle(), selection: kept } : STAY;
        default:
          return STAY;
      }
    },
  };
}
