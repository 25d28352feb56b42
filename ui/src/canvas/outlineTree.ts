// Keeps the outline in the page: one element for each line, lying where the line's card is drawn.
//
// Ten thousand elements are too many to compare at each change by a framework, and few enough for the page:
// each is touched only when its line is another, and a pan moves their one container.
import type { Badges } from "./badges";
import type { KeyText } from "./keys";
import type { Line } from "./outline";
import type { Viewport } from "./viewport";

interface Entry {
  line: Line;
  readonly element: HTMLElement;
}

export class OutlineTree {
  readonly #root: HTMLElement;
  readonly #entries = new Map<KeyText, Entry>();
  #lines: readonly Line[] = [];
  #selection: ReadonlySet<KeyText> = new Set();
  #active: KeyText | undefined;
  #spotted: ReadonlySet<KeyText> = new Set();
  #badges: Badges = new Map();

  constructor(root: HTMLElement) {
    root.replaceChildren();
    this.#root = root;
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** Shows these lines, in this order. */
  show(lines: readonly Line[]): void {
    const focused = this.#focused();
    const gone = new Set(this.#entries.keys());
    let after: Element | null = this.#root.firstElementChild;
    for (const line of lines) {
      gone.delete(line.key);
      const entry = this.#entryFor(line);
      if (entry.element === after) after = after.nextElementSibling;
      else this.#root.insertBefore(entry.element, after);
    }
    for (const key of gone) {
      this.#entries.get(key)?.element.remove();
      this.#entries.delete(key);
    }
    this.#lines = lines;
    if (this.#active === undefined || !this.#entries.has(this.#active)) this.#activate(lines[0]?.key);
    // An element that was moved in the page loses the focus.
    if (focused && this.#entries.has(focused) && this.#focused() !== focused) this.focus(focused);
  }

  /** The map lies so in the window. */
  lay({ x, y, zoom }: Viewport): void {
    this.#root.style.transform = `translate(${-x * zoom}px, ${-y * zoom}px) scale(${zoom})`;
  }

  select(selection: ReadonlySet<KeyText>): void {
    for (const key of this.#selection) if (!selection.has(key)) this.#mark(key, false);
    for (const key of selection) if (!this.#selection.has(key)) this.#mark(key, true);
    this.#selection = selection;
    const [first] = selection;
    if (first !== undefined && this.#entries.has(first)) this.#activate(first);
  }

  /** Says of these cards what the checker has found. */
  badge(badges: Badges): void {
    for (const key of this.#badges.keys()) {
      if (!badges.has(key)) this.#entries.get(key)?.element.removeAttribute("aria-description");
    }
    for (const [key, { sentences }] of badges) {
      this.#entries.get(key)?.element.setAttribute("aria-description", sentences.join(" "));
    }
    this.#badges = badges;
  }

  /** The parts of these cards can be found in the page: ports, shares, faces. */
  spot(keys: ReadonlySet<KeyText>): void {
    for (const key of this.#spotted) if (!keys.has(key)) this.#entries.get(key)?.element.replaceChildren();
    for (const key of keys) if (!this.#spotted.has(key)) this.#addSpots(key);
    this.#spotted = keys;
  }

  focus(key: KeyText): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#activate(key);
    entry.element.focus({ preventScroll: true });
  }

  /** The line that an element of the page stands for. */
  lineOf(target: EventTarget | null): Line | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>("[role=treeitem]") : null;
    const key = element?.dataset.key as KeyText | undefined;
    return key === undefined ? undefined : this.#entries.get(key)?.line;
  }

  #focused(): KeyText | undefined {
    const { activeElement } = document;
    return activeElement && this.#root.contains(activeElement) ? this.lineOf(activeElement)?.key : undefined;
  }

  #entryFor(line: Line): Entry {
    const known = this.#entries.get(line.key);
    if (!known) {
      const entry = { line, element: elementOf(line) };
      entry.element.setAttribute("aria-selected", String(this.#selection.has(line.key)));
      this.#entries.set(line.key, entry);
      return entry;
    }
    const before = known.line;
    known.line = line;
    if (!same(before, line)) describe(known.element, line);
    // Most cards have other spots and look the same when a run shows its figures; the page holds few of them.
    if (before.spots !== line.spots && this.#spotted.has(line.key)) this.#addSpots(line.key);
    return known;
  }

  #activate(key: KeyText | undefined): void {
    if (this.#active === key) return;
    if (this.#active !== undefined) this.#entries.get(this.#active)?.element.setAttribute("tabindex", "-1");
    if (key !== undefined) this.#entries.get(key)?.element.setAttribute("tabindex", "0");
    this.#active = key;
  }

  #mark(key: KeyText, isSelected: boolean): void {
    this.#entries.get(key)?.element.setAttribute("aria-selected", String(isSelected));
  }

  #addSpots(key: KeyText): void {
    const entry = this.#entries.get(key);
    entry?.element.replaceChildren(...entry.line.spots.flatMap((spot) => spotElement(spot) ?? []));
  }
}

function elementOf(line: Line): HTMLElement {
  const element = document.createElement("div");
  element.setAttribute("role", "treeitem");
  element.setAttribute("tabindex", "-1");
  describe(element, line);
  return element;
}

function describe(element: HTMLElement, { key, id, kind, level, label, box }: Line): void {
  element.dataset.key = key;
  element.dataset.id = id;
  element.dataset.kind = kind;
  element.setAttribute("aria-level", String(level));
  element.setAttribute("aria-label", label);
  place(element, box);
}

function place(element: HTMLElement, { x, y, w, h }: { x: number; y: number; w: number; h: number }): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  element.style.width = `${w}px`;
  element.style.height = `${Math.max(h, 1)}px`;
}

/** A part of a card as an element that only marks its place. */
function spotElement(spot: Line["spots"][number]): HTMLElement | undefined {
  const { part } = spot;
  if (part.part === "line") return undefined;
  const element = document.createElement("i");
  element.setAttribute("aria-hidden", "true");
  element.dataset.part = part.part;
  if (part.part === "port") element.dataset.port = part.port;
  if (part.part === "segment") element.dataset.connector = part.connector ?? "";
  element.style.position = "absolute";
  place(element, spot);
  return element;
}

function same(a: Line, b: Line): boolean {
  return (
    a.label === b.label &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.w === b.box.w &&
    a.box.h === b.box.h
  );
}
