// The canvas on the screen: gives what the pointer and the keys do to the editor, and paints what has changed.
import type { Editor } from "../journey/editor";
import { distance, type Point } from "./geometry";
import type { KeyText } from "./keys";
import { contextOf, fasterContext } from "./paint/context";
import { Overlay } from "./paint/overlay";
import { Pictures } from "./paint/pictures";
import { type Picture, SceneSurface } from "./paint/surface";
import type { Palette } from "./paint/theme";
import { unpack } from "./paint/unpack";
import type { CanvasEvent, Modifiers, ToolName } from "./tools/tool";

/** Presses that follow one another this fast, in milliseconds, and this near count as one act. */
const DOUBLE = { time: 450, reach: 6 };

/** The view counts as resting when it has not changed for so long, in milliseconds. */
const REST = 120;

/** The tools beside which ports are shown. */
const CALM: ReadonlySet<ToolName> = new Set<ToolName>(["idle", "pointing", "panning", "connecting"]);

/** How many pixels a line of a mouse wheel is, where the system counts in lines. */
const LINE = 16;

export interface Canvases {
  readonly host: HTMLElement;
  readonly scene: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
}

export class CanvasScreen {
  readonly #editor: Editor;
  readonly #canvases: Canvases;
  readonly #surface: SceneSurface;
  readonly #sceneContext: CanvasRenderingContext2D;
  readonly #overlayContext: CanvasRenderingContext2D;
  #overlay: Overlay;
  readonly #pictures: Pictures<ImageBitmap>;
  readonly #ends: (() => void)[] = [];
  #ratio = 0;
  #frame: number | undefined;
  #rest: number | undefined;
  #hidden: ReadonlySet<KeyText> = new Set();
  #lastPress = { at: { x: 0, y: 0 }, time: Number.NEGATIVE_INFINITY, count: 0 };

