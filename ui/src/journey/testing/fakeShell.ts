// A shell for tests of the interface's own logic: it keeps the records as they are sent, and draws nothing.
import type { Changed } from "../../bindings/Changed";
import type { CustomersFile } from "../../bindings/CustomersFile";
import type { DisplayChange } from "../../bindings/DisplayChange";
import type { Edit } from "../../bindings/Edit";
import type { Found } from "../../bindings/Found";
import type { Id } from "../../bindings/Id";
import type { KeptImages } from "../../bindings/KeptImages";
import type { KeptRun } from "../../bindings/KeptRun";
import type { LibraryEntry } from "../../bindings/LibraryEntry";
import type { Node } from "../../bindings/Node";
import type { Opened } from "../../bindings/Opened";
import type { Ran } from "../../bindings/Ran";
import type { Record as AnyRecord } from "../../bindings/Record";
import type { RunSummary } from "../../bindings/RunSummary";
import type { Settings } from "../../bindings/Settings";
import type { Setup } from "../../bindings/Setup";
import { type Sketch, sketch } from "../../canvas/testing/sketch";
import { type FileDrag, type Shell, Trouble } from "../../platform/shell";
import { idOf, type Mirror } from "../mirror";

const NOTHING: DisplayChange = { grid: null, put: [], remove: [] };

export class FakeShell implements Shell {
  readonly asked: string[] = [];
  /** What the next edit is refused with. */
  refusal: Trouble | undefined;
  entries: LibraryEntry[] = [];
  chosen: Settings = { language: "en", theme: "light" };
  revision = 1;
  drawn = 1;
  /** Edits are answered only after this. */
  gate: Promise<void> = Promise.resolve();
  /** Records that no sketch shows, such as the scenario. */
  readonly others: AnyRecord[] = [];
  /** The edits that were not refused, in order. */
  readonly edits: Edit[] = [];
  /** The records of the last edit that put some. */
  put: readonly AnyRecord[] = [];
  /** What the checker finds. */
  findings: Found[] = [];
  /** What a run says. */
  summary: RunSummary | null = null;
  readonly #sketch: Sketch;
  /** The records as they are by now, and as they were before each edit. */
  #mirror: Mirror;
  readonly #before: Mirror[] = [];
  #made = 0;

  constructor(drawn: Sketch = sketch()) {
    this.#sketch = drawn;
    this.#mirror = drawn.mirror;
  }

  opened(): Opened {
    const { mirror, list } = this.#sketch;
    const nodes: AnyRecord[] = mirror.nodes().map((node) => ({ node }));
    const connectors: AnyRecord[] = mirror.connectors().map((connector) => ({ connector }));
    const own: AnyRecord[] = mirror.own ? [{ journey: mirror.own }] : [];
    const grid: AnyRecord[] = [
      ...mirror.stages().map((stage) => ({ stage })),
      ...mirror.lanes().map((lane) => ({ lane })),
      ...mirror.automations().map((automation) => ({ automation })),
    ];
    return {
      journey: mirror.journey,
      revision: this.revision,
      records: [...own, ...grid, ...nodes, ...connectors, ...this.others],
      display: list,
      drawn: this.drawn,
      undo: false,
      redo: false,
      findings: this.findings,
      run: null,
      notices: [],
    };
  }

  atStart = async (): Promise<Opened | null> => null;
  settings = async () => this.chosen;
  setSettings = async (settings: Settings) => {
    this.chosen = settings;
  };

  library = async () => this.entries;
  create = async () => this.opened();
  open = async () => {
    this.asked.push("open");
    return this.opened();
  };
  rename = async (journey: Id, title: string) => {
    this.entries = this.entries.map((entry) => (entry.id === journey ? { ...entry, title } : entry));
  };
  duplicate = async (journey: Id) => {
    const entry = this.entries.find(({ id }) => id === journey);
    if (!entry) throw new Trouble("notThere", "There is no such journey.");
    const copy = { ...entry, id: `${journey}-copy`, title: `${entry.title} (copy)` };
    this.entries = [...this.entries, copy];
    return copy;
  };
  remove = async (journey: Id) => this.#bin(journey, 1);
  restore = async (journey: Id) => this.#bin(journey, null);

