// What a group shows, as one text that maps and sets can hold.
import type { Base } from "../bindings/Base";
import type { Id } from "../bindings/Id";
import type { Key } from "../bindings/Key";

/** A key or a base as text: its kind, then its ids. Ids hold no control characters, so it is unique. */
export type KeyText = string & { readonly keyText: unique symbol };

const SEPARATOR = "\u001f";

export function keyText(key: Key | Base): KeyText {
  for (const [kind, id] of Object.entries(key)) return textOf(kind, id);
  throw new TypeError("a key names what it shows");
}

function textOf(kind: string, id: Id | readonly [Id, Id]): KeyText {
  const ids = typeof id === "string" ? [id] : id;
  return [kind, ...ids].join(SEPARATOR) as KeyText;
}

export const nodeKey = (id: Id): KeyText => textOf("node", id);
export const stageKey = (id: Id): KeyText => textOf("stage", id);
export const laneKey = (id: Id): KeyText => textOf("lane", id);
export const connectorKey = (id: Id): KeyText => textOf("connector", id);
export const automationKey = (id: Id): KeyText => textOf("automation", id);

/** The tray, which is no record of its own. */
export const trayKey = (): KeyText => textOf("tray", "");

/** The kinds of groups that show one record. */
export type Shown = "stage" | "lane" | "automation" | "connector" | "node";

const SHOWN: ReadonlySet<string> = new Set<Shown>(["stage", "lane", "automation", "connector", "node"]);

/** The kind and the id of the record that a group shows; none for a cell's ground and a curve. */
export function recordOf(text: KeyText): { readonly kind: Shown; readonly id: Id } | undefined {
  const [kind = "", id = ""] = text.split(SEPARATOR);
  return SHOWN.has(kind) ? { kind: kind as Shown, id } : undefined;
}

/** The id, if it is a card that the group shows. */
export function nodeOf(text: KeyText): Id | undefined {
  const record = recordOf(text);
  return record?.kind === "node" ? record.id : undefined;
}

/** The layers of a drawing, from the back to the front. */
export const LAYERS = ["cell", "automation", "curve", "connector", "node", "lane", "stage"] as const;

export type Layer = (typeof LAYERS)[number];

/** The layer on which a group is painted. */
export function layerOf(key: Key): Layer {
  const layer = LAYERS.find((name) => name in key);
  if (!layer) throw new TypeError("a key names what it shows");
  return layer;
}
