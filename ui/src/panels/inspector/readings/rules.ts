// What the settings of rules say beside the sentence that a rule reads as a whole.
import { isObject } from "../../../journey/json";
import { portLabel } from "../../../words/ports";
import { showDuration } from "../form/reading";
import {
  joined,
  objectsIn,
  sayDays,
  sayHours,
  sayMoney,
  sayTimeOfDay,
  sayTiming,
  texted,
  titlesIn,
} from "./phrases";
import type { OnMap, Said, Setting } from "./setting";

export const TRIGGER: readonly Setting<OnMap>[] = [
  { of: ["reentry"], says: sayReentry },
  { of: ["on"], says: sayKey },
];

export const WAIT: readonly Setting<OnMap>[] = [
  { of: ["lookBack"], says: sayLookBack },
  { of: ["timeout"], says: ({ fields }) => (fields.timeout ? undefined : { id: "reads-wait-no-limit" }) },
];

export const DELAY: readonly Setting<OnMap>[] = [
  { of: ["for", "until", "untilDate", "untilAttribute", "days", "before", "after"], says: sayDelay },
  { of: ["whenPast"], says: sayWhenPast },
];

export const WINDOW: readonly Setting<OnMap>[] = [{ of: ["open"], says: sayOpen }];

export const SPLIT: readonly Setting<OnMap>[] = [
  { of: ["experiment"], says: sayExperiment },
  { of: ["arms"], says: sayControl },
];

export const GOAL: readonly Setting<OnMap>[] = [
  { of: ["value"], says: sayValue },
  { of: ["on"], says: sayEvent },
  {
    of: ["repeats"],
    says: ({ fields }) => ({ id: fields.repeats === true ? "reads-goal-repeats" : "reads-goal-once" }),
  },
  { of: ["stopsRules"], says: sayStops },
  { of: [], says: sayMain },
];

function sayReentry({ fields, words }: OnMap): Said {
  const { mode, gap } = isObject(fields.reentry) ? fields.reentry : { mode: undefined, gap: undefined };
  const again = texted(mode) || "afterExit";
  if (typeof gap !== "string") return { id: "reads-reentry", given: { mode: again } };
  return { id: "reads-reentry-gap", given: { mode: again, gap: showDuration(gap, words) } };
}

/** Only an event tells one entry from another. */
function sayKey({ fields }: OnMap): Said | undefined {
  if (!isObject(fields.on) || !("event" in fields.on)) return undefined;
  const key = texted(fields.on.key);
  return key === "" ? { id: "reads-key-none" } : { id: "reads-key", given: { key } };
}

function sayLookBack({ fields }: OnMap): Said {
  return {
    id: "reads-look-back",
    given: { back: texted(fields.lookBack) || "none" },
  };
}

/** How long in full, where the rule's own sentence says only about how long. */
function sayDelay({ fields, words }: OnMap): Said | undefined {
  if (isObject(fields.for))
    return { id: "reads-delay-for", given: { time: sayTiming(fields.for, words) ?? "" } };
  if (typeof fields.until === "string")
    return {
      id: "reads-delay-until",
      given: { time: sayTimeOfDay(fields.until, words), days: sayDays(fields.days, words) },
    };
  if (typeof fields.untilAttribute !== "string") return undefined;
  const [before, after] = [texted(fields.before), texted(fields.after)];
  const offset = [
    ...(before === "" ? [] : [words.say("reads-delay-before", { time: showDuration(before, words) })]),
    ...(after === "" ? [] : [words.say("reads-delay-after", { time: showDuration(after, words) })]),
  ];
  return {
    id: "reads-delay-attribute",
    given: {
      attribute: fields.untilAttribute,
      offset: offset.length === 0 ? words.say("reads-delay-exactly") : joined(offset, words),
    },
  };
}

/** Only a date can be past. */
function sayWhenPast({ fields }: OnMap): Said | undefined {
  if (!("untilDate" in fields) && !("untilAttribute" in fields)) return undefined;
  return { id: fields.whenPast === "exit" ? "reads-past-exit" : "reads-past-go-on" };
}

function sayOpen({ fields, words }: OnMap): Said {
  if (!isObject(fields.open)) return { id: "reads-open-none" };
  return { id: "reads-open", given: { hours: sayHours(fields.open, words) } };
}

function sayExperiment({ fields }: OnMap): Said {
  const experiment = texted(fields.experiment);
  return experiment === ""
    ? { id: "reads-experiment-none" }
    : { id: "reads-experiment", given: { experiment } };
}

function sayControl({ fields, id, mirror, words }: OnMap): Said {
  const controls = objectsIn(fields.arms).filter(({ control }) => control === true);
  if (controls.length === 0) return { id: "reads-control-none" };
  const named = controls.map(({ port }) =>
    words.say("reads-named", { title: portLabel(mirror.node(id), texted(port), words) }),
  );
  return { id: "reads-control", given: { arms: joined(named, words) } };
}

function sayValue({ fields, mirror, words }: OnMap): Said {
  return {
    id: "reads-goal-value",
    given: { value: sayMoney(fields.value, mirror, words) },
  };
}

function sayEvent({ fields }: OnMap): Said {
  const event = isObject(fields.on) ? texted(fields.on.event) : "";
  return event === "" ? { id: "reads-goal-reached" } : { id: "reads-goal-on", given: { event } };
}

/** How it ends rules, and those of which automations. Rules in none are ended by every goal. */
function sayStops({ fields, id, mirror, words }: OnMap): Said {
  const how = texted(fields.stopsRules) || "immediately";
  const ended = mirror.automations().filter(({ endsWhen }) => endsWhen.includes(id));
  if (ended.length === 0) return { id: "reads-goal-stops-own", given: { how } };
  const automations = titlesIn(
    mirror,
    ended.map((automation) => automation.id),
    words,
  );
  return { id: "reads-goal-stops", given: { how, automations } };
}

function sayMain({ id, mirror }: OnMap): Said | undefined {
  const main = mirror.own?.mainGoal;
  if (main === undefined) return undefined;
  return { id: main === id ? "reads-goal-main" : "reads-goal-other" };
}