  edit = async (_: Id, revision: number, edit: Edit): Promise<Changed> => {
    this.asked.push(`${edit.edit} on ${revision}`);
    await this.gate;
    if (this.refusal) {
      const { refusal } = this;
      this.refusal = undefined;
      throw refusal;
    }
    this.revision += 1;
    this.edits.push(edit);
    const put = this.#putBy(edit);
    if (edit.edit === "put") this.put = put;
    const before = this.#mirror;
    const remove = edit.edit === "remove" ? edit.ids : [];
    this.#mirror = before.after({ revision: this.revision, put, remove });
    this.#before.push(before);
    return this.#changed(put, remove);
  };
  /** Takes back what it knows of: the cards. */
  undo = async (): Promise<Changed> => {
    this.asked.push("undo");
    this.revision += 1;
    const before = this.#before.pop() ?? this.#mirror;
    const gone = this.#mirror.nodes().filter(({ id }) => !before.node(id));
    this.#mirror = before;
    const put = before.nodes().map((node) => ({ node }));
    return this.#changed(
      put,
      gone.map(({ id }) => id),
    );
  };
  redo = async (): Promise<Changed> => {
    this.asked.push("redo");
    this.revision += 1;
    return this.#changed([], []);
  };
  mayConnect = async () => [
    { node: "checkout", way: "routed" as const, why: null },
    { node: "annoyed", way: null, why: "A feeling is no step." },
  ];

  /** The text on the clipboard. */
  clipboard = "";
  copy = async (_: Id, ids: readonly Id[]) => JSON.stringify({ safar: 1, ids });
  paste = async (_: Id, revision: number): Promise<Changed> => {
    this.asked.push(`paste on ${revision}`);
    this.revision += 1;
    return this.#changed([], []);
  };
  copyText = async (text: string) => {
    this.clipboard = text;
  };
  clipboardText = async () => this.clipboard;

  /** What comes of pictures that are brought in, and what is on the clipboard beside text. */
  keptImages: KeptImages = { images: [], leftOut: [], notices: [] };
  clipboardImages: KeptImages = { images: [], leftOut: [], notices: [] };
  /** The file that is chosen where a picture is asked for. */
  chosenPicture: string | null = null;
  /** Drags files over the window. */
  drag: (drag: FileDrag) => void = () => undefined;
  keepImageFiles = async (paths: readonly string[]): Promise<KeptImages> => {
    this.asked.push(`keep ${paths.join(", ")}`);
    return this.keptImages;
  };
  keepClipboardImage = async () => this.clipboardImages;
  image = async () => new ArrayBuffer(0);
  onFilesDragged = (heard: (drag: FileDrag) => void) => {
    this.drag = heard;
    return () => {
      this.drag = () => undefined;
    };
  };

  /** How often customers were sent. */
  ran = 0;
  /** What was asked of the last run. */
  setup: Setup | undefined;
  /** What is said of a run once it has been weighed. */
  weighed: RunSummary | undefined;
  /** The file that is chosen where one is asked for, and what is in it. */
  chosenFile: CustomersFile | undefined;
  /** The runs that are kept. */
  kept: KeptRun[] = [];
  simulate = async (_: Id, setup: Setup): Promise<Ran> => {
    this.ran += 1;
    this.setup = setup;
    return this.#ran();
  };
  keepRun = async (): Promise<RunSummary | null> => this.summary && { ...this.summary, run: 1 };
  weigh = async (): Promise<RunSummary> => {
    if (!this.weighed) throw new Trouble("notThere", "There is no such run.");
    return this.weighed;
  };
  customersFile = async (): Promise<CustomersFile> => {
    if (!this.chosenFile) throw new Trouble("unreadable", "The file cannot be read.");
    return this.chosenFile;
  };
  runs = async () => this.kept;
  showRun = async (_: Id, run: number): Promise<Ran> => {
    this.asked.push(`show run ${run}`);
    return this.#ran();
  };
  cancel = async () => undefined;
  hideFigures = async () => this.#ran();
  askWhereToSave = async () => null;
  askWhatToOpen = async () => this.chosenPicture ?? this.chosenFile?.path ?? null;
  exportPng = async (): Promise<readonly string[]> => [];
  exportJson = async (): Promise<readonly string[]> => [];
  importJson = async () => this.opened();

  /** Whether the window fills the screen. */
  fills = false;
  isFullScreen = async () => this.fills;
  setFullScreen = async (fills: boolean) => {
    this.fills = fills;
  };

  /** The records that an edit puts, as far as this shell knows them; places are none of its business. */
  #putBy(edit: Edit): readonly AnyRecord[] {
    const known = (id: Id) => this.#mirror.node(id);
    switch (edit.edit) {
      case "put":
        return edit.records;
      case "addNodes":
        return edit.nodes.map(({ kind, title, place }) => {
          const id = `new-${String(++this.#made).padStart(6, "0")}`;
          return { node: { id, title, kind, ...place } as Node };
        });
      case "addImages":
        return edit.images.map(({ image, title, place }) => {
          const id = `new-${String(++this.#made).padStart(6, "0")}`;
          return { node: { id, title, kind: "image", image, ...place } as Node };
        });
      case "move":
        return edit.nodes.flatMap(({ id, place }) => {
          const { stage, lane, x, y, ...node } = known(id) ?? { id: "" };
          return node.id === "" ? [] : [{ node: { ...node, ...place } as Node }];
        });
      case "rename": {
        const node = known(edit.id);
        return node ? [{ node: { ...node, title: edit.title } }] : [];
      }
      default:
        return [];
    }
  }

  #changed(put: readonly AnyRecord[], remove: readonly Id[]): Changed {
    return {
      revision: this.revision,
      put: [...put],
      remove: [...remove],
      display: NOTHING,
      drawn: ++this.drawn,
      made: put.flatMap((record) => idOf(record) ?? []),
      undo: true,
      redo: false,
      findings: this.findings,
    };
  }

  #ran(): Ran {
    return { summary: this.summary, display: NOTHING, drawn: ++this.drawn };
  }

  #bin(journey: Id, removed: number | null): void {
    this.entries = this.entries.map((entry) => (entry.id === journey ? { ...entry, removed } : entry));
  }
}
