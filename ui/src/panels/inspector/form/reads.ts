// A rule reads itself out in one sentence, from its own fields and from where it leads.
import type { Id } from "../../../bindings/Id";
import type { Node } from "../../../bindings/Node";
import { asJson, isList, isObject, type Json, type JsonObject } from "../../../journey/json";
import type { Mirror } from "../../../journey/mirror";
import type { Words } from "../../../words/useWords";
import { channelName, joined, sayHours, sayTimeOfDay, texted, titleIn } from "../readings/phrases";
import { sayCondition } from "./conditions";
import { showDuration, showScalar } from "./reading";

/** The sentence's id and what is put into it. */
export interface Reading {
  readonly id: string;
  readonly given: Readonly<Record<string, string>>;
}

export function reads(node: Node, mirror: Mirror, words: Words): Reading {
  const fields = asJson(node);
  const next = (port: string) => leadsTo(node.id, port, mirror, words);
  switch (node.kind) {
    case "trigger":
      return {
        id: "reads-trigger",
        given: { when: sayTrigger(fields.on, mirror, words), next: next("next") },
      };
    case "condition":
      return {
        id: "reads-condition",
        given: { branches: sayBranches(fields, next, mirror, words), else: next("else") },
      };
    case "wait":
      return readWait(fields, next, mirror, words);
    case "split":
      return { id: "reads-split", given: { arms: sayArms(fields, next, words) } };
    case "message":
      return readMessage(fields, next, words);
    case "delay":
      return { id: "reads-then", given: { does: sayDelay(fields, words), next: next("next") } };
    case "window":
      return { id: "reads-window", given: { hours: sayHours(fields.open, words), next: next("next") } };
    case "update":
      return { id: "reads-then", given: { does: saySteps(fields.set, words), next: next("next") } };
    case "goal":
      return { id: "reads-goal", given: { goal: node.title, next: next("next") } };
    case "exit":
      return { id: "reads-exit", given: {} };
    case "join":
      return { id: "reads-join", given: { next: next("next") } };
    default:
      return { id: "reads-fork", given: { next: next("next") } };
  }
}

/** What happens at the nodes that a port leads to. */
function leadsTo(from: Id, port: string, mirror: Mirror, words: Words): string {
  const targets = mirror.connectorsOf(from).filter((one) => one.from === from && one.port === port);
  const does = targets.flatMap(({ to }) => {
    const node = mirror.node(to);
    return node ? [sayAct(node, words)] : [];
  });
  return does.length === 0 ? words.say("reads-nothing") : joined(does, words);
}

/** What a node does, as the second half of a sentence. */
function sayAct(node: Node, words: Words): string {
  const { say } = words;
  const { kind, title, id } = node;
  const name = title === "" ? id : title;
  switch (kind) {
    case "touchpoint":
      return say("reading-go-to", { touchpoint: name });
    case "message":
      return say("reading-send", { message: name });
    case "condition":
      return say("reading-ask", { condition: name });
    case "wait":
      return say("reading-expect", { wait: name });
    case "split":
      return say("reading-split", { split: name });
    case "update":
      return say("reading-update", { update: name });
    case "goal":
      return say("reading-goal", { goal: name });
    case "exit":
      return say("reading-exit");
    case "delay":
      return sayDelay(asJson(node), words);
    default:
      return say("reads-go-on", { title: name });
  }
}

export function sayTrigger(on: Json | undefined, mirror: Mirror, words: Words): string {
  const { say, moment } = words;
  if (!isObject(on)) return say("reading-nothing");
  if ("event" in on) return say("reading-event", { event: texted(on.event) });
  if ("reaches" in on) return say("reading-reaches", { touchpoint: titleIn(mirror, on.reaches, words) });
  if ("leaves" in on) return sayLeaves(on, mirror, words);
  if ("segment" in on) return say("reading-segment", { segment: titleIn(mirror, on.segment, words) });
  if ("arrival" in on) return say("reading-arrival");
  if ("date" in on) return say("reading-date", { date: moment(texted(on.date)) });
  if ("every" in on) return say("reading-every", { time: showDuration(texted(on.every), words) });
  return say("reading-nothing");
}

function sayLeaves(on: JsonObject, mirror: Mirror, words: Words): string {
  const { say } = words;
  const touchpoint = titleIn(mirror, on.leaves, words);
  if (typeof on.without !== "string") return say("reading-leaves", { touchpoint });
  const other = titleIn(mirror, on.without, words);
  if (typeof on.within !== "string") return say("reading-leaves-without", { touchpoint, other });
  const time = showDuration(on.within, words);
  return say("reading-leaves-without-within", { touchpoint, other, time });
}

