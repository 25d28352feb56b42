// Keys and the wheel, while nothing else is under way. Keys go by their place, so that they work on every layout.
import type { Id } from "../../bindings/Id";
import { nextLane, nextStep } from "../following";
import type { Point } from "../geometry";
import { type KeyText, nodeOf, recordOf } from "../keys";
import { areaOf } from "../selected";
import { selectedInTray } from "../tray";
import { fitted, fittedWidth, panned, windowMiddle, zoomed } from "../viewport";
import { type Alignment, alignSelected, distributeSelected, isLocked, lockSelected } from "./arranging";
import { cardsOf, copySelected, cutSelected, duplicateSelected } from "./copying";
import { moveCards } from "./draggingNodes";
import { editingText } from "./editingText";
import { groupSelected, ungroupSelected, withGroups } from "./grouping";
import { foldSelected, moveAmongOthers, resizeSelected } from "./ordering";
import { placeSelected } from "./placing";
import { removeSelected } from "./removing";
import { type CanvasEvent, STAY, type Step, type World } from "./tool";
import { unplaceSelected } from "./unplacing";

type Key = Extract<CanvasEvent, { type: "key" }>;
type Wheel = Extract<CanvasEvent, { type: "wheel" }>;

const ZOOM_STEP = 1.25;

/** Wheel pixels that double the size. */
const WHEEL_OCTAVE = 240;

/** How far an arrow key moves a card; with Shift, pixel by pixel. */
const NUDGE = 8;

/** The wheel pans; with Ctrl it changes the size around the pointer. A pinch comes as a wheel with Ctrl. */
export function onWheel({ at, by, ctrl, shift }: Wheel, { view }: World): Step {
  if (ctrl) return { view: zoomed(view, view.zoom * 2 ** (-by.y / WHEEL_OCTAVE), at) };
  const sideways = shift && by.x === 0 ? { x: by.y, y: 0 } : by;
  return { view: panned(view, { x: -sideways.x, y: -sideways.y }) };
}

export const ARROWS: ReadonlyMap<string, Point> = new Map([
  ["ArrowLeft", { x: -1, y: 0 }],
  ["ArrowRight", { x: 1, y: 0 }],
  ["ArrowUp", { x: 0, y: -1 }],
  ["ArrowDown", { x: 0, y: 1 }],
]);

export function onKey(key: Key, world: World): Step {
  if (key.ctrl) return onCommandKey(key, world);
  return key.alt ? onArrangingKey(key, world) : onPlainKey(key, world);
}

function onCommandKey({ code, shift }: Key, world: World): Step {
  switch (code) {
    case "KeyZ":
      return { requests: [{ request: shift ? "redo" : "undo" }] };
    case "KeyY":
      return { requests: [{ request: "redo" }] };
    case "KeyA":
      return { selection: moreCards(world) };
    case "KeyC":
      return copySelected(world);
    case "KeyX":
      return cutSelected(world);
    case "KeyV":
      return { requests: [{ request: "paste" }] };
    case "KeyD":
      return duplicateSelected(world);
    case "KeyG":
      return shift ? ungroupSelected(world) : groupSelected(world);
    case "KeyL":
      return shift ? lockSelected(world) : STAY;
    case "Digit2":
    case "Numpad2":
      return fitSelected(world);
    default:
      return zoomKey(code, world);
  }
}

const ALIGNMENTS: ReadonlyMap<string, Alignment> = new Map([
  ["KeyA", "left"],
  ["KeyH", "middle"],
  ["KeyD", "right"],
  ["KeyW", "top"],
  ["KeyV", "centre"],
  ["KeyS", "bottom"],
]);

/**
 * Alt with the keys under the left hand lines cards up on that side; with Shift, H and V spread them. Arrows move
 * a stage or lane, with Shift its edge, and F folds it; B puts cards back into the tray, P places those of the tray.
 */
function onArrangingKey({ code, shift }: Key, world: World): Step {
  const arrow = ARROWS.get(code);
  if (arrow) return shift ? resizeSelected(world, arrow) : moveAmongOthers(world, arrow);
  if (code === "KeyF") return foldSelected(world);
  if (code === "KeyB" && !shift) return unplaceSelected(world);
  if (code === "KeyP" && !shift) return placeSelected(world);
  if (shift && code === "KeyH") return distributeSelected(world, "along");
  if (shift && code === "KeyV") return distributeSelected(world, "down");
  const alignment = ALIGNMENTS.get(code);
  return alignment && !shift ? alignSelected(world, alignment) : STAY;
}

