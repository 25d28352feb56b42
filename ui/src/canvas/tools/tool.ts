// What every tool is: a small state that answers events with what happens next, and changes nothing itself.
//
// The tools form one state machine. While something is under way, the tool that does it holds all that is
// needed; nothing is changed before it ends, so that leaving it in the middle leaves no trace.
import type { Edit } from "../../bindings/Edit";
import type { Id } from "../../bindings/Id";
import type { Port } from "../../bindings/Port";
import type { Way } from "../../bindings/Way";
import type { Mirror } from "../../journey/mirror";
import type { Feedback } from "../feedback";
import type { Box, Point } from "../geometry";
import type { KeyText } from "../keys";
import type { Fresh, Piece } from "../pieces";
import type { Scene } from "../scene";
import type { Viewport } from "../viewport";

export type ToolName =
  | "idle"
  | "pointing"
  | "panning"
  | "marquee"
  | "draggingNodes"
  | "draggingFace"
  | "draggingBoundary"
  | "droppingPiece"
  | "droppingCards"
  | "droppingFiles"
  | "placing"
  | "draggingHeader"
  | "resizing"
  | "connecting"
  | "reattaching"
  | "editingText";

/** What a tool sees of the world. */
export interface World {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly view: Viewport;
  readonly selection: ReadonlySet<KeyText>;
  readonly hovered: KeyText | undefined;
  /** Where the pointer was last, in the drawing. */
  readonly pointer: Point | undefined;
  /** What something new is called until a person says otherwise. */
  readonly titleOf: (fresh: Fresh) => string;
  /** Where the tray lies, in pixels of the window, counted from the corner of the canvas; none: it is not shown. */
  readonly trayArea: () => Box | undefined;
  /** A share as the person reads it. */
  readonly sayShare: (share: number) => string;
}

export interface Modifiers {
  readonly shift: boolean;
  /** Ctrl, or ⌘ on a Mac. */
  readonly ctrl: boolean;
  readonly alt: boolean;
}

export const NO_MODIFIERS: Modifiers = { shift: false, ctrl: false, alt: false };

/** Where the pointer is, in pixels of the window. */
interface Pointed extends Modifiers {
  readonly at: Point;
}

export type CanvasEvent =
  | (Pointed & {
      readonly type: "down";
      readonly button: "main" | "middle" | "second";
      readonly count: number;
    })
  | (Pointed & { readonly type: "move" })
  | (Pointed & { readonly type: "up" })
  /** The pointer was taken away: by the system, or because the window lost it. */
  | { readonly type: "cancel" }
  /** A key by its place on the keyboard, whatever it types; `text` is what it types. */
  | (Modifiers & { readonly type: "key"; readonly code: string; readonly text: string })
  | { readonly type: "keyUp"; readonly code: string }
  | (Pointed & { readonly type: "wheel"; readonly by: Point })
  /** Something is dragged out of the palette. */
  | { readonly type: "take"; readonly piece: Piece; readonly title: string }
  /** Cards are dragged out of the tray. */
  | { readonly type: "takeCards"; readonly ids: readonly Id[] }
  /** Files are dragged over the window from another program. */
  | { readonly type: "takeFiles"; readonly paths: readonly string[]; readonly at: Point }
  /** Where the connector that is being drawn may go. */
  | { readonly type: "answers"; readonly from: Id; readonly port: Port; readonly answers: Answers }
  /** The title of something is to be edited; `text` takes the place of what it says. */
  | { readonly type: "edit"; readonly key: KeyText; readonly text?: string }
  | { readonly type: "draft"; readonly text: string }
  /** A menu is asked for at a place of the window: it is about what lies there, unless more is selected with that. */
  | { readonly type: "menu"; readonly at: Point }
  /** Something is done that no hand and no key does: a command that was chosen. */
  | { readonly type: "act"; readonly act: Act }
  | { readonly type: "commit" };

/** For each card whether a connector may go there, and why not. */
export type Answers = ReadonlyMap<Id, { readonly way: Way | null; readonly why: string | null }>;

/** What a tool asks of the world outside. */
export type Request =
  | ChangeRequest
  | { readonly request: "undo" }
  | { readonly request: "redo" }
  | {
      readonly request: "mayConnect";
      readonly from: Id;
      readonly port: Port;
      /** The one that would go there instead of where it goes now. */
      readonly connector: Id | null;
    }
  /** Words are needed: something cannot be done. */
  | { readonly request: "tell"; readonly what: Refused }
  /** Records are to be taken to the clipboard, and what is on it put on the map. */
  | { readonly request: "copy"; readonly ids: readonly Id[] }
  | {
      readonly request: "paste";
      /** Where on the drawing; none: where the person is looking. */
      readonly at?: Point;
    }
  /** The pictures in some files are to be put on the map, at a place of the drawing. */
  | { readonly request: "insertFiles"; readonly paths: readonly string[]; readonly at: Point };

/** Why nothing comes of what a person does on the canvas. */
export type Refused = "noCell" | "noCellThere" | "lastLane" | "locked";

export interface ChangeRequest {
  readonly request: "change";
  /** Made when it is this change's turn, from the records as they are then; none: nothing is left to do. */
  readonly edit: (mirror: Mirror) => Edit | undefined;
  /** Shown until the change has come back. */
  readonly meanwhile?: Feedback;
  /** What becomes of the records that it makes. */
  readonly afterwards?: "select" | "editTitle";
}

/** What a command does. */
export type Act = (world: World) => Step;

/** What happens next. What is not named stays as it is. */
export interface Step {
  readonly tool?: Tool;
  readonly view?: Viewport;
  readonly selection?: ReadonlySet<KeyText>;
  readonly hovered?: KeyText | undefined;
  readonly requests?: readonly Request[];
}

export type Cursor =
  | "default"
  | "pointer"
  | "grab"
  | "grabbing"
  | "move"
  | "crosshair"
  | "copy"
  | "no-drop"
  | "ew-resize"
  | "ns-resize"
  | "text";

export interface Tool {
  readonly name: ToolName;
  on(event: CanvasEvent, world: World): Step;
  cursor(world: World): Cursor;
  /** What is shown over the drawing meanwhile. */
  feedback?(world: World): Feedback;
}

/** Nothing happens. */
export const STAY: Step = {};

/** A press that moves no further than this is a click, in pixels of the window. */
export const CLICK_REACH = 4;

/** How near counts as in line, in pixels of the window. */
export const SNAP_REACH = 6;
