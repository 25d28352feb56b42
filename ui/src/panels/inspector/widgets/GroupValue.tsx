// Fields that belong together, such as a capacity or quiet hours; where they may be left out, they are added first.
import { Button } from "@mantine/core";
import { isObject, type Json, type JsonObject, withField } from "../../../journey/json";
import { CROSS, Lines, PLUS } from "../../../look/Icon";
import { IconButton } from "../../../look/IconButton";
import { fieldLabel, useForm } from "../FormContext";
import { beginningOf } from "../form/beginning";
import type { Field, Shape } from "../form/schema";
import styles from "../inspector.module.css";
import { Value, type ValueProps } from "./Value";

type GroupShape = Extract<Shape, { shape: "group" }>;

export function GroupValue({ name, shape, value, needed, change }: ValueProps<GroupShape>) {
  const { kind, words, choices } = useForm();
  const label = fieldLabel(name, kind, words);
  if (!isObject(value)) {
    const begun = beginningOf(shape.fields, choices);
    return (
      <Button
        className={styles.add}
        variant="subtle"
        size="compact-sm"
        leftSection={<Lines d={PLUS} size={14} />}
        disabled={begun === undefined}
        onClick={() => change(begun)}
      >
        {label}
      </Button>
    );
  }
  return (
    <fieldset className={styles.group}>
      <legend>
        {label}
        {!needed && (
          <IconButton
            d={CROSS}
            label={words.plain("remove-field", { field: label })}
            size="xs"
            act={() => change(undefined)}
          />
        )}
      </legend>
      <Fields fields={shape.fields} object={value} change={change} />
    </fieldset>
  );
}

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly object: JsonObject;
  readonly change: (object: JsonObject) => void;
}

/** Two of these stand beside one another within a group. */
const SHORT: ReadonlySet<string> = new Set<Shape["shape"]>(["number", "timeOfDay"]);

/** The fields of an object, one below the other. */
export function Fields({ fields, object, change }: FieldsProps) {
  return fields
    .filter(({ hidden }) => !hidden)
    .map(({ name, shape, needed, usual }) => (
      <div key={name} data-short={SHORT.has(shape.shape) || undefined}>
        <Value
          name={name}
          shape={shape}
          value={object[name] ?? usual}
          needed={needed || usual !== undefined}
          change={(value: Json | undefined) => change(withField(object, name, value))}
        />
      </div>
    ));
}
