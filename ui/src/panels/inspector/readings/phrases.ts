// Parts of sentences that several settings share: lengths of time, hours, amounts, names.
import { isList, isObject, type Json, type JsonObject } from "../../../journey/json";
import type { Mirror } from "../../../journey/mirror";
import { inDigits } from "../../../words/dates";
import type { Words } from "../../../words/useWords";
import { channelLabel, choiceLabel } from "../FormContext";
import { showDuration } from "../form/reading";

export const texted = (value: Json | undefined): string => (typeof value === "string" ? value : "");

export const numbered = (value: Json | undefined, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;

/** The objects in a list. */
export const objectsIn = (value: Json | undefined): JsonObject[] =>
  (isList(value) ? value : []).filter(isObject);

/** The texts in a list. */
export const textsIn = (value: Json | undefined): string[] =>
  (isList(value) ? value : []).filter((one) => typeof one === "string");

export function joined(parts: readonly string[], { say }: Words): string {
  return parts.length === 0 ? "" : parts.reduce((first, second) => say("list-and", { first, second }));
}

/** What the card, segment, persona, stage or automation of this id is called. */
export function titleIn(mirror: Mirror, id: Json | undefined, { say }: Words): string {
  const record = typeof id === "string" ? mirror.record(id) : undefined;
  const title = record && Object.values(record).map((inside) => inside.title ?? inside.name)[0];
  return title === undefined ? say("reads-unknown") : title === "" ? texted(id) : title;
}

export function titlesIn(mirror: Mirror, ids: Json | undefined, words: Words): string {
  const titles = textsIn(ids).map((id) => words.say("reads-named", { title: titleIn(mirror, id, words) }));
  return joined(titles, words);
}

/** What a channel is called; none: it is not named. */
export function channelName(channel: Json | undefined, words: Words): string | undefined {
  const name = texted(channel);
  return name === "" ? undefined : channelLabel(name, words);
}

export function sayMoney(amount: Json | undefined, mirror: Mirror, words: Words): string {
  if (typeof amount !== "number" || amount === 0) return words.say("reads-no-money");
  const currency = mirror.own ? words.currency(mirror.own.currency) : "";
  return words.say("reads-money", { amount: words.number(amount), currency });
}

/** A mood, with a sign that is as wide as the figure. */
export const sayMood = (mood: number, words: Words): string => words.number(mood).replace("-", "−");

/** The ends of the scale of moods. */
export const moodScale = (words: Words) => ({ worst: sayMood(-2, words), best: sayMood(2, words) });

/** A length of time in full: plain, or drawn from a distribution. None: nothing is said. */
export function sayTiming(timing: Json | undefined, words: Words): string | undefined {
  const { say } = words;
  if (typeof timing === "string") return say("reads-time-fixed", { time: showDuration(timing, words) });
  if (!isObject(timing)) return undefined;
  const time = (name: string) => showDuration(texted(timing[name]), words);
  switch (timing.distribution) {
    case "fixed":
      return say("reads-time-fixed", { time: time("value") });
    case "exponential":
      return say("reads-time-exponential", { mean: time("mean") });
    case "lognormal":
      return say("reads-time-lognormal", { median: time("median"), most: time("p90") });
    case "uniform":
      return say("reads-time-uniform", { min: time("min"), max: time("max") });
    case "triangular":
      return say("reads-time-triangular", { min: time("min"), mode: time("mode"), max: time("max") });
    case "empirical":
      return say("reads-time-empirical", {
        times: textsIn(timing.quantiles)
          .map((one) => showDuration(one, words))
          .join(words.plain("list-comma")),
      });
    default:
      return say("reads-unknown");
  }
}

/** A time of day in the digits of the language. */
export const sayTimeOfDay = (time: Json | undefined, { language }: Words): string =>
  inDigits(texted(time), language);

export function sayDays(days: Json | undefined, words: Words): string {
  const named = textsIn(days).map((day) => choiceLabel(day, "days", words));
  return named.length === 0 ? words.say("reads-any-day") : joined(named, words);
}

/** Hours of the day, and the days on which they begin where not on all. */
export function sayHours(hours: Json | undefined, words: Words): string {
  const { say } = words;
  if (!isObject(hours)) return say("reads-any-time");
  const [from, to] = [sayTimeOfDay(hours.from, words), sayTimeOfDay(hours.to, words)];
  const said = from === to ? say("reads-whole-day", { from }) : say("reads-hours", { from, to });
  if (textsIn(hours.days).length === 0) return said;
  return say("reads-hours-on", { hours: said, days: sayDays(hours.days, words) });
}
