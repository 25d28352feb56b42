// The forms that a card itself can be in, as a delay: for a time, until a time of day, until a date.
import { isObject, type JsonObject } from "../../journey/json";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { SCHEMA } from "./FormContext";
import { FormChoice } from "./widgets/OneOfValue";

interface OwnFormsProps {
  readonly kind: string;
  readonly object: JsonObject;
  readonly change: (object: JsonObject) => void;
}

export function OwnForms({ kind, object, change }: OwnFormsProps) {
  const { say } = useWords();
  const forms = SCHEMA.forms("Node", kind);
  if (forms.length === 0) return null;
  const own = new Set(
    forms.flatMap(({ shape }) => (shape.shape === "group" ? shape.fields.map(({ name }) => name) : [])),
  );
  const inside = Object.fromEntries(Object.entries(object).filter(([name]) => own.has(name)));
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => !own.has(name)));
  return (
    <FormChoice
      label={say(`field-${dashed(kind)}-form`)}
      name={kind}
      forms={forms}
      value={Object.keys(inside).length > 0 ? inside : undefined}
      needed
      change={(next) => change({ ...rest, ...(isObject(next) ? next : {}) })}
    />
  );
}
