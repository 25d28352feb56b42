// A condition: which of the things that are known of a customer, and how it has to be.
import { Group, Select, TextInput } from "@mantine/core";
import { isObject, type Json, type JsonObject } from "../../../journey/json";
import { directed } from "../../../look/direction";
import { choiceLabel, fieldLabel, SCHEMA, useForm } from "../FormContext";
import { readScalar, showScalar } from "../form/reading";
import { formOf } from "../form/schema";
import { useDraft } from "./draft";
import { FormChoice } from "./OneOfValue";
import type { ValueProps } from "./Value";

const FORMS = SCHEMA.conditions();

/** The attribute has fields of its own here, so the form of it shows none. */
const CHOSEN = FORMS.map((form) =>
  form.name === "attribute" ? { ...form, shape: { shape: "group" as const, fields: [] } } : form,
);

const SIGNS = ["=", "!=", ">", ">=", "<", "<="];

export function ConditionValue({ name, value, needed, change }: ValueProps) {
  const { kind, words } = useForm();
  const isAttribute = formOf(FORMS, value)?.name === "attribute";
  const take = (next: Json | undefined) => {
    const attribute = isObject(next) && Object.keys(next).length === 0;
    change(attribute ? { attribute: "", is: "" } : next);
  };
  return (
    <>
      <FormChoice
        label={fieldLabel(name, kind, words)}
        name="condition"
        forms={CHOSEN}
        value={value}
        needed={needed}
        change={take}
      />
      {isAttribute && isObject(value) && <AttributeIs value={value} change={change} />}
    </>
  );
}

interface AttributeProps {
  readonly value: JsonObject;
  readonly change: (value: JsonObject) => void;
}

/** An attribute equals a value, which stands behind `is`; or it compares by the sign there with `than`. */
function AttributeIs({ value, change }: AttributeProps) {
  const { words } = useForm();
  const compares = value.than !== undefined;
  const sign = compares && typeof value.is === "string" ? value.is : "=";
  const compared = compares ? value.than : value.is;
  const put = (attribute: Json, nextSign: string, nextValue: Json) =>
    change(nextSign === "=" ? { attribute, is: nextValue } : { attribute, is: nextSign, than: nextValue });
  const attribute = useDraft(
    typeof value.attribute === "string" ? value.attribute : "",
    (text) => ({ value: text.trim() }),
    ({ value: next }) => put(next, sign, compared ?? ""),
  );
  const against = useDraft(
    showScalar(compared, words),
    (text) => ({ value: readScalar(text, words) }),
    ({ value: next }) => put(value.attribute ?? "", sign, next),
  );
  return (
    <>
      <TextInput
        label={fieldLabel("attribute", "", words)}
        size="xs"
        attributes={directed(attribute.value)}
        {...attribute.field}
      />
      <Group gap={6} wrap="nowrap" grow preventGrowOverflow={false}>
        <Select
          aria-label={fieldLabel("is", "", words)}
          size="xs"
          data={SIGNS.map((one) => ({ value: one, label: choiceLabel(one, "is", words) }))}
          value={sign}
          allowDeselect={false}
          onChange={(next) => put(value.attribute ?? "", next ?? "=", compared ?? "")}
        />
        <TextInput
          aria-label={fieldLabel("than", "", words)}
          size="xs"
          attributes={directed(against.value)}
          {...against.field}
        />
      </Group>
    </>
  );
}
