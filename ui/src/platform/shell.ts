// What the interface asks of the shell around it. Everything else is the interface's own.
import type { Changed } from "../bindings/Changed";
import type { ConnectionAnswer } from "../bindings/ConnectionAnswer";
import type { CustomersFile } from "../bindings/CustomersFile";
import type { Edit } from "../bindings/Edit";
import type { Id } from "../bindings/Id";
import type { KeptImages } from "../bindings/KeptImages";
import type { KeptRun } from "../bindings/KeptRun";
import type { LibraryEntry } from "../bindings/LibraryEntry";
import type { Opened } from "../bindings/Opened";
import type { Place } from "../bindings/Place";
import type { Port } from "../bindings/Port";
import type { Progress } from "../bindings/Progress";
import type { Ran } from "../bindings/Ran";
import type { RunSummary } from "../bindings/RunSummary";
import type { Settings } from "../bindings/Settings";
import type { Setup } from "../bindings/Setup";
import type { TroubleReport } from "../bindings/TroubleReport";

export type Template = "blank" | "online-shop";

/** A kind of file, for a dialog that asks for one. */
export interface FileKind {
  /** What the dialog calls it. */
  readonly name: string;
  readonly extensions: readonly string[];
}

/** Files that are dragged over the window from another program; `at` counts from the window's corner. */
export type FileDrag =
  | { readonly drag: "enter" | "drop"; readonly paths: readonly string[]; readonly at: Place2D }
  | { readonly drag: "over"; readonly at: Place2D }
  | { readonly drag: "leave" };

interface Place2D {
  readonly x: number;
  readonly y: number;
}

/** Every method rejects with `Trouble`. */
export interface Shell {
  /** The journey to show at once, if the program was started with one. */
  atStart(): Promise<Opened | null>;
  settings(): Promise<Settings>;
  setSettings(settings: Settings): Promise<void>;

  library(): Promise<LibraryEntry[]>;
  create(template: Template, language: string, title: string | null): Promise<Opened>;
  open(journey: Id): Promise<Opened>;
  rename(journey: Id, title: string): Promise<void>;
  duplicate(journey: Id): Promise<LibraryEntry>;
  remove(journey: Id): Promise<void>;
  restore(journey: Id): Promise<void>;

  edit(journey: Id, revision: number, edit: Edit): Promise<Changed>;
  undo(journey: Id, revision: number): Promise<Changed>;
  redo(journey: Id, revision: number): Promise<Changed>;
  /** Where a connector from a port may go, or one that is there already, if it is named. */
  mayConnect(journey: Id, from: Id, port: Port, connector: Id | null): Promise<ConnectionAnswer[]>;
  /** Records as the text of a Safar file. */
  copy(journey: Id, ids: readonly Id[]): Promise<string>;
  /** Puts the cards of such a text on the map, the first of them there. */
  paste(journey: Id, revision: number, text: string, at: Place): Promise<Changed>;

  /** Takes a text to the system's clipboard. */
  copyText(text: string): Promise<void>;
  /** The text on the system's clipboard; empty where there is none. */
  clipboardText(): Promise<string>;

  /** Brings the pictures in some files into the library. */
  keepImageFiles(paths: readonly string[]): Promise<KeptImages>;
  /** Brings the picture on the clipboard into the library; nothing where there is none. */
  keepClipboardImage(): Promise<KeptImages>;
  /** The bytes of a picture; none where the library does not have it. */
  image(hash: string): Promise<ArrayBuffer>;
  /** Calls back while files are dragged over the window; gives what ends that. */
  onFilesDragged(heard: (drag: FileDrag) => void): () => void;

  /** Walks customers through the journey; tells `heard` how far. */
  simulate(journey: Id, setup: Setup, heard: (progress: Progress) => void): Promise<Ran>;
  /** Keeps the run that was made last, and gives what is said of the one whose figures are on the cards. */
  keepRun(journey: Id): Promise<RunSummary | null>;
  /** Finds out what more there is to say of a run; tells `heard` how far. */
  weigh(journey: Id, run: number, heard: (progress: Progress) => void): Promise<RunSummary>;
  /** Looks into a file of customers. */
  customersFile(journey: Id, path: string): Promise<CustomersFile>;
  /** The runs that are kept of a journey, the latest first. */
  runs(journey: Id): Promise<KeptRun[]>;
  /** Puts the figures of a kept run on the cards. */
  showRun(journey: Id, run: number): Promise<Ran>;
  cancel(): Promise<void>;
  hideFigures(journey: Id): Promise<Ran>;

  /** Asks where to save a file; none: the person has changed their mind. */
  askWhereToSave(name: string, kind: FileKind): Promise<string | null>;
  /** Asks which file to open; none: the person has changed their mind. */
  askWhatToOpen(kind: FileKind): Promise<string | null>;
  /** Writes a file, and says what it does not show as the map does. */
  exportPng(journey: Id, path: string, scale: number): Promise<readonly string[]>;
  exportJson(journey: Id, path: string): Promise<readonly string[]>;
  importJson(path: string): Promise<Opened>;

  /** Whether the window fills the screen. */
  isFullScreen(): Promise<boolean>;
  setFullScreen(fills: boolean): Promise<void>;
}

/** What went wrong: a code for the program, a sentence for the person. */
export class Trouble extends Error {
  readonly code: string;
  /** The record of the open journey that has to be mended, if it is one. */
  readonly record: Id | undefined;

  constructor(code: string, sentence: string, record?: Id) {
    super(sentence);
    this.name = "Trouble";
    this.code = code;
    this.record = record;
  }

  /** Makes a trouble of whatever was thrown. */
  static from(thrown: unknown): Trouble {
    if (thrown instanceof Trouble) return thrown;
    if (isReport(thrown)) return new Trouble(thrown.code, thrown.sentence, thrown.record ?? undefined);
    return new Trouble("unnamed", thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function isReport(thrown: unknown): thrown is TroubleReport {
  return (
    typeof thrown === "object" &&
    thrown !== null &&
    "code" in thrown &&
    typeof thrown.code === "string" &&
    "sentence" in thrown &&
    typeof thrown.sentence === "string"
  );
}
