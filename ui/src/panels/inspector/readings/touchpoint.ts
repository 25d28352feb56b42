// What the settings of a touchpoint say.
import type { Node } from "../../../bindings/Node";
import { isObject, type Json, type JsonObject } from "../../../journey/json";
import { divisionOf, waysOn } from "../../../journey/unsetShares";
import { showScalar } from "../form/reading";
import { channelName, joined, numbered, objectsIn, sayMoney, sayTiming, texted } from "./phrases";
import type { OnMap, Said, Setting } from "./setting";

export const TOUCHPOINT: readonly Setting<OnMap>[] = [
  { of: ["duration"], says: sayStay },
  { of: [], says: sayLeaving },
  { of: ["entry"], says: sayEntry },
  { of: ["capacity"], says: sayCapacity },
  { of: ["cost", "revenue"], says: sayAmounts },
  { of: ["collects"], says: sayCollected },
  { of: ["emits"], says: sayEvent },
  { of: ["channel"], says: sayChannel },
];

function sayStay({ fields, words }: OnMap): Said {
  const time = sayTiming(fields.duration, words);
  return time === undefined ? { id: "reads-stay-none" } : { id: "reads-stay", given: { time } };
}

/** What becomes of those whom no share sends on. */
function sayLeaving({ id, mirror, words }: OnMap): Said {
  const ways = waysOn(id, mirror);
  if (ways.open.length + ways.set.length === 0) return { id: "reads-leaving-end" };
  const division = divisionOf(ways, new Map());
  switch (division.division) {
    case "over":
      return { id: "reads-leaving-over", given: { sum: words.percent(division.sum) } };
    case "rest":
      return {
        id: "reads-leaving-rest",
        given: { count: division.among, each: words.percent(division.each) },
      };
    case "leave":
      if (division.share === 0) return { id: "reads-leaving-nobody" };
      return { id: "reads-leaving-share", given: { share: words.percent(division.share) } };
  }
}

const entryOf = (node: Node): number =>
  node.kind === "touchpoint" && "entry" in node ? numbered(node.entry, 0) : 0;

function sayEntry({ fields, id, mirror, words }: OnMap): Said {
  const others = mirror.nodes().filter((node) => node.id !== id);
  const elsewhere = others.reduce((sum, node) => sum + entryOf(node), 0);
  const own = numbered(fields.entry, 0);
  if (own + elsewhere > 0) {
    if (own === 0) return { id: "reads-entry-elsewhere" };
    const given = { share: words.percent(own / (own + elsewhere), 1), weight: words.number(own) };
    return { id: "reads-entry-share", given };
  }
  const hasWayIn = mirror.connectorsOf(id).some(({ from, to, also }) => to === id && from !== id && !also);
  return { id: hasWayIn ? "reads-entry-by-ways" : "reads-entry-equal" };
}

function sayCapacity({ fields, words }: OnMap): Said {
  const { capacity } = fields;
  if (!isObject(capacity)) return { id: "reads-capacity-none" };
  const places = numbered(capacity.places, 1);
  const time = sayTiming(capacity.patience, words);
  if (time === undefined) return { id: "reads-capacity", given: { places } };
  return { id: "reads-capacity-patience", given: { places, time } };
}

function sayAmounts({ fields, mirror, words }: OnMap): Said {
  const [cost, revenue] = [sayMoney(fields.cost, mirror, words), sayMoney(fields.revenue, mirror, words)];
  return { id: "reads-visit-money", given: { cost, revenue } };
}

function sayCollected({ fields, words }: OnMap): Said {
  const all = objectsIn(fields.collects).flatMap((one) => collectedOf(one, words));
  if (all.length === 0) return { id: "reads-collects-none" };
  return { id: "reads-collects", given: { what: joined(all, words) } };
}

function collectedOf({ attribute, value, consent, share }: JsonObject, words: OnMap["words"]): string[] {
  const { say } = words;
  const whom = sayShare(share, words);
  const name = texted(attribute);
  const channel = channelName(consent, words);
  const asked =
    value === undefined || value === null
      ? say("reads-collects-own", { whom, attribute: name })
      : say("reads-collects-value", { whom, attribute: name, value: showScalar(value, words) });
  return [
    ...(name === "" ? [] : [asked]),
    ...(channel === undefined ? [] : [say("reads-collects-consent", { whom, channel })]),
  ];
}

/** Of how many of those who pass. */
const sayShare = (share: Json | undefined, { say, percent }: OnMap["words"]): string =>
  typeof share === "number" ? percent(share) : say("reads-everyone");

function sayEvent({ fields }: OnMap): Said {
  const event = texted(fields.emits);
  return event === "" ? { id: "reads-emits-none" } : { id: "reads-emits", given: { event } };
}

/** The channel of the touchpoint at which customers enter is theirs in the results. */
function sayChannel({ fields, words }: OnMap): Said {
  const channel = channelName(fields.channel, words);
  return channel === undefined ? { id: "reads-channel-none" } : { id: "reads-channel", given: { channel } };
}
