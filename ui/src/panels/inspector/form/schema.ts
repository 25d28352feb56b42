// Reads the JSON Schema of the records, which is generated from the Rust types, into shapes that a form can show.
import { isList, isObject, type Json, type JsonObject } from "../../../journey/json";

/** What a value looks like, and so how it is edited. */
export type Shape =
  | {
      readonly shape: "text";
      readonly long: boolean;
      readonly use: TextUse;
      readonly suggests: readonly string[];
    }
  | {
      readonly shape: "number";
      readonly format: string;
      readonly least: number;
      readonly most: number;
      readonly whole: boolean;
    }
  | { readonly shape: "flag" }
  | { readonly shape: "choice"; readonly of: readonly string[] }
  | { readonly shape: "duration" }
  | { readonly shape: "date" }
  | { readonly shape: "moment" }
  | { readonly shape: "timeOfDay" }
  | { readonly shape: "scalar" }
  | { readonly shape: "reference"; readonly to: readonly string[] }
  | { readonly shape: "list"; readonly item: Shape }
  | { readonly shape: "map"; readonly value: Shape }
  | { readonly shape: "group"; readonly fields: readonly Field[] }
  /** One of several forms. A value that is of none is a newer version's, and stays as it is. */
  | { readonly shape: "oneOf"; readonly forms: readonly Form[] }
  | { readonly shape: "condition" }
  | { readonly shape: "unknown" };

export type TextUse = "plain" | "event" | "channel" | "timeZone" | "port" | "id" | "image" | "journeyLink";

export interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** Whether a record cannot be without it. */
  readonly needed: boolean;
  readonly hidden: boolean;
  /** What it holds where it is left out. */
  readonly usual: Json | undefined;
}

/** One of the forms of a value. */
export interface Form {
  /** What the form is called: the value of its tag, or the field that only it has, or its shape. */
  readonly name: string;
  /** The field that tells the form, if it is a tag. */
  readonly tag: string | undefined;
  readonly shape: Shape;
}

/** The records' schema. */
export class Schema {
  readonly #definitions: JsonObject;

  constructor(text: string) {
    const schema: unknown = JSON.parse(text);
    const definitions = isObject(schema) ? schema.$defs : undefined;
    this.#definitions = isObject(definitions) ? definitions : {};
  }

