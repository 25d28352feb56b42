// A value that is in one of several forms, such as what a trigger listens to or how a duration is distributed.
import { Select } from "@mantine/core";
import { isObject, type Json } from "../../../journey/json";
import { choiceLabel, fieldLabel, useForm } from "../FormContext";
import { beginningIn } from "../form/beginning";
import { type Form, formOf, type Shape } from "../form/schema";
import styles from "../inspector.module.css";
import { Fields } from "./GroupValue";
import { Value, type ValueProps } from "./Value";

export function OneOfValue({
  name,
  shape,
  value,
  needed,
  change,
}: ValueProps<Extract<Shape, { shape: "oneOf" }>>) {
  const { kind, words } = useForm();
  return (
    <FormChoice
      label={fieldLabel(name, kind, words)}
      name={name}
      forms={shape.forms}
      value={value}
      needed={needed}
      change={change}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly forms: readonly Form[];
  readonly value: Json | undefined;
  readonly needed: boolean;
  readonly change: (value: Json | undefined) => void;
}

/** Which form, and the fields of that form. A form that nothing can be chosen for yet cannot be taken. */
export function FormChoice({ label, name, forms, value, needed, change }: ChoiceProps) {
  const { words, choices } = useForm();
  const form = formOf(forms, value);
  const data = forms.map((one) => ({
    value: one.name,
    label: choiceLabel(one.name, name, words),
    disabled: one !== form && beginningIn(one, name, value, choices) === undefined,
  }));
  const take = (next: string | null) => {
    const chosen = forms.find((one) => one.name === next);
    change(chosen && beginningIn(chosen, name, value, choices));
  };
  return (
    <div className={styles.oneOf}>
      <Select
        label={label}
        size="xs"
        data={data}
        value={form?.name ?? null}
        placeholder={words.plain(isOpen(value) ? "choose" : "newer-form")}
        allowDeselect={false}
        clearable={!needed}
        clearButtonProps={{ "aria-label": words.plain("clear") }}
        onChange={take}
      />
      {form && <Inside form={form} name={name} value={value} change={change} />}
    </div>
  );
}

/** Whether nothing has been chosen yet. */
const isOpen = (value: Json | undefined): boolean =>
  value === undefined || (isObject(value) && Object.keys(value).length === 0);

interface InsideProps {
  readonly form: Form;
  readonly name: string;
  readonly value: Json | undefined;
  readonly change: (value: Json | undefined) => void;
}

function Inside({ form, name, value, change }: InsideProps) {
  if (form.shape.shape === "group") {
    return isObject(value) ? <Fields fields={form.shape.fields} object={value} change={change} /> : null;
  }
  return <Value name={name} shape={form.shape} value={value} needed change={change} />;
}
