// Figures of the map that may be assumed to lie in a range, and the ranges that they have been given.
import type { Connector } from "../../bindings/Connector";
import FIGURES from "../../bindings/figures.json";
import type { Id } from "../../bindings/Id";
import type { Node } from "../../bindings/Node";
import type { Persona } from "../../bindings/Persona";
import { isUnplaced } from "../../canvas/tray";
import { asJson, isList, isObject, type Json, type JsonObject, withField } from "../../journey/json";
import type { Mirror } from "../../journey/mirror";
import type { Shape } from "../inspector/form/schema";

/** The place of an id for the scenario, which has none. */
export const SCENARIO = "";

/** A figure of a record. */
export interface Figure {
  readonly record: Id | typeof SCENARIO;
  /** The kind of the record or card, by which its fields are called. */
  readonly kind: string;
  /** The path of its field, such as `response.open`. */
  readonly field: string;
  readonly value: Json | undefined;
}

/** A figure that is assumed to lie between two ends. */
export interface Assumption extends Figure {
  readonly ends: readonly [Json, Json];
}

/** The parameter that a distribution is varied by: the one that says where its middle is. */
const MIDDLES = ["value", "mean", "median", "mode"] as const;

const SHARE: Shape = { shape: "number", format: "share", least: 0, most: 1, whole: false };
const AMOUNT: Shape = {
  shape: "number",
  format: "number",
  least: 0,
  most: Number.POSITIVE_INFINITY,
  whole: false,
};
const DURATION: Shape = { shape: "duration" };

/** The ranges that the map's figures have been given, in the order of the records. */
export function assumptionsOf(mirror: Mirror): Assumption[] {
  return records(mirror).flatMap(({ id, kind, fields }) => {
    const { ranges } = fields;
    if (!isObject(ranges)) return [];
    return Object.entries(ranges).flatMap(([field, ends]) => {
      if (!isList(ends)) return [];
      const [low = null, high = null] = ends;
      return [{ record: id, kind, field, value: at(fields, field), ends: [low, high] as const }];
    });
  });
}

/** The figures that have been given no range and may be. */
export function figuresOf(mirror: Mirror): Figure[] {
  return records(mirror).flatMap(({ id, kind, fields }) => {
    const ranges = isObject(fields.ranges) ? fields.ranges : {};
    const { rates, amounts, durations } = FIGURES;
    const paths = [
      ...[...rates, ...amounts].flatMap((pattern) => pathsOf(fields, pattern)),
      ...durations.flatMap((pattern) => pathsOf(fields, pattern)).flatMap((path) => middleOf(fields, path)),
    ];
    return paths.flatMap((field) => {
      const value = at(fields, field);
      const isFigure = typeof value === "number" || typeof value === "string";
      return isFigure && !(field in ranges) ? [{ record: id, kind, field, value }] : [];
    });
  });
}

/** A range to begin with: a fifth less and a fifth more than the figure is, or a little where it is nothing. */
export function usualRange(
  { field, value }: Figure,
  scaled: (duration: string, by: number) => string,
): [Json, Json] {
  if (value === 0) return [0, 0.1];
  if (typeof value === "number") {
    return [round(value * 0.8), Math.min(isAmount(field) ? Number.POSITIVE_INFINITY : 1, round(value * 1.2))];
  }
  if (typeof value === "string") return [scaled(value, 0.8), scaled(value, 1.2)];
  return [0, 1];
}

/** The shape of the ends of a figure's range. */
export function shapeOf({ field, value }: Figure): Shape {
  if (typeof value !== "number") return DURATION;
  return isAmount(field) ? AMOUNT : SHARE;
}

/** Whether the figure is a number that may be over 1. */
const isAmount = (field: string) => FIGURES.amounts.includes(field.replace(/\[\d+\]/gu, "[*]"));

/** A record's fields with another range for a figure, or with none. */
export function withRange(
  fields: JsonObject,
  field: string,
  ends: readonly [Json, Json] | undefined,
): JsonObject {
  const ranges = withField(isObject(fields.ranges) ? fields.ranges : {}, field, ends);
  return withField(fields, "ranges", Object.keys(ranges).length > 0 ? ranges : undefined);
}

interface Fields {
  readonly id: Id | typeof SCENARIO;
  readonly kind: string;
  readonly fields: JsonObject;
}

/** The records that have figures; connectors that everyone goes along have none. */
function records(mirror: Mirror): Fields[] {
  const of = (record: Node | Connector | Persona, kind: string) => ({
    id: record.id,
    kind,
    fields: asJson(record),
  });
  return [
    ...mirror.nodes().flatMap((node) => (isUnplaced(node) ? [] : [of(node, node.kind)])),
    ...mirror.connectors().map((connector) => of(connector, "connector")),
    ...mirror.personas().map((persona) => of(persona, "persona")),
    ...(mirror.scenario ? [{ id: SCENARIO, kind: "scenario", fields: asJson(mirror.scenario) }] : []),
  ];
}

/** The paths that a pattern stands for in a record: a star is every item of a list or a map. */
function pathsOf(fields: JsonObject, pattern: string): string[] {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return [pattern];
  const items = at(fields, before.replace(/[.[]$/u, ""));
  const names = isList(items) || isObject(items) ? Object.keys(items) : [];
  return names.map((name) => `${before}${name}${after}`);
}

/** The path of a duration, or of the parameter that says where the middle of its distribution is. */
function middleOf(fields: JsonObject, path: string): string[] {
  const value = at(fields, path);
  if (!isObject(value)) return [path];
  return MIDDLES.filter((name) => name in value).map((name) => `${path}.${name}`);
}

/** The value at a path such as `response.open` or `collects[0].share`. */
function at(fields: JsonObject, path: string): Json | undefined {
  const steps = path.replaceAll("]", "").split(/[.[]/u);
  return steps.reduce<Json | undefined>((value, step) => {
    if (isList(value)) return value[Number(step)];
    return isObject(value) ? value[step] : undefined;
  }, fields);
}

/** As many digits as a person would write. */
const round = (number: number) => Number(number.toPrecision(3));