  /** The fields of a record by the name of its type; for a node, those of its kind. */
  fields(type: string, kind?: string): readonly Field[] {
    const found = this.#fieldsOf(this.#defined(type), kind);
    return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at);
  }

  /** The shape of a type. */
  shape(type: string): Shape {
    return this.#shapeOf(this.#defined(type));
  }

  /** The forms of a condition. */
  conditions(): readonly Form[] {
    return this.#formsOf(this.#choices(this.#defined("Condition")) ?? []);
  }

  /** The forms that stand in the record itself, as those of a delay: its own fields tell which it is. */
  forms(type: string, kind: string): readonly Form[] {
    const own = this.#variants(this.#defined(type)).find((one) => this.#isOfKind(one, kind));
    const inner = own && this.#resolved(own);
    const forms = inner && this.#choices(inner);
    return forms ? this.#formsOf(forms) : [];
  }

  #defined(name: string): JsonObject {
    const found = this.#definitions[name];
    return isObject(found) ? found : {};
  }

  /** The schema with what it refers to; what it says itself counts more. */
  #resolved(schema: JsonObject): JsonObject {
    const { $ref, ...own } = schema;
    if (typeof $ref !== "string") return schema;
    const target = this.#resolved(this.#defined($ref.replace("#/$defs/", "")));
    const properties = { ...asObject(target.properties), ...asObject(own.properties) };
    const required = [...texts(target.required), ...texts(own.required)];
    return { ...target, ...own, properties, required };
  }

  #fieldsOf(schema: JsonObject, kind: string | undefined): Field[] {
    const { properties, required, allOf } = this.#resolved(schema);
    const needed = new Set(texts(required));
    const own = Object.entries(asObject(properties)).flatMap(([name, value]) =>
      isObject(value) ? [this.#field(name, value, needed.has(name))] : [],
    );
    const parts = isList(allOf) ? allOf.filter(isObject) : [];
    const inside = parts.flatMap((part) => this.#fieldsOfKind(part, kind));
    return [...own, ...(kind === undefined ? inside : [...inside, ...this.#fieldsOfKind(schema, kind)])];
  }

  /** The fields that the variant of a kind adds. */
  #fieldsOfKind(schema: JsonObject, kind: string | undefined): Field[] {
    const choices = this.#choices(this.#resolved(schema));
    if (!choices || kind === undefined) return [];
    const found = choices.find((choice) => this.#isOfKind(choice, kind) || this.#holdsKind(choice, kind));
    return found ? this.#fieldsOf(found, kind) : [];
  }

  #isOfKind(schema: JsonObject, kind: string): boolean {
    const tag = asObject(asObject(this.#resolved(schema).properties).kind);
    return tag.const === kind;
  }

  #holdsKind(schema: JsonObject, kind: string): boolean {
    return (this.#choices(this.#resolved(schema)) ?? []).some((choice) => this.#isOfKind(choice, kind));
  }

  /** Every variant of a type, however deep. */
  #variants(schema: JsonObject): JsonObject[] {
    const { allOf, ...whole } = this.#resolved(schema);
    const parts = isList(allOf) ? allOf.filter(isObject) : [];
    const choices = this.#choices(whole) ?? [];
    return [
      ...choices,
      ...parts,
      ...choices.flatMap((one) => this.#variants(one)),
      ...parts.flatMap((one) => this.#variants(one)),
    ];
  }

  #choices({ oneOf, anyOf }: JsonObject): JsonObject[] | undefined {
    const choices = oneOf ?? anyOf;
    return isList(choices) ? choices.filter(isObject) : undefined;
  }

  #field(name: string, schema: JsonObject, needed: boolean): Field {
    const { inner, optional } = this.#withoutNull(schema);
    const isPort = this.#resolved(inner).format === "port";
    const hidden = schema["x-field"] === "hidden" || isPort || name === "id" || name === "kind";
    return { name, shape: this.#shapeOf(inner), needed: needed && !optional, hidden, usual: schema.default };
  }

  /** What may be left out is written as itself or null. */
  #withoutNull(schema: JsonObject): { inner: JsonObject; optional: boolean } {
    const choices = this.#choices(schema);
    const real = choices?.filter(({ type }) => type !== "null");
    const [only] = real ?? [];
    if (choices && only && real?.length === 1 && choices.length > 1) {
      return { inner: { ...only, ...extensions(schema) }, optional: true };
    }
    const { type } = schema;
    if (!isList(type)) return { inner: schema, optional: false };
    return { inner: { ...schema, type: type.find((one) => one !== "null") ?? "null" }, optional: true };
  }

  #shapeOf(given: JsonObject): Shape {
    const schema = this.#resolved(given);
    if (given.$ref === "#/$defs/Condition") return { shape: "condition" };
    if (isList(schema["x-refers"]) && schema.type !== "array")
      return { shape: "reference", to: texts(schema["x-refers"]) };
    const choices = this.#choices(schema);
    if (choices) return this.#choiceShape(choices);
    if (isList(schema.enum)) return { shape: "choice", of: texts(schema.enum) };
    switch (schema.type) {
      case "string":
        return textShape(schema);
      case "number":
      case "integer":
        return numberShape(schema);
      case "boolean":
        return { shape: "flag" };
      case "array":
        return { shape: "list", item: this.#itemShape(schema) };
      case "object":
        return this.#objectShape(schema);
      default:
        return { shape: "unknown" };
    }
  }

  #itemShape(schema: JsonObject): Shape {
    const refers = texts(schema["x-refers"]);
    if (refers.length > 0) return { shape: "reference", to: refers };
    return isObject(schema.items) ? this.#shapeOf(schema.items) : { shape: "unknown" };
  }

  #objectShape(schema: JsonObject): Shape {
    if (isObject(schema.properties) && Object.keys(schema.properties).length > 0) {
      return { shape: "group", fields: this.#fieldsOf(schema, undefined) };
    }
    const value = schema.additionalProperties;
    return isObject(value) ? { shape: "map", value: this.#shapeOf(value) } : { shape: "unknown" };
  }

  #choiceShape(choices: readonly JsonObject[]): Shape {
    const words = choices.map((choice) => choice.const);
    if (words.every((word) => typeof word === "string")) return { shape: "choice", of: texts(words) };
    if (isScalar(choices)) return { shape: "scalar" };
    return { shape: "oneOf", forms: this.#formsOf(choices) };
  }

  #formsOf(choices: readonly JsonObject[]): Form[] {
    return choices.flatMap((choice) => {
      const schema = this.#resolved(choice);
      const nested = this.#choices(schema);
      // A choice among choices, such as a duration or one of the distributions, is one list of forms.
      if (nested && schema.type === undefined) return this.#formsOf(nested);
      const form = this.#form(choice, schema);
      return form ? [form] : [];
    });
  }

  #form(choice: JsonObject, schema: JsonObject): Form | undefined {
    const shape = this.#shapeOf(choice);
    if (schema.type !== "object") return { name: shape.shape, tag: undefined, shape };
    const properties = Object.entries(asObject(schema.properties));
    const tag = properties.find(([, value]) => isObject(value) && typeof value.const === "string");
    if (tag) {
      const [field, value] = tag;
      const fields = shape.shape === "group" ? shape.fields.filter(({ name }) => name !== field) : [];
      return { name: String(asObject(value).const), tag: field, shape: { shape: "group", fields } };
    }
    // What takes anything is the form of a newer version.
    const [first] = texts(schema.required);
    return first === undefined ? undefined : { name: first, tag: undefined, shape };
  }
}

/** The form that a value is in. */
export function formOf(forms: readonly Form[], value: Json | undefined): Form | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) return forms.find(({ shape }) => shape.shape !== "group");
  return forms.find(({ name, tag, shape }) =>
    tag === undefined ? shape.shape === "group" && name in value : value[tag] === name,
  );
}

