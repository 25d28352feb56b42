// Plain JSON, as forms see records.
import type { Record as AnyRecord } from "../bindings/Record";
import type { RecordInside } from "./mirror";

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [field: string]: Json | undefined };

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** A record's fields as plain JSON, those of a newer version too. */
export const asJson = (inside: RecordInside): JsonObject => inside as JsonObject;

/**
 * A record of a kind with these fields. They come from a form made of the record's type; Rust reads them
 * again and refuses what is no such record.
 */
export const asRecord = (kind: string, fields: JsonObject): AnyRecord => ({ [kind]: fields }) as AnyRecord;

/** The object with a field set, or without it where there is no value. */
export function withField(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  const { [name]: _, ...rest } = object;
  if (value === undefined) return rest;
  return name in object ? { ...object, [name]: value } : { ...rest, [name]: value };
}

/** What was changed from one state of a form to the next, on the record as it is by now. */
export function merged(now: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  const result = { ...now };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[name] === after[name]) continue;
    if (after[name] === undefined) delete result[name];
    else result[name] = after[name];
  }
  return result;
}
