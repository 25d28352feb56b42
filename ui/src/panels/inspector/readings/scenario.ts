// What the settings of a run say.
import { isObject, type JsonObject } from "../../../journey/json";
import { fromIso } from "../../../words/durations";
import type { Words } from "../../../words/useWords";
import { showDuration } from "../form/reading";
import { joined, numbered, objectsIn, texted } from "./phrases";
import type { Said, Setting, Told } from "./setting";

export const SCENARIO: readonly Setting[] = [
  {
    of: ["customers"],
    says: ({ fields }) => ({ id: "reads-customers", given: { count: numbered(fields.customers, 0) } }),
  },
  { of: ["arrivals", "start"], says: sayArrivals },
  {
    of: ["horizon"],
    says: ({ fields, words }) => ({ id: "reads-horizon", given: { time: timeOf(fields.horizon, words) } }),
  },
  { of: ["replications"], says: sayReplications },
  {
    of: ["seed"],
    says: ({ fields, words }) => ({
      id: "reads-seed",
      given: { seed: words.number(numbered(fields.seed, 1)) },
    }),
  },
  { of: ["linger"], says: sayLinger },
  { of: ["moodEffect"], says: sayMoodEffect },
  {
    of: ["attribution"],
    says: ({ fields, words }) => ({
      id: "reads-attribution",
      given: { time: timeOf(fields.attribution, words) },
    }),
  },
  {
    of: ["visitCap"],
    says: ({ fields }) => ({ id: "reads-visit-cap", given: { count: numbered(fields.visitCap, 0) } }),
  },
  { of: ["warmUp"], says: sayWarmUp },
];

const timeOf = (value: JsonObject[string], words: Words): string => showDuration(texted(value), words);

function sayArrivals({ fields, words }: Told): Said {
  const start = words.moment(texted(fields.start));
  const arrivals = isObject(fields.arrivals) ? fields.arrivals : {};
  switch (arrivals.process) {
    case "poisson":
      return { id: "reads-arrivals-poisson", given: { start, count: numbered(arrivals.perDay, 0) } };
    case "schedule":
      return { id: "reads-arrivals-schedule", given: { start, rates: sayRates(arrivals, words) } };
    case "file":
      return { id: "reads-arrivals-file", given: { start, column: texted(arrivals.column) } };
    default:
      return { id: "reads-arrivals-at-once", given: { start } };
  }
}

function sayRates({ rates }: JsonObject, words: Words): string {
  const said = objectsIn(rates).map(({ from, perDay }) =>
    fromIso(texted(from)) === 0
      ? words.say("reads-rate-first", { count: numbered(perDay, 0) })
      : words.say("reads-rate", { time: timeOf(from, words), count: numbered(perDay, 0) }),
  );
  return said.length === 0 ? words.say("reads-rate-none") : joined(said, words);
}

function sayReplications({ fields }: Told): Said {
  const count = numbered(fields.replications, 1);
  return count === 1 ? { id: "reads-replications-one" } : { id: "reads-replications", given: { count } };
}

function sayLinger({ fields, words }: Told): Said {
  const linger = numbered(fields.linger, 0);
  if (linger === 0) return { id: "reads-linger-none" };
  return { id: "reads-linger", given: { share: words.percent(linger) } };
}

/** The odds of leaving are multiplied by e^−b for each point of mood. */
function sayMoodEffect({ fields, words }: Told): Said {
  const effect = numbered(fields.moodEffect, 0);
  if (effect === 0) return { id: "reads-mood-effect-none" };
  const given = { effect: words.number(effect), times: words.number(Math.exp(effect), 2) };
  return { id: "reads-mood-effect", given };
}

function sayWarmUp({ fields, words }: Told): Said {
  const time = texted(fields.warmUp);
  if (time === "" || fromIso(time) === 0) return { id: "reads-warm-up-none" };
  return { id: "reads-warm-up", given: { time: showDuration(time, words) } };
}