type Next = (port: string) => string;

function sayBranches({ branches }: JsonObject, next: Next, mirror: Mirror, words: Words): string {
  const all = (isList(branches) ? branches : []).filter(isObject);
  if (all.length === 0) return words.say("reads-no-branch");
  const said = all.map((branch) =>
    words.say("reads-branch", {
      when: sayCondition(branch.when, mirror, words),
      next: next(texted(branch.port)),
    }),
  );
  return said.join(words.say("reads-or-else"));
}

function readWait({ events, timeout }: JsonObject, next: Next, mirror: Mirror, words: Words): Reading {
  const { say } = words;
  const all = (isList(events) ? events : []).filter(isObject);
  const said = all.map((awaited) =>
    say("reads-awaited", { what: sayAwaited(awaited, mirror, words), next: next(texted(awaited.port)) }),
  );
  const list = said.length === 0 ? say("reading-nothing") : said.join(say("reads-or-else"));
  if (typeof timeout !== "string") return { id: "reads-wait-for-ever", given: { events: list } };
  return {
    id: "reads-wait",
    given: { events: list, time: showDuration(timeout, words), late: next("timeout") },
  };
}

function sayAwaited({ event, reaches, segment }: JsonObject, mirror: Mirror, words: Words): string {
  if (typeof reaches === "string") return sayTrigger({ reaches }, mirror, words);
  if (typeof segment === "string") return sayTrigger({ segment }, mirror, words);
  if (typeof event === "string" && event !== "") return sayTrigger({ event }, mirror, words);
  return words.say("reading-nothing");
}

function sayArms({ arms }: JsonObject, next: Next, words: Words): string {
  const all = (isList(arms) ? arms : []).filter(isObject);
  const sum = all.reduce((total, { weight }) => total + (typeof weight === "number" ? weight : 0), 0);
  const said = all.map(({ weight, port }) =>
    words.say("reads-arm", {
      share: words.percent(sum > 0 && typeof weight === "number" ? weight / sum : 0, 1),
      next: next(texted(port)),
    }),
  );
  return said.length === 0 ? words.say("reads-nothing") : said.join(words.say("list-comma"));
}

function readMessage({ title, quietHours, channel }: JsonObject, next: Next, words: Words): Reading {
  const name = channelName(channel, words) ?? "none";
  const does = words.say("reads-send", { message: texted(title), channel: name });
  const onwards = next("next");
  if (!isObject(quietHours)) return { id: "reads-then", given: { does, next: onwards } };
  return { id: "reads-message-quiet", given: { does, next: onwards, hours: sayHours(quietHours, words) } };
}

function sayDelay(fields: JsonObject, words: Words): string {
  const { say } = words;
  const time = fields.for;
  if (typeof time === "string") return say("reading-wait-for", { time: showDuration(time, words) });
  if (isObject(time)) return say("reading-wait-for", { time: sayDistribution(time, words) });
  if (typeof fields.until === "string")
    return say("reading-wait-until", { time: sayTimeOfDay(fields.until, words) });
  if (typeof fields.untilDate === "string")
    return say("reading-wait-until", { time: words.moment(fields.untilDate) });
  if (typeof fields.untilAttribute === "string")
    return say("reading-wait-until", { time: fields.untilAttribute });
  return say("reading-nothing");
}

/** The length that tells most of a distribution: its middle. */
function sayDistribution(distribution: JsonObject, words: Words): string {
  const middle = ["value", "mean", "median", "mode"]
    .map((name) => distribution[name])
    .find((one) => typeof one === "string");
  if (typeof middle === "string") return words.say("reads-about", { time: showDuration(middle, words) });
  const [min, max] = [texted(distribution.min), texted(distribution.max)];
  return words.say("reads-between", { min: showDuration(min, words), max: showDuration(max, words) });
}

function saySteps(set: Json | undefined, words: Words): string {
  const { say } = words;
  const said = (isList(set) ? set : []).filter(isObject).map((step) => {
    if ("tag" in step) return say("reads-add-tag", { tag: texted(step.tag) });
    if ("untag" in step) return say("reads-remove-tag", { tag: texted(step.untag) });
    if ("emit" in step) return say("reads-emit", { event: texted(step.emit) });
    return say("reads-set", { attribute: texted(step.attribute), to: showScalar(step.to, words) });
  });
  return said.length === 0 ? say("reads-no-step") : joined(said, words);
}
