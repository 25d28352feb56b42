// A list: of references, of words, or of things with fields of their own, such as branches and arms.
import { Button, Input, MultiSelect, TagsInput } from "@mantine/core";
import { isList, isObject, type Json, type JsonObject } from "../../../journey/json";
import { CROSS, Lines, PLUS } from "../../../look/Icon";
import { IconButton } from "../../../look/IconButton";
import { choiceLabel, fieldLabel, useForm } from "../FormContext";
import { beginning, freePort } from "../form/beginning";
import type { Field, Shape } from "../form/schema";
import styles from "../inspector.module.css";
import { Fields } from "./GroupValue";
import { FormChoice } from "./OneOfValue";
import { Value, type ValueProps } from "./Value";

type ListShape = Extract<Shape, { shape: "list" }>;

export function ListValue(props: ValueProps<ListShape>) {
  const { name, shape, value, change } = props;
  const { kind, words, choices } = useForm();
  const label = fieldLabel(name, kind, words);
  const items = isList(value) ? value : [];
  const words_ = items.filter((item) => typeof item === "string");
  const { item } = shape;
  if (item.shape === "reference" || item.shape === "choice") {
    const data =
      item.shape === "reference"
        ? [...choices(item.to)]
        : item.of.map((one) => ({ value: one, label: choiceLabel(one, name, words) }));
    return (
      <MultiSelect
        label={label}
        size="xs"
        data={data}
        value={words_}
        placeholder={
          words_.length === 0 ? words.plain(words.has(`none-${name}`) ? `none-${name}` : "choose") : undefined
        }
        nothingFoundMessage={words.plain("nothing-to-choose")}
        onChange={(next) => change(next)}
      />
    );
  }
  if (item.shape === "text") {
    return <TagsInput label={label} size="xs" value={words_} onChange={(next) => change(next)} />;
  }
  return <Items {...props} items={items} label={label} />;
}

interface ItemsProps extends ValueProps<ListShape> {
  readonly items: readonly Json[];
  readonly label: string;
}

function Items({ name, shape, items, label, change }: ItemsProps) {
  const { words, choices } = useForm();
  const { item } = shape;
  const put = (at: number, value: Json | undefined) =>
    change(value === undefined ? items.toSpliced(at, 1) : items.with(at, value));
  const add = () => {
    const begun = beginning(item, name, choices);
    if (begun !== undefined) change([...items, hasPort(item) ? withFreePort(begun, items) : begun]);
  };
  return (
    <Input.Wrapper label={label} size="xs">
      <div className={styles.items}>
        {Array.from(items.entries(), ([at, value]) => (
          <div key={at} className={styles.item}>
            <div className={styles.itemFields}>
              {item.shape === "group" && isObject(value) ? (
                <Item fields={item.fields} object={value} change={(next) => put(at, next)} />
              ) : (
                <Value name={name} shape={item} value={value} needed change={(next) => put(at, next)} />
              )}
            </div>
            <IconButton
              d={CROSS}
              label={words.plain("remove-item", { field: label, number: at + 1 })}
              size="xs"
              act={() => put(at, undefined)}
            />
          </div>
        ))}
        <Button
          className={styles.add}
          variant="subtle"
          size="compact-sm"
          leftSection={<Lines d={PLUS} size={14} />}
          aria-label={words.plain("add-to", { field: label })}
          onClick={add}
        >
          {words.plain("add")}
        </Button>
      </div>
    </Input.Wrapper>
  );
}

interface ItemProps {
  readonly fields: readonly Field[];
  readonly object: JsonObject;
  readonly change: (object: JsonObject) => void;
}

/** What is waited for is one of three things; of these only the one that is chosen is shown. */
const AWAITED = ["reaches", "event", "segment"];

function Item({ fields, object, change }: ItemProps) {
  const { kind, words } = useForm();
  if (kind !== "wait") return <Fields fields={fields} object={object} change={change} />;
  const forms = AWAITED.flatMap((name) => {
    const field = fields.find((one) => one.name === name);
    const shape = field && { shape: "group" as const, fields: [{ ...field, needed: true }] };
    return shape ? [{ name, tag: undefined, shape }] : [];
  });
  const own = new Set(AWAITED);
  const rest = Object.fromEntries(Object.entries(object).filter(([name]) => !own.has(name)));
  const chosen = Object.fromEntries(Object.entries(object).filter(([name]) => own.has(name)));
  return (
    <>
      <FormChoice
        label={fieldLabel("when", kind, words)}
        name="on"
        forms={forms}
        value={Object.keys(chosen).length > 0 ? chosen : undefined}
        needed
        change={(next) => change({ ...rest, ...(isObject(next) ? next : {}) })}
      />
      <Fields fields={fields.filter(({ name }) => !own.has(name))} object={object} change={change} />
    </>
  );
}

const hasPort = (shape: Shape): boolean =>
  shape.shape === "group" && shape.fields.some(({ name }) => name === "port");

/** An item that connectors leave by a port of its own. */
function withFreePort(item: Json, others: readonly Json[]): Json {
  const taken = others.flatMap((one) => (isObject(one) && typeof one.port === "string" ? [one.port] : []));
  return isObject(item) ? { ...item, port: freePort(taken) } : item;
}
