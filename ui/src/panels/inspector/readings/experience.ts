// What the settings of pain points, emotions and opportunities say.
import { moodScale, numbered, sayMood, textsIn, titleIn, titlesIn } from "./phrases";
import type { OnMap, Said, Setting } from "./setting";

export const PAIN_POINT: readonly Setting<OnMap>[] = [
  { of: ["frequency", "leave"], says: sayHits },
  { of: ["severity"], says: saySeverity },
  { of: ["about"], says: sayWhere },
  { of: ["personas"], says: sayWhom },
];

export const EMOTION: readonly Setting<OnMap>[] = [
  { of: ["score"], says: sayScore },
  { of: ["about"], says: sayWhere },
  { of: ["personas"], says: sayWhom },
];

export const OPPORTUNITY: readonly Setting<OnMap>[] = [{ of: ["solves"], says: saySolved }];

function sayHits({ fields, words }: OnMap): Said {
  const [frequency, leave] = [numbered(fields.frequency, 1), numbered(fields.leave, 0)];
  return {
    id: "reads-pain-hits",
    given: {
      frequency: words.percent(frequency),
      leave: words.percent(leave),
      leaves: leave === 0 ? "none" : "some",
    },
  };
}

/** A hit takes a fifth of its severity off the mood. */
function saySeverity({ fields, words }: OnMap): Said {
  const severity = numbered(fields.severity, 3);
  const given = { severity: words.number(severity), loss: words.number(severity / 5) };
  return { id: "reads-pain-severity", given };
}

/** Where the mood goes, and how much of the one before stays. */
function sayScore({ fields, mirror, words }: OnMap): Said {
  const score = sayMood(numbered(fields.score, 0), words);
  const given = { score, ...moodScale(words) };
  const linger = mirror.scenario?.linger ?? 0;
  if (linger === 0) return { id: "reads-feeling", given };
  return { id: "reads-feeling-lingers", given: { ...given, linger: words.percent(linger) } };
}

function sayWhere({ fields, mirror, words }: OnMap): Said {
  if (typeof fields.about === "string")
    return { id: "reads-felt-at-touchpoint", given: { touchpoint: titleIn(mirror, fields.about, words) } };
  return { id: "reads-felt-at-stage", given: { stage: titleIn(mirror, fields.stage, words) } };
}

function sayWhom({ fields, mirror, words }: OnMap): Said {
  if (textsIn(fields.personas).length === 0) return { id: "reads-felt-by-all" };
  return { id: "reads-felt-by", given: { personas: titlesIn(mirror, fields.personas, words) } };
}

function saySolved({ fields, mirror, words }: OnMap): Said {
  if (textsIn(fields.solves).length === 0) return { id: "reads-solves-none" };
  return { id: "reads-solves", given: { pains: titlesIn(mirror, fields.solves, words) } };
}
