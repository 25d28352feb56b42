// Every command of the editor, once.
import { nextLane } from "../../canvas/following";
import { nodeOf } from "../../canvas/keys";
import type { Presentation } from "../../canvas/presenting/presentation";
import { isLocked } from "../../canvas/tools/arranging";
import { automateSelected, isOn, switchSelected } from "../../canvas/tools/automating";
import { COLOURS, colourSelected, hasColour, type Shade } from "../../canvas/tools/colouring";
import { duplicateSelected } from "../../canvas/tools/copying";
import { groupSelected, ungroupSelected } from "../../canvas/tools/grouping";
import { addBeside, isFolded, moveAmongOthers } from "../../canvas/tools/ordering";
import { unplaceSelected } from "../../canvas/tools/unplacing";
import { leadSelected, leadsSo } from "../../canvas/tools/ways";
import { selectedInTray } from "../../canvas/tray";
import { LEAST_ZOOM, MOST_ZOOM } from "../../canvas/viewport";
import { ADDING, hasCells } from "./adding";
import {
  acted,
  alt,
  always,
  type Chord,
  type Command,
  comesOf,
  ctrl,
  isSame,
  kinds,
  type Needs,
  one,
  opening,
  played,
  some,
} from "./command";

const card: Needs = (editor) => one(editor) && kinds(1, "node")(editor);
const hasLaneBelow: Needs = (editor) => {
  const [only] = editor.core.selection;
  const id = only === undefined ? undefined : nodeOf(only);
  return card(editor) && id !== undefined && nextLane(editor.core, id) !== undefined;
};
const moves = (kind: "stage" | "lane", x: number, y: number): Needs => {
  const somewhere = comesOf((world) => moveAmongOthers(world, { x, y }));
  return (editor) => kinds(1, kind)(editor) && somewhere(editor);
};

/** A presentation has nothing beside the map. */
const beside: Needs = ({ presentation }) => presentation === undefined;
const hasLanes = ({ lanes }: Presentation): boolean => lanes.length > 0;

const FIND: readonly Command[] = [
  opening("palette", ctrl("KeyK")),
  opening("search", ctrl("KeyF")),
  opening("shortcuts", { code: "F1" }),
  // A field has a menu of its own, so this key does not act everywhere.
  opening("menu", { code: "F10", shift: true }, false),
];

const EDIT: readonly Command[] = [
  {
    id: "undo",
    section: "edit",
    chord: ctrl("KeyZ"),
    canBeDone: ({ session }) => session.state.canUndo,
    act: ({ editor }) => editor.undo(),
  },
  {
    id: "redo",
    section: "edit",
    chord: { code: "KeyZ", ctrl: true, shift: true },
    canBeDone: ({ session }) => session.state.canRedo,
    act: ({ editor }) => editor.redo(),
  },
  played("copy", "edit", ctrl("KeyC"), some),
  played("cut", "edit", ctrl("KeyX"), some),
  {
    ...played("paste", "edit", ctrl("KeyV")),
    act: ({ editor, place: at }) =>
      editor.send({
        type: "act",
        act: () => ({ requests: [{ request: "paste", ...(at && { at }) }] }),
      }),
  },
  played("duplicate", "edit", ctrl("KeyD"), comesOf(duplicateSelected)),
  played("select-all", "edit", ctrl("KeyA")),
  played("remove", "edit", { code: "Delete" }, some),
  played("edit-title", "edit", { code: "F2" }, one),
];

const CARDS: readonly Command[] = [
  played("next-step", "cards", { code: "Tab" }, card),
  played("next-lane", "cards", { code: "Enter" }, hasLaneBelow),
  {
    ...played("lock", "cards", { code: "KeyL", ctrl: true, shift: true }, kinds(1, "node")),
    isOn: ({ editor }) => isLocked(editor.core),
  },
  played("group", "cards", ctrl("KeyG"), comesOf(groupSelected)),
  played("ungroup", "cards", { code: "KeyG", ctrl: true, shift: true }, comesOf(ungroupSelected)),
  played("align-left", "cards", alt("KeyA"), kinds(2, "node")),
  played("align-middle", "cards", alt("KeyH"), kinds(2, "node")),
  played("align-right", "cards", alt("KeyD"), kinds(2, "node")),
  played("align-top", "cards", alt("KeyW"), kinds(2, "node")),
  played("align-centre", "cards", alt("KeyV"), kinds(2, "node")),
  played("align-bottom", "cards", alt("KeyS"), kinds(2, "node")),
  played("distribute-along", "cards", { code: "KeyH", alt: true, shift: true }, kinds(3, "node")),
  played("distribute-down", "cards", { code: "KeyV", alt: true, shift: true }, kinds(3, "node")),
  {
    id: "capture",
    section: "cards",
    chord: alt("KeyN"),
    everywhere: true,
    canBeDone: beside,
    act: ({ tray }) => tray.capture(),
  },
  {
    id: "tray",
    section: "cards",
    chord: alt("KeyT"),
    everywhere: true,
    canBeDone: beside,
    act: ({ tray }) => tray.turn(),
  },
  {
    id: "insert-picture",
    section: "cards",
    chord: alt("KeyI"),
    icon: "image",
    everywhere: true,
    canBeDone: hasCells,
    act: ({ editor, place }) => void editor.insertPicture(place),
  },
  played("place", "cards", alt("KeyP"), ({ core }) => selectedInTray(core).length > 0),
  played("to-tray", "cards", alt("KeyB"), comesOf(unplaceSelected)),
  acted("make-automation", "cards", automateSelected),
  { ...acted("switch", "cards", switchSelected), isOn: ({ editor }) => isOn(editor.core) },
  ...[true, false].map(
    (also): Command => ({
      ...acted(also ? "also" : "instead", "cards", (world) => leadSelected(world, also)),
      isChosen: ({ core }) => leadsSo(core, also),
    }),
  ),
];

