// A setting and the sentence that it says, and how the sentences of a record are put in order.
import type { Id } from "../../../bindings/Id";
import { isList, isObject, type Json, type JsonObject } from "../../../journey/json";
import type { Mirror } from "../../../journey/mirror";
import type { Words } from "../../../words/useWords";

/** What a setting is read from. */
export interface Told {
  readonly fields: JsonObject;
  readonly words: Words;
}

/** What a setting is read from where it depends on the map around its record. */
export interface OnMap extends Told {
  readonly id: Id;
  readonly mirror: Mirror;
}

/** The sentence's id and what is put into it. */
export interface Said {
  readonly id: string;
  readonly given?: Readonly<Record<string, string | number>>;
}

export interface Setting<T extends Told = Told> {
  /** The fields that the sentence says; none: it says what follows from the map. */
  readonly of: readonly string[];
  /** None: another sentence says it already, or it has no meaning here. */
  readonly says: (told: T) => Said | undefined;
}

/** A setting as it is read. */
export interface Sentence {
  readonly text: string;
  /** Whether somebody has set it; otherwise it is as it is where nothing is said. */
  readonly isSet: boolean;
}

/** So many sentences are not too many to read at once. */
const FEW = 5;

/** Where there are more, at least so many are shown before one asks for the others. */
const LEAST = 3;

/** The sentences of a record. Where they are many, what is set stands before what is not. */
export function sentencesOf<T extends Told>(
  settings: readonly Setting<T>[],
  told: T,
  usual: (field: string) => Json | undefined,
): Sentence[] {
  const all = settings.flatMap(({ of, says }) => {
    const said = says(told);
    if (!said) return [];
    const isSet = of.length === 0 || of.some((field) => isOther(told.fields[field], usual(field)));
    return [{ text: told.words.say(said.id, said.given), isSet }];
  });
  if (all.length <= FEW) return all;
  return [...all.filter(({ isSet }) => isSet), ...all.filter(({ isSet }) => !isSet)];
}

/** How many of the sentences are shown before one asks for more: those that are set. */
export function shownFirst(sentences: readonly Sentence[]): number {
  if (sentences.length <= FEW) return sentences.length;
  return Math.max(LEAST, sentences.filter(({ isSet }) => isSet).length);
}

/** Whether a field holds something else than where nothing is said. An empty list or map says nothing. */
function isOther(value: Json | undefined, usual: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (usual !== undefined) return !isSame(value, usual);
  if (isList(value)) return value.length > 0;
  return isObject(value) ? Object.keys(value).length > 0 : true;
}

function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  if (!isObject(one) || !isObject(other)) return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => isSame(one[name], other[name]));
}
