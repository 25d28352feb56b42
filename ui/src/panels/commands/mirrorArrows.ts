// Arrow keys in menus that open to the left, as they do in an interface from right to left.

const MIRRORED: ReadonlyMap<string, string> = new Map([
  ["ArrowLeft", "ArrowRight"],
  ["ArrowRight", "ArrowLeft"],
]);

/** The keys that were played here, which stay as they are. */
const playedHere = new WeakSet<Event>();

/**
 * Lets the arrows change places in a menu: Mantine opens a menu within a menu by the right one, wherever it lies.
 * The menu takes its listener along when it goes.
 */
export function mirrorArrows(menu: HTMLElement | null): void {
  menu?.addEventListener("keydown", mirror, { capture: true });
}

function mirror(event: KeyboardEvent): void {
  const key = playedHere.has(event) ? undefined : MIRRORED.get(event.key);
  if (key === undefined || !event.target) return;
  event.preventDefault();
  event.stopPropagation();
  playKey(event.target, key);
}

/** Presses a key on an element of a menu. */
export function playKey(target: EventTarget, key: string): void {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
  playedHere.add(event);
  target.dispatchEvent(event);
}
