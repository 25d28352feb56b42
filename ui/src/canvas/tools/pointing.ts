// The pointer is pressed on something and has not moved yet: a click, or the beginning of a drag.
import { distance, type Point } from "../geometry";
import { spotOf, type Touched } from "../hit";
import { type KeyText, nodeKey, recordOf } from "../keys";
import { toDrawing } from "../viewport";
import { draggingFace } from "./draggingFace";
import { draggingHeader } from "./draggingHeader";
import { draggingNodes } from "./draggingNodes";
import { editingText } from "./editingText";
import { withGroups } from "./grouping";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type CanvasEvent, CLICK_REACH, NO_MODIFIERS, STAY, type Step, type Tool, type World } from "./tool";

type Down = Extract<CanvasEvent, { type: "down" }>;

/**
 * The press selects at once, with all that is grouped with it, unless more is selected already: then only a click narrows
 * the selection.
 */
export function pointing(press: Down, touched: Touched, world: World): Step {
  const { key } = touched.placed;
  const wasSelected = world.selection.has(key);
  return {
    tool: pressed(press, touched, wasSelected),
    selection: withPressed(world, key, press.shift),
  };
}

function withPressed(world: World, key: KeyText, shift: boolean): ReadonlySet<KeyText> {
  const { selection } = world;
  if (selection.has(key)) return selection;
  return new Set([...(shift ? selection : []), ...withGroups(world, [key])]);
}

function pressed(press: Down, touched: Touched, wasSelected: boolean): Tool {
  const { key, layer } = touched.placed;
  return {
    name: "pointing",
    cursor: () => (layer === "node" ? "move" : "pointer"),
    on(event, world): Step {
      switch (event.type) {
        case "move":
          return distance(event.at, press.at) > CLICK_REACH ? beginDrag(press, key, event, world) : STAY;
        case "up":
          return click(press, key, wasSelected, world);
        case "wheel":
          return onWheel(event, world);
        case "cancel":
          return { tool: idle() };
        // Some systems ask for a menu by the main button and a key.
        case "menu":
          return { tool: idle(), ...idle().on(event, world) };
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        default:
          return STAY;
      }
    },
  };
}

function click(press: Down, key: KeyText, wasSelected: boolean, world: World): Step {
  if (press.count >= 2) return editingText(world, key);
  if (!wasSelected) return { tool: idle() };
  if (!press.shift) return { tool: idle(), selection: new Set([key]) };
  const left = new Set(withGroups(world, [key]));
  return { tool: idle(), selection: new Set([...world.selection].filter((other) => !left.has(other))) };
}

/** A press that moves becomes a drag of what is selected, as far as that can be moved. */
function beginDrag(press: Down, key: KeyText, move: { readonly at: Point }, world: World): Step {
  const from = toDrawing(world.view, press.at);
  const record = recordOf(key);
  if (record?.kind === "stage" || record?.kind === "lane") {
    const tool = draggingHeader(key, record.kind, record.id, from);
    return { tool, hovered: undefined, ...tool.on({ type: "move", at: move.at, ...NO_MODIFIERS }, world) };
  }
  if (isLocked(world, key)) return { tool: idle(), requests: [{ request: "tell", what: "locked" }] };
  const cards = movable(world, key);
  const tool = dragOf(world, cards, from);
  if (!tool) return { tool: idle() };
  const { shift, ctrl, alt } = press;
  return { tool, hovered: undefined, ...tool.on({ type: "move", at: move.at, shift, ctrl, alt }, world) };
}

function dragOf(world: World, cards: readonly KeyText[], from: Point): Tool | undefined {
  const [first, second] = cards;
  const alone = first !== undefined && second === undefined ? world.scene.get(first) : undefined;
  if (alone && spotOf(alone, "face")) return draggingFace(world, alone, from);
  return first === undefined ? undefined : draggingNodes(world, cards, from);
}

/** The cards that move when this is dragged: all that are selected, and for an automation its rules. */
function movable(world: World, key: KeyText): KeyText[] {
  const kind = recordOf(key)?.kind;
  if (kind !== "node" && kind !== "automation") return [];
  const cards = new Set([...world.selection].flatMap((selected) => cardsOf(world, selected)));
  return withGroups(world, cards).filter((card) => world.scene.has(card) && !isLocked(world, card));
}

function cardsOf(world: World, key: KeyText): KeyText[] {
  const record = recordOf(key);
  if (record?.kind === "node") return [key];
  if (record?.kind !== "automation") return [];
  return world.mirror.membersOf(record.id).map(({ id }) => nodeKey(id));
}

function isLocked(world: World, key: KeyText): boolean {
  const record = recordOf(key);
  return record !== undefined && world.mirror.node(record.id)?.locked === true;
}
