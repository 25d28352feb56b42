// A text that is often one of a few: events, channels, devices, time zones. Any other can be typed.
import { Autocomplete } from "@mantine/core";
import type { Mirror } from "../../../journey/mirror";
import { directed } from "../../../look/direction";
import { dashed } from "../../../words/dashed";
import type { Words } from "../../../words/useWords";
import { fieldLabel, useForm } from "../FormContext";
import type { Shape } from "../form/schema";
import { useDraft } from "./draft";
import type { ValueProps } from "./Value";

type TextShape = Extract<Shape, { shape: "text" }>;

export function Suggested({ name, shape, value, change }: ValueProps<TextShape>) {
  const { kind, words, mirror } = useForm();
  const suggestions = suggestionsOf(shape, mirror, words);
  const labelOf = new Map(suggestions.map((one) => [one.value, one.label]));
  const shown = typeof value === "string" ? (labelOf.get(value) ?? value) : "";
  const meaningOf = (text: string) =>
    suggestions.find(({ label }) => label === text.trim())?.value ?? text.trim();
  const draft = useDraft(
    shown,
    (text) => ({ value: meaningOf(text) }),
    ({ value: next }) => change(next === "" ? undefined : next),
  );
  const isCode = shape.use === "event" || shape.use === "timeZone";
  return (
    <Autocomplete
      label={fieldLabel(name, kind, words)}
      size="xs"
      attributes={directed(draft.value, isCode)}
      data={[...new Set(suggestions.map(({ label }) => label))]}
      value={draft.value}
      limit={30}
      onChange={draft.type}
      onOptionSubmit={(label) => change(meaningOf(label))}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function suggestionsOf(shape: TextShape, mirror: Mirror, { plain, has }: Words) {
  const own = (value: string) => ({ value, label: value });
  switch (shape.use) {
    case "channel":
      return shape.suggests.map((value) => ({ value, label: plain(`channel-${dashed(value)}`) }));
    case "event":
      return [...eventsIn(mirror)].map(own);
    case "timeZone":
      return Intl.supportedValuesOf("timeZone").map(own);
    default:
      return shape.suggests.map((value) =>
        has(`choice-${value}`) ? { value, label: plain(`choice-${value}`) } : own(value),
      );
  }
}

/** The events that touchpoints emit. */
function eventsIn(mirror: Mirror): Set<string> {
  const events = new Set<string>();
  for (const node of mirror.nodes())
    if ("emits" in node && typeof node.emits === "string") events.add(node.emits);
  return events;
}
