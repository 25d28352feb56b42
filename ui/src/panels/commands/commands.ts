// Every command of the editor, once: what it is called, its key, when it can be done, and what it does.
//
// Most are keys of the canvas: those are played to it, so that a list of commands and the keyboard cannot differ.
import type { Editor } from "../../journey/editor";

/** A key by its place on the keyboard. */
export interface Chord {
  readonly code: string;
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** What a command can act on. */
export interface CommandRoom {
  readonly editor: Editor;
  readonly open: (window: CommandWindow) => void;
  readonly run: () => void;
}

/** What opens over the map; `shares` asks for those that a first run needs. */
export type CommandWindow = "palette" | "shortcuts" | "search" | "shares";

export const SECTIONS = ["find", "edit", "cards", "grid", "view", "runs"] as const;

export interface Command {
  /** Its message is `command-` and this. */
  readonly id: string;
  readonly section: (typeof SECTIONS)[number];
  readonly chord?: Chord;
  /** Whether its key acts wherever the focus is, before the canvas and the fields take it. */
  readonly everywhere?: boolean;
  readonly canBeDone: (editor: Editor) => boolean;
  readonly act: (room: CommandRoom) => void;
}

type Needs = Command["canBeDone"];

const always: Needs = () => true;
const some: Needs = ({ core }) => core.selection.size > 0;
const one: Needs = ({ core }) => core.selection.size === 1;
const kinds =
  (least: number, ...wanted: readonly string[]): Needs =>
  ({ core }) =>
    core.selection.size >= least && core.selectedKinds().every((kind) => wanted.includes(kind));
const card: Needs = (editor) => one(editor) && kinds(1, "node")(editor);
const inGrid = kinds(1, "stage", "lane");

const played = (
  id: string,
  section: Command["section"],
  chord: Chord,
  canBeDone: Needs = always,
): Command => ({ id, section, chord, canBeDone, act: ({ editor }) => play(editor, chord) });

export function play(editor: Editor, { code, ctrl = false, shift = false, alt = false }: Chord): void {
  editor.send({ type: "key", code, text: "", ctrl, shift, alt });
}

const opening = (id: CommandWindow, chord: Chord): Command => ({
  id,
  section: "find",
  chord,
  everywhere: true,
  canBeDone: always,
  act: ({ open }) => open(id),
});

const ctrl = (code: string): Chord => ({ code, ctrl: true });
const alt = (code: string): Chord => ({ code, alt: true });

export const COMMANDS: readonly Command[] = [
  opening("palette", ctrl("KeyK")),
  opening("search", ctrl("KeyF")),
  opening("shortcuts", { code: "F1" }),
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
  played("paste", "edit", ctrl("KeyV")),
  played("duplicate", "edit", ctrl("KeyD"), some),
  played("select-all", "edit", ctrl("KeyA")),
  played("remove", "edit", { code: "Delete" }, some),
  played("edit-title", "edit", { code: "F2" }, one),
  played("next-step", "cards", { code: "Tab" }, card),
  played("next-lane", "cards", { code: "Enter" }, card),
  played("lock", "cards", { code: "KeyL", ctrl: true, shift: true }, kinds(1, "node")),
  played("align-left", "cards", alt("KeyA"), kinds(2, "node")),
  played("align-middle", "cards", alt("KeyH"), kinds(2, "node")),
  played("align-right", "cards", alt("KeyD"), kinds(2, "node")),
  played("align-top", "cards", alt("KeyW"), kinds(2, "node")),
  played("align-centre", "cards", alt("KeyV"), kinds(2, "node")),
  played("align-bottom", "cards", alt("KeyS"), kinds(2, "node")),
  played("distribute-along", "cards", { code: "KeyH", alt: true, shift: true }, kinds(3, "node")),
  played("distribute-down", "cards", { code: "KeyV", alt: true, shift: true }, kinds(3, "node")),
  played("fold", "grid", alt("KeyF"), inGrid),
  played("move-left", "grid", alt("ArrowLeft"), kinds(1, "stage")),
  played("move-right", "grid", alt("ArrowRight"), kinds(1, "stage")),
  played("move-up", "grid", alt("ArrowUp"), kinds(1, "lane")),
  played("move-down", "grid", alt("ArrowDown"), kinds(1, "lane")),
  played("zoom-in", "view", ctrl("Equal")),
  played("zoom-out", "view", ctrl("Minus")),
  played("zoom-whole", "view", ctrl("Digit0")),
  played("zoom-fit", "view", ctrl("Digit1")),
  played("zoom-selection", "view", ctrl("Digit2"), some),
  {
    id: "run",
    section: "runs",
    chord: ctrl("KeyR"),
    everywhere: true,
    canBeDone: ({ session }) => session.state.progress === null,
    act: ({ run }) => run(),
  },
];

/** The command whose key was pressed, of those whose keys act everywhere. */
export function commandOf(pressed: Chord): Command | undefined {
  return COMMANDS.find(({ everywhere, chord }) => everywhere && chord && isSame(chord, pressed));
}

const isSame = (a: Chord, b: Chord): boolean =>
  a.code === b.code &&
  (a.ctrl ?? false) === (b.ctrl ?? false) &&
  (a.shift ?? false) === (b.shift ?? false) &&
  (a.alt ?? false) === (b.alt ?? false);

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Equal: "+",
  Minus: "−",
};

/** A key as it is written on a keyboard with Latin letters. */
export function chordText({ code, ctrl, shift, alt }: Chord): string {
  const name = NAMES[code] ?? code.replace(/^(Key|Digit)/u, "");
  return [ctrl && "Ctrl", alt && "Alt", shift && "Shift", name].filter(Boolean).join(" + ");
}
