// Values by name, such as the consent for each channel.
import { ActionIcon, Autocomplete, Input } from "@mantine/core";
import { isObject, withField } from "../../../journey/json";
import { Lines } from "../../../look/Icon";
import { dashed } from "../../../words/dashed";
import { fieldLabel, SCHEMA, useForm } from "../FormContext";
import { beginning } from "../form/beginning";
import type { Shape } from "../form/schema";
import styles from "../inspector.module.css";
import { useDraft } from "./draft";
import { CROSS } from "./GroupValue";
import { Value, type ValueProps } from "./Value";

export function MapValue({ name, shape, value, change }: ValueProps<Extract<Shape, { shape: "map" }>>) {
  const { kind, words, choices } = useForm();
  const object = isObject(value) ? value : {};
  const label = fieldLabel(name, kind, words);
  const channels = channelNames().map((one) => ({
    value: one,
    label: words.plain(`channel-${dashed(one)}`),
  }));
  const meaningOf = (text: string) => channels.find((one) => one.label === text.trim())?.value ?? text.trim();
  const add = (text: string) => {
    const key = meaningOf(text);
    if (key !== "" && !(key in object)) change(withField(object, key, beginning(shape.value, name, choices)));
  };
  const draft = useDraft(
    "",
    (text) => ({ value: text }),
    ({ value: text }) => add(String(text)),
  );
  return (
    <Input.Wrapper label={label} size="xs">
      <div className={styles.items}>
        {Object.keys(object).map((key) => (
          <div key={key} className={styles.item}>
            <span className={styles.mapKey}>{channels.find((one) => one.value === key)?.label ?? key}</span>
            <Value
              name="share"
              shape={shape.value}
              value={object[key]}
              needed
              change={(next) => change(withField(object, key, next))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="xs"
              aria-label={words.plain("remove-field", { field: key })}
              onClick={() => change(withField(object, key, undefined))}
            >
              <Lines d={CROSS} size={13} />
            </ActionIcon>
          </div>
        ))}
        <Autocomplete
          size="xs"
          aria-label={words.plain("add-to", { field: label })}
          placeholder={words.plain("add")}
          data={channels.filter((one) => !(one.value in object)).map((one) => one.label)}
          value={draft.value}
          onChange={draft.type}
          onOptionSubmit={add}
          onBlur={draft.commit}
          onKeyDown={draft.onKeyDown}
        />
      </div>
    </Input.Wrapper>
  );
}

function channelNames(): readonly string[] {
  const shape = SCHEMA.shape("Channel");
  return shape.shape === "text" ? shape.suggests : [];
}