const GRID: readonly Command[] = [
  acted("stage-before", "grid", (world) => addBeside(world, "stage", "before")),
  acted("stage-after", "grid", (world) => addBeside(world, "stage", "after")),
  acted("lane-above", "grid", (world) => addBeside(world, "lane", "before")),
  acted("lane-below", "grid", (world) => addBeside(world, "lane", "after")),
  {
    ...played("fold", "grid", alt("KeyF"), (editor) => one(editor) && kinds(1, "stage", "lane")(editor)),
    isOn: ({ editor }) => isFolded(editor.core),
  },
  played("move-left", "grid", alt("ArrowLeft"), moves("stage", -1, 0)),
  played("move-right", "grid", alt("ArrowRight"), moves("stage", 1, 0)),
  played("move-up", "grid", alt("ArrowUp"), moves("lane", 0, -1)),
  played("move-down", "grid", alt("ArrowDown"), moves("lane", 0, 1)),
];

const VIEW: readonly Command[] = [
  played("zoom-in", "view", ctrl("Equal"), ({ core }) => core.view.zoom < MOST_ZOOM),
  played("zoom-out", "view", ctrl("Minus"), ({ core }) => core.view.zoom > LEAST_ZOOM),
  played("zoom-whole", "view", ctrl("Digit0")),
  played("zoom-fit", "view", ctrl("Digit1")),
  played("zoom-width", "view", ctrl("Digit3")),
  played("zoom-selection", "view", ctrl("Digit2"), some),
  {
    id: "minimap",
    section: "view",
    chord: alt("KeyM"),
    everywhere: true,
    canBeDone: beside,
    isOn: ({ minimap }) => minimap.isOn,
    act: ({ minimap }) => minimap.turn(),
  },
];

/** A command of the presentation that is under way. Its keys are those of the presentation. */
const presenting = (
  id: string,
  chord: Chord,
  act: (presentation: Presentation) => void,
  canBeDone: (presentation: Presentation) => boolean = () => true,
): Command => ({
  id,
  section: "present",
  chord,
  canBeDone: ({ presentation }) => presentation !== undefined && canBeDone(presentation),
  act: ({ editor }) => editor.presenting(act),
});

const PRESENT: readonly Command[] = [
  {
    id: "present",
    section: "present",
    chord: { code: "F5" },
    everywhere: true,
    canBeDone: always,
    isOn: ({ present }) => present.isOn,
    act: ({ present }) => present.turn(),
  },
  presenting(
    "present-next",
    { code: "PageDown" },
    (one) => one.move(1),
    (one) => !one.isLast,
  ),
  presenting(
    "present-previous",
    { code: "PageUp" },
    (one) => one.move(-1),
    (one) => !one.isFirst,
  ),
  presenting(
    "present-first",
    { code: "Home" },
    (one) => one.first(),
    (one) => !one.isFirst,
  ),
  presenting(
    "present-last",
    { code: "End" },
    (one) => one.last(),
    (one) => !one.isLast,
  ),
  presenting("present-lane-next", { code: "ArrowDown" }, (one) => one.turnLane(1), hasLanes),
  presenting("present-lane-previous", { code: "ArrowUp" }, (one) => one.turnLane(-1), hasLanes),
  {
    ...presenting("spotlight", { code: "KeyS" }, (one) => one.turnSpotlight()),
    isOn: ({ editor }) => editor.presentation?.hasSpotlight === true,
  },
];

const RUNS: readonly Command[] = [
  {
    id: "run",
    section: "runs",
    chord: ctrl("KeyR"),
    everywhere: true,
    canBeDone: ({ session }) => session.state.progress === null,
    act: ({ run }) => run(),
  },
];

const colour = (shade: Shade): Command => ({
  ...acted(`colour-${shade}`, "colour", (world) => colourSelected(world, shade)),
  what: shade === "usual" ? "colour-usual" : `choice-${shade}`,
  isChosen: ({ core }) => hasColour(core, shade),
  ...(shade !== "usual" && { shade }),
});

export const COMMANDS: readonly Command[] = [
  ...FIND,
  ...EDIT,
  ...CARDS,
  ...GRID,
  ...VIEW,
  ...PRESENT,
  ...RUNS,
  ...ADDING,
  ...COLOURS.map(colour),
  colour("usual"),
];

const BY_ID = new Map(COMMANDS.map((command) => [command.id, command]));

export const commandBy = (id: string): Command | undefined => BY_ID.get(id);

/** The command whose key was pressed, of those whose keys act everywhere. */
export function commandOf(pressed: Chord): Command | undefined {
  return COMMANDS.find(({ everywhere, chord }) => everywhere && chord && isSame(chord, pressed));
}
