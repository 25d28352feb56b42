// What the ranges of a record's figures say: how far a figure may be off.
import { isList, isObject, type Json } from "../../../journey/json";
import type { Words } from "../../../words/useWords";
import { fieldLabel } from "../FormContext";
import { showDuration } from "../form/reading";
import type { Field, Shape } from "../form/schema";
import { joined } from "./phrases";
import type { Said } from "./setting";

/** None: no figure has a range. */
export function sayRanges(
  ranges: Json | undefined,
  fields: readonly Field[],
  kind: string,
  words: Words,
): Said | undefined {
  const said = Object.entries(isObject(ranges) ? ranges : {}).flatMap(([path, ends]) => {
    if (!isList(ends)) return [];
    const steps = path.replace(/\[\d+\]/gu, "").split(".");
    const isShare = formatAt(fields, steps) === "share";
    const [low = "", high = ""] = ends.map((end) => sayEnd(end, isShare, words));
    const figure = fieldLabel(steps.at(-1) ?? path, kind, words);
    return [words.say("reads-range", { figure, low, high })];
  });
  return said.length === 0 ? undefined : { id: "reads-ranges", given: { ranges: joined(said, words) } };
}

function sayEnd(end: Json, isShare: boolean, words: Words): string {
  if (typeof end === "string") return showDuration(end, words);
  if (typeof end !== "number") return "";
  return isShare ? words.percent(end) : words.number(end);
}

/** How the number at the end of a path is written. */
function formatAt(fields: readonly Field[], [name, ...rest]: readonly string[]): string | undefined {
  const shape = fields.find((field) => field.name === name)?.shape;
  const inner: Shape | undefined = shape?.shape === "list" ? shape.item : shape;
  if (inner?.shape === "number") return inner.format;
  return inner?.shape === "group" ? formatAt(inner.fields, rest) : undefined;
}
