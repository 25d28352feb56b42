// What the keys of a presentation ask for. A clicker in the hand sends PageDown and PageUp.
import type { Modifiers } from "../tools/tool";

/** `release` lets go of what is selected. */
export type Asked =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "nextLane"
  | "previousLane"
  | "spotlight"
  | "edit"
  | "release"
  | "leave";

type Pressed = Modifiers & { readonly code: string };

/** What a key asks for in a map of this direction; none: it does what it does on the map. */
export function askedBy(pressed: Pressed, rightToLeft: boolean, selected: number): Asked | undefined {
  if (pressed.ctrl || pressed.alt) return undefined;
  return (
    askedAlways(pressed) ?? (selected > 0 ? askedOfCard(pressed, selected) : askedOfMap(pressed, rightToLeft))
  );
}

function askedAlways({ code, shift }: Pressed): Asked | undefined {
  switch (code) {
    case "PageDown":
      return "next";
    case "PageUp":
      return "previous";
    case "Space":
      return shift ? "previous" : "next";
    default:
      return undefined;
  }
}

/** The arrows move what is selected, and letters begin a title. */
function askedOfCard({ code }: Pressed, selected: number): Asked | undefined {
  switch (code) {
    case "Escape":
      return "release";
    case "Enter":
    case "NumpadEnter":
      return selected === 1 ? "edit" : undefined;
    default:
      return undefined;
  }
}

function askedOfMap({ code }: Pressed, rightToLeft: boolean): Asked | undefined {
  switch (code) {
    case "ArrowRight":
      return rightToLeft ? "previous" : "next";
    case "ArrowLeft":
      return rightToLeft ? "next" : "previous";
    case "ArrowDown":
      return "nextLane";
    case "ArrowUp":
      return "previousLane";
    case "Home":
      return "first";
    case "End":
      return "last";
    case "KeyS":
      return "spotlight";
    case "Escape":
      return "leave";
    default:
      return undefined;
  }
}
