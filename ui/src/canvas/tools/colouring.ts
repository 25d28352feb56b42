// The selected stages and cards get a colour.
import type { Color } from "../../bindings/Color";
import type { Id } from "../../bindings/Id";
import type { Record as AnyRecord } from "../../bindings/Record";
import type { Mirror } from "../../journey/mirror";
import { recordOf } from "../keys";
import { STAY, type Step, type World } from "./tool";

/** In the order in which they are offered. */
export const COLOURS: readonly Color[] = [
  "blue",
  "violet",
  "green",
  "amber",
  "rose",
  "teal",
  "orange",
  "gray",
];

/** A card without a colour has that of its kind; a stage always has one. */
export type Shade = Color | "usual";

/** Gives what is selected a colour. Whatever else is selected keeps its look. */
export function colourSelected(world: World, shade: Shade): Step {
  const ids = [...world.selection].flatMap((key) => recordOf(key)?.id ?? []);
  const edit = (mirror: Mirror) => {
    const records = ids.flatMap((id) => coloured(mirror, id, shade) ?? []);
    return records.length > 0 ? { edit: "put" as const, records } : undefined;
  };
  return edit(world.mirror) ? { requests: [{ request: "change", edit }] } : STAY;
}

/** None for what has that colour already, and for what can have none. */
function coloured(mirror: Mirror, id: Id, shade: Shade): AnyRecord | undefined {
  const record = mirror.record(id);
  if (record && "stage" in record && shade !== "usual") {
    return record.stage.color === shade ? undefined : { stage: { ...record.stage, color: shade } };
  }
  if (!record || !("node" in record) || (record.node.color ?? "usual") === shade) return undefined;
  if (shade !== "usual") return { node: { ...record.node, color: shade } };
  const { color: _, ...node } = record.node;
  return { node };
}

/** Whether all of the selected stages and cards have that colour. */
export function hasColour({ mirror, selection }: World, shade: Shade): boolean {
  const shades = [...selection].flatMap((key) => {
    const record = mirror.record(recordOf(key)?.id ?? "");
    if (record && "stage" in record) return [record.stage.color];
    return record && "node" in record ? [record.node.color ?? "usual"] : [];
  });
  return shades.length > 0 && shades.every((one) => one === shade);
}
