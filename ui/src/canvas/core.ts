// The canvas without a screen: it holds the drawing, the view, the selection and the tool, and turns events
// into requests.
//
// An event goes to the tool; the tool's answer is the only thing that changes the state here. A change that
// was asked for is shown by its `meanwhile` until it has come back.
import type { DisplayChange } from "../bindings/DisplayChange";
import type { DisplayList } from "../bindings/DisplayList";
import type { Id } from "../bindings/Id";
import type { Mirror } from "../journey/mirror";
import type { Badges } from "./badges";
import { type Feedback, together } from "./feedback";
import { around, type Box, type Point } from "./geometry";
import { laneEnds } from "./grid";
import { connectorKey, type KeyText, nodeKey, recordOf, type Shown } from "./keys";
import type { Fresh } from "./pieces";
import { Scene } from "./scene";
import { coveredByBands } from "./sticky";
import { idle } from "./tools/idle";
import type { CanvasEvent, Cursor, Request, Step, Tool, World } from "./tools/tool";
import { isInTray } from "./tray";
import {
  centred,
  firstLook,
  resized,
  revealing,
  toDrawing,
  type Viewport,
  windowMiddle,
  zoomed,
} from "./viewport";

/** A request, with a number by which `settle` says that it is done, if it is a change. */
export interface Outgoing {
  readonly request: Request;
  readonly ticket: number;
}

export class CanvasCore implements World {
  scene: Scene;
  mirror: Mirror;
  view: Viewport = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };
  selection: ReadonlySet<KeyText> = new Set();
  hovered: KeyText | undefined;
  /** What a search has found: lit on the map. */
  found: ReadonlySet<KeyText> = new Set();
  /** What the checker has found about cards. */
  badges: Badges = new Map();
  pointer: Point | undefined;
  titleOf: (fresh: Fresh) => string = (fresh) => (fresh.piece === "node" ? fresh.node : fresh.piece);
  trayArea: () => Box | undefined = () => undefined;
  sayShare: (share: number) => string = (share) => `${Math.round(share * 100)}%`;
  tool: Tool = idle();
  #dirty: readonly Box[] | "all" = "all";
  readonly #meanwhile = new Map<number, Feedback>();
  #nextTicket = 1;
  /** What is seen when nobody has looked elsewhere yet. */
  #looked: Viewport | undefined;

  constructor(mirror: Mirror, list: DisplayList) {
    this.mirror = mirror;
    this.scene = new Scene(list);
  }

  /** Lets the tool answer an event, and gives what has to be asked of the world outside. */
  handle(event: CanvasEvent): Outgoing[] {
    if ("at" in event) this.pointer = toDrawing(this.view, event.at);
    return this.#take(this.tool.on(event, this));
  }

  /** What is shown over the drawing. */
  feedback(): Feedback {
    const found: Feedback = this.found.size > 0 ? { lit: this.found } : {};
    return together([found, ...this.#meanwhile.values(), this.tool.feedback?.(this) ?? {}]);
  }

  cursor(): Cursor {
    return this.tool.cursor(this);
  }

  /** The journey is another one, or was opened anew. What was under way is left. */
  replace(mirror: Mirror, list: DisplayList): void {
    this.mirror = mirror;
    this.scene = new Scene(list);
    this.#dirty = "all";
    this.tool = idle();
    this.#meanwhile.clear();
    this.#forgetTheGone();
  }

  /** The records or the drawing have changed. */
  change(mirror: Mirror, display: DisplayChange): void {
    this.mirror = mirror;
    const dirty = this.scene.apply(display);
    this.#dirty = dirty === "all" || this.#dirty === "all" ? "all" : [...this.#dirty, ...dirty];
    this.#forgetTheGone();
  }

  /** The parts of the drawing that look different since this was asked last. */
  takeDirty(): readonly Box[] | "all" {
    const dirty = this.#dirty;
    this.#dirty = [];
    return dirty;
  }

  /** A change has come back, done or refused: what was shown meanwhile goes. */
  settle(ticket: number): void {
    this.#meanwhile.delete(ticket);
  }

  /** The window has another size. The drawing is fitted into it until the person looks elsewhere. */
  resize(width: number, height: number): void {
    if (width <= 0 || height <= 0) return;
    const isUntouched = this.#looked === undefined || this.#looked === this.view;
    this.view = resized(this.view, width, height, this.scene.grid.rightToLeft);
    if (isUntouched) this.look();
  }

  /** Shows the drawing as when it was opened. */
  look(): void {
    const { grid } = this.scene;
    this.view = firstLook(this.view, this.scene.bounds(), grid.rightToLeft, laneEnds(grid));
    this.#looked = this.view;
  }

  /** What is seen now stays in sight, as if the person had chosen it: a panel comes or goes beside the map. */
  keepLook(): void {
    this.view = { ...this.view };
  }

  /** Shows the drawing at another size; what is in the middle of the window stays there. */
  zoomTo(zoom: number): void {
    this.view = zoomed(this.view, zoom, windowMiddle(this.view));
  }

  /** Brings a place of the drawing into the middle of the window. */
  lookAt(at: Point): void {
    this.view = centred(this.view, at);
  }

  /** The kind of each record that is selected. */
  selectedKinds(): Shown[] {
    return [...this.selection].flatMap((key) => recordOf(key)?.kind ?? []);
  }

  /** Selects records that are drawn or lie in the tray. */
  select(ids: readonly Id[]): void {
    const keys = ids.flatMap((id) => this.keyOf(id) ?? []);
    this.selection = new Set(keys);
  }

  /** Brings groups into sight. */
  reveal(keys: Iterable<KeyText>): void {
    const groups = [...keys].flatMap((key) => this.scene.get(key) ?? []);
    const all = around(groups.map(({ box }) => box));
    if (!all) return;
    const isSticky = groups.every(({ layer }) => layer === "stage" || layer === "lane");
    this.view = revealing(this.view, all, isSticky ? undefined : coveredByBands(this.scene.grid));
  }

  /** The group that shows a record, or the key of a card in the tray. */
  keyOf(id: Id): KeyText | undefined {
    const record = this.mirror.record(id);
    if (!record) return undefined;
    if ("node" in record) return this.#shown(nodeKey(id));
    if ("connector" in record) return this.#shown(connectorKey(id));
    for (const { key } of this.scene.all()) if (recordOf(key)?.id === id) return key;
    return undefined;
  }

  #isShown(key: KeyText): boolean {
    return this.scene.has(key) || isInTray(this.mirror, key);
  }

  #shown(key: KeyText): KeyText | undefined {
    return this.#isShown(key) ? key : undefined;
  }

  #take(step: Step): Outgoing[] {
    if (step.tool) this.tool = step.tool;
    if (step.view) this.view = step.view;
    if (step.selection) this.selection = step.selection;
    if ("hovered" in step) this.hovered = step.hovered;
    return (step.requests ?? []).map((request) => this.#send(request));
  }

  #send(request: Request): Outgoing {
    const ticket = this.#nextTicket++;
    if (request.request === "change" && request.meanwhile) this.#meanwhile.set(ticket, request.meanwhile);
    return { request, ticket };
  }

  #forgetTheGone(): void {
    const left = [...this.selection].filter((key) => this.#isShown(key));
    if (left.length < this.selection.size) this.selection = new Set(left);
    if (this.hovered !== undefined && !this.scene.has(this.hovered)) this.hovered = undefined;
  }
}
