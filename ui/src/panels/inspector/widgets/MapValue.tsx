// Values by name, such as the consent for each channel.
import { Autocomplete, Input } from "@mantine/core";
import { isObject, withField } from "../../../journey/json";
import { CROSS } from "../../../look/Icon";
import { IconButton } from "../../../look/IconButton";
import { dashed } from "../../../words/dashed";
import { fieldLabel, SCHEMA, useForm } from "../FormContext";
import { beginning } from "../form/beginning";
import type { Shape } from "../form/schema";
import styles from "../inspector.module.css";
import { useDraft } from "./draft";
import { Value, type ValueProps } from "./Value";

type MapProps = ValueProps<Extract<Shape, { shape: "map" }>>;

export function MapValue({ name, shape, value, change }: MapProps) {
  const { kind, words, choices } = useForm();
  const object = isObject(value) ? value : {};
  const label = fieldLabel(name, kind, words);
  const channels = channelNames().map((one) => ({
    value: one,
    label: words.plain(`channel-${dashed(one)}`),
  }));
  const add = (text: string) => {
    const key = channels.find((one) => one.label === text.trim())?.value ?? text.trim();
    if (key !== "" && !(key in object)) change(withField(object, key, beginning(shape.value, name, choices)));
  };
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
            <IconButton
              d={CROSS}
              label={words.plain("remove-field", { field: key })}
              size="xs"
              act={() => change(withField(object, key, undefined))}
            />
          </div>
        ))}
        <NewName
          label={words.plain("add-to", { field: label })}
          names={channels.filter((one) => !(one.value in object)).map((one) => one.label)}
          add={add}
        />
      </div>
    </Input.Wrapper>
  );
}

interface NewNameProps {
  readonly label: string;
  /** Those that are usual and not there yet. */
  readonly names: string[];
  readonly add: (name: string) => void;
}

function NewName({ label, names, add }: NewNameProps) {
  const { words } = useForm();
  const draft = useDraft(
    "",
    (text) => ({ value: text }),
    ({ value }) => add(String(value)),
  );
  return (
    <Autocomplete
      size="xs"
      aria-label={label}
      placeholder={words.plain("add")}
      data={names}
      value={draft.value}
      onChange={draft.type}
      onOptionSubmit={add}
      onBlur={draft.commit}
      onKeyDown={draft.onKeyDown}
    />
  );
}

function channelNames(): readonly string[] {
  const shape = SCHEMA.shape("Channel");
  return shape.shape === "text" ? shape.suggests : [];
}
