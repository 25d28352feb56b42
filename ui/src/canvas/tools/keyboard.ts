// Keys and the wheel, while nothing else is under way. Keys go by their place, so that they work on every layout.
import type { Point } from "../geometry";
import { type KeyText, recordOf } from "../keys";
import { fitted, panned, windowMiddle, zoomed } from "../viewport";
import { moveCards } from "./draggingNodes";
import { editingText } from "./editingText";
import { type CanvasEvent, STAY, type Step, type World } from "./tool";

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

const ARROWS: ReadonlyMap<string, Point> = new Map([
  ["ArrowLeft", { x: -1, y: 0 }],
  ["ArrowRight", { x: 1, y: 0 }],
  ["ArrowUp", { x: 0, y: -1 }],
  ["ArrowDown", { x: 0, y: 1 }],
]);

export function onKey(key: Key, world: World): Step {
  return key.ctrl ? onCommandKey(key, world) : onPlainKey(key, world);
}

function onCommandKey({ code, shift }: Key, world: World): Step {
  switch (code) {
    case "KeyZ":
      return { requests: [{ request: shift ? "redo" : "undo" }] };
    case "KeyY":
      return { requests: [{ request: "redo" }] };
    case "KeyA":
      return { selection: allCards(world) };
    default:
      return zoomKey(code, world);
  }
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
    case "Enter":
    case "NumpadEnter":
    case "F2":
      return editSelected(world);
    default: {
      const zoom = zoomKey(code, world);
      return zoom === STAY ? typeOnto(key, world) : zoom;
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
    default:
      return STAY;
  }
}

function allCards({ scene }: World): ReadonlySet<KeyText> {
  const cards = new Set<KeyText>();
  for (const { key, layer } of scene.all()) if (layer === "node") cards.add(key);
  return cards;
}

function nudge(world: World, direction: Point, length: number): Step {
  const cards = [...world.selection].filter((key) => recordOf(key)?.kind === "node");
  const by = { x: direction.x * length, y: direction.y * length };
  const request = moveCards(world, new Map(cards.map((key) => [key, by])), undefined);
  return request ? { requests: [request] } : STAY;
}

/** Removes what is selected. The next key goes to the card before it, or nowhere. */
export function removeSelected(world: World): Step {
  const ids = [...world.selection].flatMap((key) => recordOf(key)?.id ?? []);
  if (ids.length === 0) return STAY;
  return {
    selection: new Set(),
    hovered: undefined,
    requests: [
      {
        request: "change",
        edit: (mirror) => {
          const there = ids.filter((id) => mirror.record(id) !== undefined);
          return there.length > 0 ? { edit: "remove", ids: there } : undefined;
        },
        meanwhile: { hidden: world.selection },
      },
    ],
  };
}

function editSelected(world: World): Step {
  const [only, more] = world.selection;
  return only !== undefined && more === undefined ? editingText(world, only) : STAY;
}

/** Typing on the one card that is selected begins a new title. */
function typeOnto({ text, alt }: Key, world: World): Step {
  const [only, more] = world.selection;
  if (alt || only === undefined || more !== undefined || [...text].length !== 1 || text === " ") return STAY;
  return editingText(world, only, text);
}
