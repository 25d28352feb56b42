// What the settings of personas, segments and automations say.
import { isObject, type JsonObject } from "../../../journey/json";
import type { Words } from "../../../words/useWords";
import { sayCondition } from "../form/conditions";
import { showScalar } from "../form/reading";
import {
  channelName,
  joined,
  moodScale,
  numbered,
  objectsIn,
  sayMood,
  sayTiming,
  texted,
  textsIn,
  titleIn,
  titlesIn,
} from "./phrases";
import type { OnMap, Said, Setting } from "./setting";

export const PERSONA: readonly Setting<OnMap>[] = [
  { of: ["weight"], says: sayWeight },
  { of: ["mood"], says: sayBeginning },
  { of: ["consent"], says: sayConsent },
  { of: ["attributes"], says: sayAttributes },
  {
    of: ["timeZone"],
    says: ({ fields }) => ({ id: "reads-persona-zone", given: { zone: texted(fields.timeZone) || "UTC" } }),
  },
  { of: ["patience"], says: sayPatience },
];

export const SEGMENT: readonly Setting<OnMap>[] = [
  {
    of: ["when"],
    says: ({ fields, mirror, words }) => ({
      id: "reads-segment-when",
      given: { when: sayCondition(fields.when, mirror, words) },
    }),
  },
];

export const AUTOMATION: readonly Setting<OnMap>[] = [
  {
    of: ["on"],
    says: ({ fields }) => ({ id: fields.on === false ? "reads-automation-off" : "reads-automation-on" }),
  },
  { of: ["for"], says: sayFor },
  { of: ["endsWhen"], says: sayEnds },
];

function sayWeight({ fields, id, mirror, words }: OnMap): Said {
  const own = numbered(fields.weight, 1);
  const others = mirror.personas().filter((persona) => persona.id !== id);
  const sum = others.reduce((total, { weight }) => total + weight, own);
  const share = words.percent(sum > 0 ? own / sum : 0, 1);
  return { id: "reads-persona-weight", given: { share, weight: words.number(own) } };
}

function sayBeginning({ fields, words }: OnMap): Said {
  return {
    id: "reads-persona-mood",
    given: { mood: sayMood(numbered(fields.mood, 0), words), ...moodScale(words) },
  };
}

function sayConsent({ fields, words }: OnMap): Said {
  const named = Object.entries(isObject(fields.consent) ? fields.consent : {}).map(([channel, share]) =>
    words.say("reads-consent-share", {
      share: words.percent(numbered(share, 1)),
      channel: channelName(channel, words) ?? channel,
    }),
  );
  if (named.length === 0) return { id: "reads-persona-consent-all" };
  return { id: "reads-persona-consent", given: { shares: joined(named, words) } };
}

function sayAttributes({ fields, words }: OnMap): Said {
  const named = objectsIn(fields.attributes).map((one) => attributeOf(one, words));
  if (named.length === 0) return { id: "reads-persona-attributes-none" };
  return { id: "reads-persona-attributes", given: { attributes: joined(named, words) } };
}

function attributeOf({ name, values }: JsonObject, words: Words): string {
  const all = objectsIn(values);
  const sum = all.reduce((total, { weight }) => total + numbered(weight, 1), 0);
  const said = all.map(({ value, weight }) =>
    words.say("reads-persona-value", {
      value: showScalar(value, words),
      share: words.percent(sum > 0 ? numbered(weight, 1) / sum : 0, 1),
    }),
  );
  const values_ = said.length === 0 ? words.say("reads-persona-no-value") : joined(said, words);
  return words.say("reads-persona-attribute", { attribute: texted(name), values: values_ });
}

function sayPatience({ fields, words }: OnMap): Said {
  const time = sayTiming(fields.patience, words);
  return time === undefined
    ? { id: "reads-persona-patience-none" }
    : { id: "reads-persona-patience", given: { time } };
}

function sayFor({ fields, mirror, words }: OnMap): Said {
  if (typeof fields.for !== "string") return { id: "reads-automation-for-all" };
  return { id: "reads-automation-for", given: { segment: titleIn(mirror, fields.for, words) } };
}

function sayEnds({ fields, mirror, words }: OnMap): Said {
  if (textsIn(fields.endsWhen).length === 0) return { id: "reads-automation-ends-never" };
  return { id: "reads-automation-ends", given: { goals: titlesIn(mirror, fields.endsWhen, words) } };
}