const asObject = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

const texts = (value: Json | undefined): string[] =>
  isList(value) ? value.filter((one) => typeof one === "string") : [];

/** What is said beside a reference to a type counts for the field. */
function extensions(schema: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(schema).filter(([name]) => name.startsWith("x-")));
}

function isScalar(choices: readonly JsonObject[]): boolean {
  const types = new Set(choices.map(({ type }) => type));
  return types.has("boolean") && types.has("number") && types.has("string");
}

const FORMATS: Readonly<Record<string, Shape>> = {
  duration: { shape: "duration" },
  date: { shape: "date" },
  moment: { shape: "moment" },
  timeOfDay: { shape: "timeOfDay" },
};

const USES: readonly string[] = [
  "event",
  "channel",
  "timeZone",
  "port",
  "id",
  "image",
  "journeyLink",
] satisfies TextUse[];

function textShape(schema: JsonObject): Shape {
  const { format } = schema;
  const known = typeof format === "string" ? FORMATS[format] : undefined;
  if (known) return known;
  if (typeof schema.const === "string") return { shape: "choice", of: [schema.const] };
  const field = schema["x-field"];
  const use =
    [field, format].find((one): one is TextUse => typeof one === "string" && USES.includes(one)) ?? "plain";
  const suggests = [...texts(schema["x-suggests"]), ...texts(schema.examples)];
  return { shape: "text", long: field === "longText", use, suggests };
}

function numberShape(schema: JsonObject): Shape {
  const { format, minimum, maximum, type } = schema;
  return {
    shape: "number",
    format: typeof format === "string" ? format : "number",
    least: typeof minimum === "number" ? minimum : Number.NEGATIVE_INFINITY,
    most: typeof maximum === "number" ? maximum : Number.POSITIVE_INFINITY,
    whole: type === "integer",
  };
}
