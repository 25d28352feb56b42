// What every field of a form can look up.
import { createContext, useContext } from "react";
import schemaText from "../../../../journeys/model/schema/safar.schema.json?raw";
import { isUnplaced } from "../../canvas/tray";
import type { Mirror } from "../../journey/mirror";
import { kindOf, titleOf } from "../../journey/mirror";
import { titlesApart } from "../../journey/titles";
import { dashed } from "../../words/dashed";
import { useWords, type Words } from "../../words/useWords";
import type { Choices } from "./form/beginning";
import { Schema } from "./form/schema";

export const SCHEMA = new Schema(schemaText);

export interface FormFacts {
  readonly mirror: Mirror;
  /** The kind of the record or card that the form shows. */
  readonly kind: string;
}

export const FormContext = createContext<FormFacts | undefined>(undefined);

export function useForm(): FormFacts & { readonly words: Words; readonly choices: Choices } {
  const facts = useContext(FormContext);
  const words = useWords();
  if (!facts) throw new Error("a field is used outside of a form");
  return { ...facts, words, choices: choicesIn(facts.mirror, words) };
}

/** The records of these kinds, by what they are called. */
export function choicesIn(mirror: Mirror, { plain }: Words): Choices {
  const named = (title: string, id: string, kind: string) => ({
    value: id,
    label: title === "" ? plain("record-untitled", { kind: plain(`kind-${dashed(kind)}`), id }) : title,
  });
  return (kinds) => {
    const cards = mirror.nodes().filter((node) => kinds.includes(node.kind) && !isUnplaced(node));
    const titles = titlesApart(cards, mirror);
    const others = [
      ...mirror.automations().map((automation) => ({ automation })),
      ...mirror.personas().map((persona) => ({ persona })),
      ...mirror.segments().map((segment) => ({ segment })),
    ];
    return [
      ...cards.map(({ id, kind }, at) => named(titles[at] ?? "", id, kind)),
      ...others.flatMap((record) => {
        const kind = kindOf(record);
        const [inner] = Object.values(record);
        return kinds.includes(kind) && inner ? [named(titleOf(record), inner.id, kind)] : [];
      }),
    ];
  };
}

/** What a field is called: for this kind of record if that has a word of its own. */
export function fieldLabel(name: string, kind: string, { say, has }: Words): string {
  const own = `field-${dashed(kind)}-${dashed(name)}`;
  return say(has(own) ? own : `field-${dashed(name)}`);
}

/** What a channel is called: the user's own by its name. */
export function channelLabel(name: string, { has, plain }: Words): string {
  const id = `channel-${dashed(name)}`;
  return has(id) ? plain(id) : name;
}

/**
 * What a field within a record is called, by its path: `response.open`, `collects[0].share`. Responses of
 * personas, as in `responseOf.sara.open`, are called as the persona is, and consent as the channel.
 */
export function pathLabel(path: string, kind: string, mirror: Mirror, words: Words): string {
  const steps = path.split(".");
  const labels = steps.map((step, at) => {
    const outer = steps[at - 1];
    if (outer === "consent") return channelLabel(step, words);
    const persona = outer === "responseOf" ? mirror.record(step) : undefined;
    return persona ? titleOf(persona) || step : stepLabel(step, kind, words);
  });
  return labels.reduce((outer, inner) => words.say("path-inside", { outer, inner }));
}

/** What one step of a path is called: a field, or an item of a list. */
function stepLabel(step: string, kind: string, words: Words): string {
  const [name = "", item] = step.replace("]", "").split("[");
  const field = fieldLabel(name, kind, words);
  return item === undefined ? field : words.say("path-numbered", { field, number: Number(item) + 1 });
}

/** What the sign of a comparison is called in ids of sentences. */
const SIGNS: Readonly<Record<string, string>> = {
  "=": "equal",
  "!=": "not-equal",
  ">": "greater",
  ">=": "at-least",
  "<": "less",
  "<=": "at-most",
};

/** What a choice is called: for this field if that has a word of its own. */
export function choiceLabel(value: string, name: string, { plain, has }: Words): string {
  const word = SIGNS[value] ?? dashed(value);
  const own = `choice-${dashed(name)}-${word}`;
  if (has(own)) return plain(own);
  return has(`choice-${word}`) ? plain(`choice-${word}`) : value;
}
