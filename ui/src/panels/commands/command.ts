// What a command is: what it is called, its key, when it can be done, and what it does.
//
// Most are keys of the canvas: those are played to it, so that a list of commands and the keyboard cannot differ.
import type { Color } from "../../bindings/Color";
import type { Icon } from "../../bindings/Icon";
import type { Point } from "../../canvas/geometry";
import type { Act } from "../../canvas/tools/tool";
import type { Editor } from "../../journey/editor";
import type { Tray } from "../tray/useTray";

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
  /** Runs with what has changed since the run that is shown. */
  readonly runChanged: () => void;
  readonly minimap: Switch;
  /** The tray beside the map, and the field that fills it. */
  readonly tray: Pick<Tray, "turn" | "capture">;
  readonly present: Switch;
  /** The place of the drawing that it was chosen for, if it was chosen in a menu there. */
  readonly place?: Point;
}

/** Something of the window that is there, or not. */
export interface Switch {
  readonly isOn: boolean;
  readonly turn: () => void;
}

/** What opens over the map; `shares` asks for those that a first run needs. */
export type CommandWindow = "palette" | "shortcuts" | "search" | "shares" | "menu";

/** The parts of the sheet of keys. */
export const SECTIONS = ["find", "edit", "cards", "grid", "view", "present", "runs"] as const;

export interface Command {
  /** Its message is `command-` and this, unless `what` says otherwise. */
  readonly id: string;
  /** What is added, coloured and drawn has no keys of its own. */
  readonly section: (typeof SECTIONS)[number] | "add" | "colour" | "curves";
  readonly chord?: Chord;
  /** Of commands that do the same with different things: the message of that thing. Theirs is `command-` and the section. */
  readonly what?: string;
  /** What it is called where a person gave it its name. */
  readonly title?: string;
  /** What it looks like in a menu. */
  readonly icon?: Icon;
  readonly shade?: Color;
  /** Whether its key acts wherever the focus is, before the canvas and the fields take it. */
  readonly everywhere?: boolean;
  readonly canBeDone: (editor: Editor) => boolean;
  /** Whether it has been done: then it takes that back, and is called so. */
  readonly isOn?: (room: CommandRoom) => boolean;
  /** Whether it is what holds now, of several commands of which one does. */
  readonly isChosen?: (editor: Editor) => boolean;
  /** Whether it holds now, of several commands of which any number do. */
  readonly isTicked?: (editor: Editor) => boolean;
  readonly act: (room: CommandRoom) => void;
}

export type Needs = Command["canBeDone"];

export const always: Needs = () => true;
export const some: Needs = ({ core }) => core.selection.size > 0;
export const one: Needs = ({ core }) => core.selection.size === 1;

/** So many are selected at least, all of these kinds. */
export const kinds =
  (least: number, ...wanted: readonly string[]): Needs =>
  ({ core }) =>
    core.selection.size >= least && core.selectedKinds().every((kind) => wanted.includes(kind));

/** Something comes of an act: a view, a selection, or a request that is no change without anything to change. */
export const comesOf =
  (act: Act): Needs =>
  ({ core }) => {
    const { requests = [], view, selection } = act(core);
    const asks = requests.some((one) => one.request !== "change" || one.edit(core.mirror) !== undefined);
    return asks || view !== undefined || selection !== undefined;
  };

export function play(editor: Editor, { code, ctrl = false, shift = false, alt = false }: Chord): void {
  editor.send({ type: "key", code, text: "", ctrl, shift, alt });
}

/** A command that is a key of the canvas. */
export const played = (
  id: string,
  section: Command["section"],
  chord: Chord,
  canBeDone: Needs = always,
): Command => ({ id, section, chord, canBeDone, act: ({ editor }) => play(editor, chord) });

/** A command of the canvas that has no key; it can be done where something comes of it. */
export const acted = (id: string, section: Command["section"], act: Act): Command => ({
  id,
  section,
  canBeDone: comesOf(act),
  act: ({ editor }) => editor.send({ type: "act", act }),
});

/** A command that opens something over the map. */
export const opening = (id: CommandWindow, chord: Chord, everywhere = true): Command => ({
  id,
  section: "find",
  chord,
  everywhere,
  canBeDone: always,
  act: ({ open }) => open(id),
});

export const ctrl = (code: string): Chord => ({ code, ctrl: true });
export const alt = (code: string): Chord => ({ code, alt: true });

export const isSame = (a: Chord, b: Chord): boolean =>
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
  const name = NAMES[code] ?? bare(code);
  return [ctrl && "Ctrl", alt && "Alt", shift && "Shift", name].filter(Boolean).join(" + ");
}

/** A key as `aria-keyshortcuts` says it. */
export function chordName({ code, ctrl, shift, alt }: Chord): string {
  const signs: Readonly<Record<string, string>> = { Equal: "Plus", Minus: "-" };
  const name = signs[code] ?? bare(code);
  return [ctrl && "Control", alt && "Alt", shift && "Shift", name].filter(Boolean).join("+");
}

const bare = (code: string): string => code.replace(/^(Key|Digit)/u, "");
