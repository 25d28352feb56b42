// What the settings of a message say: to whom it goes and when, what it costs, and how customers respond.
import { isObject, type Json, type JsonObject } from "../../../journey/json";
import type { Mirror } from "../../../journey/mirror";
import type { Words } from "../../../words/useWords";
import { showDuration } from "../form/reading";
import { channelName, joined, numbered, sayHours, sayMoney, sayTiming, texted, titleIn } from "./phrases";
import type { OnMap, Said, Setting } from "./setting";

export const MESSAGE: readonly Setting<OnMap>[] = [
  { of: ["response"], says: ({ fields, words }) => sayRates("reads-response", fields.response, words) },
  { of: ["quietHours"], says: sayQuietHours },
  { of: ["cap"], says: sayCap },
  { of: ["cost"], says: sayCost },
  { of: ["channel"], says: sayConsent },
  { of: ["response"], says: sayTimes },
  { of: ["responseOf"], says: sayPersonas },
];

function sayRates(id: string, given: Json | undefined, { percent }: Words): Said {
  const response = isObject(given) ? given : {};
  return {
    id,
    given: {
      deliver: percent(numbered(response.deliver, 1)),
      open: percent(numbered(response.open, 0)),
      click: percent(numbered(response.click, 0)),
      unsubscribe: percent(numbered(response.unsubscribe, 0)),
    },
  };
}

function sayTimes({ fields, words }: OnMap): Said {
  return { id: "reads-response-times", given: timesOf(fields.response, words) };
}

function timesOf(given: Json | undefined, words: Words): { open: string; click: string } {
  const response = isObject(given) ? given : {};
  const [open, click] = [response.timeToOpen, response.timeToClick].map(
    (time) => sayTiming(time, words) ?? words.say("reads-at-once"),
  );
  return { open: open ?? "", click: click ?? "" };
}

/** How personas respond, where otherwise than the rest. */
function sayPersonas({ fields, mirror, words }: OnMap): Said | undefined {
  const others = Object.entries(isObject(fields.responseOf) ? fields.responseOf : {});
  if (others.length === 0) return undefined;
  const said = others.map(([persona, response]) => {
    const rates = sayRates("reads-response-rates", response, words);
    return words.say("reads-response-persona", {
      persona: titleIn(mirror, persona, words),
      rates: words.say(rates.id, { ...rates.given, ...renamed(timesOf(response, words)) }),
    });
  });
  return { id: "reads-response-of", given: { personas: joined(said, words) } };
}

const renamed = ({ open, click }: { open: string; click: string }) => ({ opening: open, clicking: click });

function sayQuietHours({ fields, words }: OnMap): Said {
  const { quietHours } = fields;
  if (!isObject(quietHours)) return { id: "reads-quiet-none" };
  const hours = sayHours(quietHours, words);
  return { id: quietHours.then === "drop" ? "reads-quiet-drop" : "reads-quiet-defer", given: { hours } };
}

function sayCap({ fields, words }: OnMap): Said {
  if (!isObject(fields.cap)) return { id: "reads-cap-none" };
  const { most, within } = fields.cap;
  return { id: "reads-cap", given: { most: numbered(most, 0), time: showDuration(texted(within), words) } };
}

function sayCost({ fields, mirror, words }: OnMap): Said {
  return {
    id: "reads-message-cost",
    given: { cost: sayMoney(fields.cost, mirror, words) },
  };
}

/** To whom it goes: to those who consent to its channel. */
function sayConsent({ fields, mirror, words }: OnMap): Said {
  const channel = channelName(fields.channel, words);
  if (channel === undefined) return { id: "reads-message-no-channel" };
  const share = words.percent(consenting(texted(fields.channel), mirror), 1);
  return { id: "reads-message-consent", given: { channel, share } };
}

/** The share of all personas together that consents to a channel; who does not say consents. */
function consenting(channel: string, mirror: Mirror): number {
  const personas = mirror.personas();
  const sum = personas.reduce((total, { weight }) => total + weight, 0);
  if (sum === 0) return 1;
  const consents = ({ consent }: { readonly consent?: JsonObject }) => numbered(consent?.[channel], 1);
  return personas.reduce((total, persona) => total + persona.weight * consents(persona), 0) / sum;
}