function onPlainKey(key: Key, world: World): Step {
  const { code, shift } = key;
  const arrow = ARROWS.get(code);
  if (arrow) return nudge(world, arrow, shift ? 1 : NUDGE);
  switch (code) {
    case "Escape":
      return { selection: new Set() };
    case "Delete":
    case "Backspace":
      return removeSelected(world);
    case "Tab":
      return shift ? STAY : addNextStep(world);
    case "Enter":
    case "NumpadEnter":
      return selectedInTray(world).length > 0
        ? placeSelected(world)
        : (addBelow(world) ?? editSelected(world));
    case "F2":
      return editSelected(world);
    default: {
      // With a card selected, digits and signs are the beginning of a title; Ctrl zooms then.
      const typed = typeOnto(key, world);
      return typed === STAY ? zoomKey(code, world) : typed;
    }
  }
}

function zoomKey(code: string, { view, scene }: World): Step {
  const at = windowMiddle(view);
  switch (code) {
    case "Equal":
    case "NumpadAdd":
      return { view: zoomed(view, view.zoom * ZOOM_STEP, at) };
    case "Minus":
    case "NumpadSubtract":
      return { view: zoomed(view, view.zoom / ZOOM_STEP, at) };
    case "Digit0":
    case "Numpad0":
      return { view: zoomed(view, 1, at) };
    case "Digit1":
    case "Numpad1":
      return { view: fitted(view, scene.bounds()) };
    case "Digit3":
    case "Numpad3":
      return { view: fittedWidth(view, scene.bounds()) };
    default:
      return STAY;
  }
}

/** Shows all of what is selected. */
function fitSelected({ view, scene, selection }: World): Step {
  const box = areaOf(scene, selection);
  return box ? { view: fitted(view, box) } : STAY;
}

/** The cards of the stage, the lane or the automation that is selected; else all. */
function moreCards(world: World): ReadonlySet<KeyText> {
  const { selection } = world;
  const holdsCards = [...selection].some((key) =>
    /^(stage|lane|automation)$/u.test(recordOf(key)?.kind ?? ""),
  );
  const inside = holdsCards ? cardsOf(world, selection) : [];
  return inside.length > 0 ? new Set(inside) : allCards(world);
}

function allCards({ scene }: World): ReadonlySet<KeyText> {
  const cards = new Set<KeyText>();
  for (const { key, layer } of scene.all()) if (layer === "node") cards.add(key);
  return cards;
}

function nudge(world: World, direction: Point, length: number): Step {
  const chosen = [...world.selection].filter((key) => recordOf(key)?.kind === "node");
  const cards = withGroups(world, chosen);
  const by = { x: direction.x * length, y: direction.y * length };
  const request = moveCards(world, new Map(cards.map((key) => [key, by])), undefined);
  if (request) return { requests: [request] };
  return cards.length > 0 && isLocked(world) ? { requests: [{ request: "tell", what: "locked" }] } : STAY;
}

/** The one card of the map that is selected. */
function onlyCard({ selection, scene }: World): Id | undefined {
  const [only, more] = selection;
  return only !== undefined && more === undefined && scene.has(only) ? nodeOf(only) : undefined;
}

/** Whether Tab would make something: else it takes the focus on, as everywhere. */
export const takesTab = (world: World): boolean => onlyCard(world) !== undefined;

function addNextStep(world: World): Step {
  const card = onlyCard(world);
  if (card === undefined) return STAY;
  // Made when its turn comes: by then the card has the size that its new title gives it.
  return {
    requests: [{ request: "change", edit: () => nextStep(world, card), afterwards: "editTitle" }],
  };
}

function addBelow(world: World): Step | undefined {
  const card = onlyCard(world);
  if (card === undefined) return undefined;
  if (!nextLane(world, card)) return { requests: [{ request: "tell", what: "lastLane" }] };
  return {
    requests: [{ request: "change", edit: () => nextLane(world, card), afterwards: "editTitle" }],
  };
}

function editSelected(world: World): Step {
  const [only, more] = world.selection;
  return only !== undefined && more === undefined ? editingText(world, only) : STAY;
}

/** Typing on the one card that is selected begins a new title. */
function typeOnto({ text }: Key, world: World): Step {
  const [only, more] = world.selection;
  if (only === undefined || more !== undefined || [...text].length !== 1 || text === " ") return STAY;
  return editingText(world, only, text);
}
