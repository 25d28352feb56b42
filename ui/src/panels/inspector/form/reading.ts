// Reads what a person typed into a field, and says what is wrong with it.
import type { Json } from "../../../journey/json";
import { inDigits, parseDay, showDay } from "../../../words/dates";
import { countsMonths, fromIso, parseDuration, toIso } from "../../../words/durations";
import { parseNumber, parsePercent, plainDigits } from "../../../words/numbers";
import type { Words } from "../../../words/useWords";
import type { Shape } from "./schema";

/** A value, or the sentence that says why it is none. */
export type Read = { readonly value: Json } | { readonly problem: string };

type NumberShape = Extract<Shape, { shape: "number" }>;

export function readNumber(text: string, shape: NumberShape, words: Words): Read {
  const isShare = shape.format === "share";
  const number = isShare ? parsePercent(text, words.language) : parseNumber(text, words.language);
  if (number === undefined) return { problem: kindProblem(shape, words) };
  if (number < shape.least || number > shape.most) return { problem: boundsProblem(number, shape, words) };
  if (shape.whole && !Number.isInteger(number)) return { problem: words.say("problem-whole") };
  return { value: number };
}

/** What to write instead of what is no number at all. */
function kindProblem(shape: NumberShape, words: Words): string {
  if (shape.format === "share") return boundsProblem(Number.NaN, shape, words);
  return words.say(shape.whole ? "problem-whole" : "problem-number");
}

/** What to write instead of a number that is too small or too large. */
function boundsProblem(found: number, { format, least, most }: NumberShape, words: Words): string {
  const { say, number, percent } = words;
  if (format === "share") return say("problem-share", { least: percent(least, 4), most: percent(most, 4) });
  if (least === 0 && found < 0) return say("problem-not-negative");
  if (!Number.isFinite(most)) return say("problem-at-least", { least: number(least) });
  return say("problem-between", { least: number(least), most: number(most) });
}

/** A number as it stands in its field. */
export function showNumber(value: number, { format }: NumberShape, words: Words): string {
  return format === "share" ? words.percent(value, 4) : words.number(value);
}

export function readDuration(text: string, words: Words): Read {
  const milliseconds = parseDuration(text, words.language);
  if (milliseconds !== undefined) return { value: toIso(milliseconds) };
  return { problem: words.say(countsMonths(text) ? "problem-months" : "problem-duration") };
}

export function showDuration(iso: string, words: Words): string {
  const milliseconds = fromIso(iso);
  return milliseconds === undefined ? iso : words.duration(milliseconds);
}

export function readTimeOfDay(text: string, { say }: Words): Read {
  const found = /^(\d{1,2})(?:[:.٫](\d{2}))?$/u.exec(plainDigits(text).trim());
  const [hours, minutes] = [Number(found?.[1]), Number(found?.[2] ?? 0)];
  if (!found || hours > 23 || minutes > 59) return { problem: say("problem-time-of-day") };
  return { value: `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}` };
}

export function readDate(text: string, { say, language }: Words): Read {
  const day = parseDay(text, language);
  return day === undefined ? { problem: say("problem-date") } : { value: day };
}

/** A day, and a time of day that counts in UTC where none other is named. */
export function readMoment(text: string, { say, language }: Words): Read {
  const problem = { problem: say("problem-moment") };
  const found = /^([\d/.-]+)(?:[T ]\s*(\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/u.exec(
    plainDigits(text).trim(),
  );
  const day = found?.[1] === undefined ? undefined : parseDay(found[1], language);
  if (!found || day === undefined) return problem;
  const moment = new Date(`${day}T${(found[2] ?? "00:00").padStart(5, "0")}${found[3] ?? "Z"}`);
  if (Number.isNaN(moment.getTime())) return problem;
  return { value: moment.toISOString().replace(/\.000Z$/u, "Z") };
}

/** A moment as it stands in its field: what counts in UTC names no other time. */
export function showMoment(iso: string, { language }: Words): string {
  const [day = "", time] = iso.split("T");
  const shown = showDay(day, language);
  return time === undefined ? shown : `${shown} ${inDigits(time.replace(/(:00)?Z$/u, ""), language)}`;
}

/** A plain value of the customer: yes or no, a number, or a text. */
export function readScalar(text: string, words: Words): Json {
  const trimmed = text.trim();
  if (trimmed === "true" || trimmed === words.plain("yes")) return true;
  if (trimmed === "false" || trimmed === words.plain("no")) return false;
  return parseNumber(trimmed, words.language) ?? trimmed;
}

export function showScalar(value: Json | undefined, words: Words): string {
  if (typeof value === "boolean") return words.plain(value ? "yes" : "no");
  if (typeof value === "number") return words.number(value);
  return typeof value === "string" ? value : "";
}