  constructor(editor: Editor, canvases: Canvases, palette: Palette) {
    this.#editor = editor;
    this.#canvases = canvases;
    const groups = [...editor.core.scene.all()];
    this.#sceneContext = fasterContext(canvases.scene, groups, palette);
    this.#overlayContext = contextOf(canvases.overlay);
    this.#pictures = new Pictures(
      async (image, side) => unpack(await editor.picture(image), side),
      () => this.repaint(),
    );
    this.#surface = new SceneSurface(canvases.scene, this.#sceneContext, palette, this.#pictureOf);
    this.#overlay = new Overlay(this.#overlayContext, palette, this.#pictureOf);
    this.#ends.push(editor.subscribe(() => this.#paintSoon()));
    this.#listen();
    this.#fit();
  }

  /** Ends listening and painting. */
  close(): void {
    for (const end of this.#ends) end();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    window.clearTimeout(this.#rest);
    this.#pictures.clear();
  }

  readonly #pictureOf = (image: string, longest: number): ImageBitmap | undefined =>
    this.#pictures.get(image, longest);

  recolour(palette: Palette): void {
    this.#surface.recolour(palette);
    this.#overlay = new Overlay(this.#overlayContext, palette, this.#pictureOf);
    this.#paintSoon();
  }

  /** Paints everything again, as when fonts or pictures have come. */
  repaint(): void {
    this.#surface.forget();
    this.#paintSoon();
  }

  #listen(): void {
    const { host } = this.#canvases;
    const observer = new ResizeObserver(() => this.#fit());
    observer.observe(host);
    this.#ends.push(() => observer.disconnect());
    this.#on(host, "pointerdown", (event) => this.#down(event));
    this.#on(host, "pointermove", (event) => this.#send({ type: "move", ...this.#pointed(event) }));
    this.#on(host, "pointerup", (event) => this.#send({ type: "up", ...this.#pointed(event) }));
    this.#on(host, "pointercancel", () => this.#send({ type: "cancel" }));
    // A press selects no text of the page; the focus is given by hand.
    this.#on(host, "mousedown", (event) => {
      if (!isInField(event)) event.preventDefault();
    });
    this.#on(host, "contextmenu", (event) => event.preventDefault());
    this.#on(host, "wheel", (event) => this.#wheel(event), { passive: false });
    this.#on(window, "blur", () => this.#send({ type: "keyUp", code: "Space" }));
  }

  #on<K extends keyof HTMLElementEventMap>(
    target: HTMLElement,
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
    options?: AddEventListenerOptions,
  ): void;
  #on<K extends keyof WindowEventMap>(target: Window, name: K, act: (event: WindowEventMap[K]) => void): void;
  #on(
    target: EventTarget,
    name: string,
    act: (event: never) => void,
    options?: AddEventListenerOptions,
  ): void {
    const listener = act as EventListener;
    target.addEventListener(name, listener, options);
    this.#ends.push(() => target.removeEventListener(name, listener, options));
  }

  #send(event: CanvasEvent): void {
    this.#editor.send(event);
  }

  #down(event: PointerEvent): void {
    const { host } = this.#canvases;
    if (isInField(event)) return;
    event.preventDefault();
    host.focus({ preventScroll: true });
    const button = event.button === 1 ? "middle" : event.button === 2 ? "second" : "main";
    // The second button drags nothing: from here on the pointer belongs to the menu that it opens.
    if (button !== "second") host.setPointerCapture(event.pointerId);
    this.#send({ type: "down", button, count: this.#count(event), ...this.#pointed(event) });
  }

  #count(event: PointerEvent): number {
    const { at } = this.#pointed(event);
    const { at: before, time, count } = this.#lastPress;
    const follows = event.timeStamp - time < DOUBLE.time && distance(at, before) < DOUBLE.reach;
    this.#lastPress = { at, time: event.timeStamp, count: follows ? count + 1 : 1 };
    return this.#lastPress.count;
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault();
    this.#send({ type: "wheel", by: wheeled(event), ...this.#pointed(event) });
  }

  #pointed(event: MouseEvent): Modifiers & { at: Point } {
    return { at: placeOn(this.#canvases.host, event), ...modifiersOf(event) };
  }

  #fit(): void {
    const { host, scene, overlay } = this.#canvases;
    const { width, height } = host.getBoundingClientRect();
    const ratio = window.devicePixelRatio;
    this.#ratio = ratio;
    for (const canvas of [scene, overlay]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    this.#surface.forget();
    this.#editor.core.resize(width, height);
    this.#editor.notify();
  }

  #paintSoon(): void {
    this.#frame ??= requestAnimationFrame(() => this.#paint(false));
  }

  #paint(rests: boolean): void {
    this.#frame = undefined;
    const { core } = this.#editor;
    const ratio = window.devicePixelRatio;
    // The window has come to a screen with other pixels.
    if (ratio !== this.#ratio) this.#fit();
    const feedback = core.feedback();
    this.#hidden = sameOr(
      this.#hidden,
      new Set([...(feedback.hidden ?? []), ...(feedback.moved?.keys() ?? [])]),
    );
    const picture: Picture = {
      scene: core.scene,
      view: core.view,
      hidden: this.#hidden,
      dirty: core.takeDirty(),
    };
    const isSharp = this.#surface.show(picture, ratio, rests);
    this.#overlay.paint(core, feedback, CALM.has(core.tool.name), ratio);
    this.#canvases.host.style.setProperty("--cursor", core.cursor());
    window.clearTimeout(this.#rest);
    if (!isSharp) this.#rest = window.setTimeout(() => this.#paint(true), REST);
  }
}

/** A press on the field that edits text belongs to the field. */
export const isInField = ({ target }: Event): boolean =>
  target instanceof Element && target.closest("[data-field]") !== null;

/** A place of the window, counted from the corner of the canvas. */
export function placeOn(host: Element, { clientX, clientY }: MouseEvent): Point {
  const { left, top } = host.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** How far a wheel has turned, in pixels of the window. */
export function wheeled({ deltaX, deltaY, deltaMode }: WheelEvent): Point {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
  return { x: deltaX * unit, y: deltaY * unit };
}

export const modifiersOf = (event: MouseEvent | KeyboardEvent): Modifiers => ({
  shift: event.shiftKey,
  ctrl: event.ctrlKey || event.metaKey,
  alt: event.altKey,
});

/** The set from before where it holds the same, so that nothing is painted for it. */
function sameOr<T>(before: ReadonlySet<T>, now: ReadonlySet<T>): ReadonlySet<T> {
  return before.size === now.size && [...now].every((one) => before.has(one)) ? before : now;
}
