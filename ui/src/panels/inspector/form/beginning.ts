// What a field holds when it is given a value for the first time.
import type { Id } from "../../../bindings/Id";
import { isObject, type Json, type JsonObject } from "../../../journey/json";
import type { Field, Form, Shape } from "./schema";

/** The records that a field can refer to, by their kind. */
export type Choices = (kinds: readonly string[]) => readonly { readonly value: Id; readonly label: string }[];

/** Durations that make sense beside one another: a shape's corners stay in order. */
const DURATIONS: Readonly<Record<string, string>> = {
  min: "PT30M",
  mode: "PT1H",
  median: "PT1H",
  p90: "PT3H",
  max: "PT2H",
  within: "PT1H",
  every: "P7D",
};

const TIMES: Readonly<Record<string, string>> = { from: "21:00", to: "09:00", until: "09:00" };

/** A value of this shape to begin with; none: there is nothing yet that it could refer to. */
export function beginning(shape: Shape, name: string, choices: Choices): Json | undefined {
  switch (shape.shape) {
    case "text":
      return "";
    case "number":
      return Number.isFinite(shape.least) ? Math.max(shape.least, Math.min(1, shape.most)) : 0;
    case "flag":
      return true;
    case "choice":
      return shape.of[0];
    case "duration":
      return DURATIONS[name] ?? "PT1H";
    case "date":
      return "2026-12-01";
    case "moment":
      return "2026-12-01T00:00:00Z";
    case "timeOfDay":
      return TIMES[name] ?? "09:00";
    case "scalar":
      return "";
    case "reference":
      return choices(shape.to)[0]?.value;
    case "list":
      return name === "quantiles" ? ["PT10M", "PT30M", "PT2H"] : [];
    case "map":
      return {};
    case "group":
      return beginningOf(shape.fields, choices);
    case "oneOf":
      return firstOf(shape.forms, name, choices);
    case "condition":
      return { attribute: "", is: "" };
    case "unknown":
      return undefined;
  }
}

/** An object with the fields that it cannot be without; none: one of them has nothing to begin with. */
export function beginningOf(fields: readonly Field[], choices: Choices): JsonObject | undefined {
  const needed = fields.filter((field) => field.needed || field.usual !== undefined);
  const object: { [name: string]: Json } = {};
  for (const { name, shape, usual } of needed) {
    const value = usual ?? beginning(shape, name, choices);
    if (value === undefined) return undefined;
    object[name] = value;
  }
  return object;
}

/** A value in a form. What the value before says as well is kept. */
export function beginningIn(
  form: Form,
  name: string,
  before: Json | undefined,
  choices: Choices,
): Json | undefined {
  if (form.shape.shape !== "group") return beginning(form.shape, name, choices);
  const begun = beginningOf(form.shape.fields, choices);
  if (!begun) return undefined;
  const own = new Set(form.shape.fields.map((field) => field.name));
  const kept = isObject(before) ? Object.entries(before).filter(([field]) => own.has(field)) : [];
  return {
    ...(form.tag === undefined ? {} : { [form.tag]: form.name }),
    ...begun,
    ...Object.fromEntries(kept),
  };
}

function firstOf(forms: readonly Form[], name: string, choices: Choices): Json | undefined {
  for (const form of forms) {
    const begun = beginningIn(form, name, undefined, choices);
    if (begun !== undefined) return begun;
  }
  return undefined;
}

/** A name for a port that none of these has. */
export function freePort(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`p${number}`)) number += 1;
  return `p${number}`;
}
