// A condition as the second half of a sentence: what has to hold.
import { isList, isObject, type Json, type JsonObject } from "../../../journey/json";
import type { Mirror } from "../../../journey/mirror";
import type { Words } from "../../../words/useWords";
import { choiceLabel, SCHEMA } from "../FormContext";
import { sayHours, texted, titleIn } from "../readings/phrases";
import { showDuration, showScalar } from "./reading";
import { formOf } from "./schema";

export function sayCondition(when: Json | undefined, mirror: Mirror, words: Words): string {
  const { say } = words;
  if (!isObject(when)) return say("reading-nothing");
  const form = formOf(SCHEMA.conditions(), when)?.name;
  switch (form) {
    case "all":
      return sayConditions(when.all, "reads-and", mirror, words);
    case "any":
      return sayConditions(when.any, "reads-or", mirror, words);
    case "not":
      return say("reads-not", { condition: sayCondition(when.not, mirror, words) });
    case "attribute":
      return sayAttribute(when, words);
    case "tag":
      return say("reads-tag", { tag: texted(when.tag) });
    case "segment":
      return say("reads-segment", { segment: titleIn(mirror, when.segment, words) });
    case "persona":
      return say("reads-persona", { persona: titleIn(mirror, when.persona, words) });
    case "mood":
      return say("reads-mood", { is: signOf(when.mood, words), than: showScalar(when.than, words) });
    case "entry":
      return say("reads-entry", { touchpoint: titleIn(mirror, when.entry, words) });
    case "event":
      return sayEvent(when, words);
    case "message":
      return say("reads-message-was", {
        message: titleIn(mirror, when.message, words),
        was: choiceLabel(texted(when.was), "was", words),
      });
    case "localTime":
      return say("reads-local-time", { hours: sayHours(when.localTime, words) });
    default:
      return say("reading-nothing");
  }
}

function sayConditions(all: Json | undefined, by: string, mirror: Mirror, words: Words): string {
  const said = (isList(all) ? all : []).map((one) => sayCondition(one, mirror, words));
  if (said.length === 0) return words.say("reading-nothing");
  return said.reduce((first, second) => words.say(by, { first, second }));
}

const signOf = (sign: Json | undefined, words: Words): string =>
  choiceLabel(texted(sign) || "=", "is", words);

function sayAttribute({ attribute, is, than }: JsonObject, words: Words): string {
  const name = texted(attribute);
  if (name === "") return words.say("reading-nothing");
  const sign = than === undefined ? "=" : is;
  return words.say("reads-attribute", {
    attribute: name,
    is: signOf(sign, words),
    than: showScalar(than ?? is, words),
  });
}

function sayEvent({ event, is, times, within }: JsonObject, words: Words): string {
  const { say, number } = words;
  const often =
    typeof times === "number"
      ? say("reads-times", { is: signOf(is ?? ">=", words), times: number(times) })
      : "";
  const time = typeof within === "string" ? say("reads-within", { time: showDuration(within, words) }) : "";
  return [say("reads-event", { event: texted(event) }), often, time].filter((part) => part !== "").join(" ");
}
