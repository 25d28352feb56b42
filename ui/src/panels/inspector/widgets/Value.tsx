// The field for a value, whatever its shape.
import { Input, SegmentedControl, Select, Slider, Switch, Textarea, TextInput } from "@mantine/core";
import type { Json } from "../../../journey/json";
import { isList, isObject } from "../../../journey/json";
import { directed } from "../../../look/direction";
import { dashed } from "../../../words/dashed";
import { showDay } from "../../../words/dates";
import { choiceLabel, fieldLabel, useForm } from "../FormContext";
import {
  type Read,
  readDate,
  readDuration,
  readMoment,
  readNumber,
  readScalar,
  readTimeOfDay,
  showDuration,
  showMoment,
  showNumber,
  showScalar,
} from "../form/reading";
import type { Shape } from "../form/schema";
import { ConditionValue } from "./ConditionValue";
import { useDraft } from "./draft";
import { GroupValue } from "./GroupValue";
import { ListValue } from "./ListValue";
import { MapValue } from "./MapValue";
import { OneOfValue } from "./OneOfValue";
import { PictureValue } from "./PictureValue";
import { Suggested } from "./Suggested";

export interface ValueProps<S extends Shape = Shape> {
  readonly name: string;
  readonly shape: S;
  readonly value: Json | undefined;
  /** Whether it may not be left empty. */
  readonly needed: boolean;
  /** Gives it another value; none: it is left out. */
  readonly change: (value: Json | undefined) => void;
}

type PropsOf<K extends Shape["shape"]> = ValueProps<Extract<Shape, { shape: K }>>;

export function Value(props: ValueProps) {
  const { shape } = props;
  switch (shape.shape) {
    case "text":
      if (shape.use === "image") return <PictureValue {...props} />;
      return <TextValue {...props} shape={shape} />;
    case "number":
      return <NumberValue {...props} shape={shape} />;
    case "flag":
      return <FlagValue {...props} shape={shape} />;
    case "choice":
      return <ChoiceValue {...props} shape={shape} />;
    case "reference":
      return <ReferenceValue {...props} shape={shape} />;
    case "duration":
    case "date":
    case "moment":
    case "timeOfDay":
    case "scalar":
      return <WrittenValue {...props} shape={shape} />;
    case "list":
      return <ListValue {...props} shape={shape} />;
    case "map":
      return <MapValue {...props} shape={shape} />;
    case "group":
      return <GroupValue {...props} shape={shape} />;
    case "oneOf":
      return <OneOfValue {...props} shape={shape} />;
    case "condition":
      return <ConditionValue {...props} />;
    case "unknown":
      return null;
  }
}

function TextValue({ name, shape, value, change }: PropsOf<"text">) {
  const { kind, words } = useForm();
  const shown = typeof value === "string" ? value : "";
  const draft = useDraft(
    shown,
    (text) => ({ value: text.trim() }),
    ({ value: text }) => change(text === "" && value === undefined ? undefined : text),
  );
  const label = fieldLabel(name, kind, words);
  if (shape.use === "journeyLink") return null;
  if (shape.suggests.length > 0 || shape.use !== "plain") {
    return <Suggested name={name} shape={shape} value={value} needed change={change} />;
  }
  const common = {
    label,
    attributes: directed(draft.value),
    size: "xs" as const,
    ...draft.field,
  };
  return shape.long ? <Textarea {...common} autosize minRows={2} maxRows={8} /> : <TextInput {...common} />;
}

function NumberValue(props: PropsOf<"number">) {
  const { name, shape, value, needed, change } = props;
  const { kind, words, mirror } = useForm();
  const label = fieldLabel(name, kind, words);
  const shown = typeof value === "number" ? showNumber(value, shape, words) : "";
  const draft = useDraft(
    shown,
    emptyOr(needed, (text) => readNumber(text, shape, words)),
    ({ value: number }) => change(number ?? undefined),
  );
  if (shape.format === "level") return <LevelValue {...props} label={label} />;
  if (shape.format === "score") return <ScoreValue {...props} label={label} />;
  const currency = shape.format === "money" && mirror.own ? words.currency(mirror.own.currency) : undefined;
  return (
    <TextInput
      label={label}
      size="xs"
      inputMode="decimal"
      error={draft.error}
      rightSection={currency && <span>{currency}</span>}
      rightSectionWidth={currency ? 64 : undefined}
      {...draft.field}
    />
  );
}

function LevelValue({ shape, value, change, label }: PropsOf<"number"> & { readonly label: string }) {
  const { words } = useForm();
  const levels = Array.from({ length: shape.most - shape.least + 1 }, (_, at) => shape.least + at);
  return (
    <Input.Wrapper label={label} size="xs">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        data={levels.map((level) => ({ value: String(level), label: words.number(level) }))}
        value={typeof value === "number" ? String(value) : ""}
        onChange={(level) => change(Number(level))}
      />
    </Input.Wrapper>
  );
}

function ScoreValue({ shape, value, change, label }: PropsOf<"number"> & { readonly label: string }) {
  const { words } = useForm();
  const score = typeof value === "number" ? value : 0;
  const said = (number: number) => (number > 0 ? "+" : "") + words.number(number, 1);
  return (
    <Input.Wrapper label={`${label}: ${said(score)}`} size="xs">
      <Slider
        key={score}
        size="xs"
        mt={4}
        mb={6}
        min={shape.least}
        max={shape.most}
        step={0.5}
        marks={[{ value: shape.least }, { value: 0 }, { value: shape.most }]}
        label={said}
        thumbLabel={label}
        defaultValue={score}
        onChangeEnd={change}
      />
    </Input.Wrapper>
  );
}

function FlagValue({ name, value, change }: PropsOf<"flag">) {
  const { kind, words } = useForm();
  return (
    <Switch
      size="xs"
      label={fieldLabel(name, kind, words)}
      checked={value === true}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}

function ChoiceValue({ name, shape, value, needed, change }: PropsOf<"choice">) {
  const { kind, words } = useForm();
  const data = shape.of.map((one) => ({
    value: one,
    label:
      kind === "lane" && name === "kind" ? words.plain(`lane-${dashed(one)}`) : choiceLabel(one, name, words),
  }));
  return (
    <Select
      label={fieldLabel(name, kind, words)}
      size="xs"
      data={data}
      value={typeof value === "string" ? value : null}
      allowDeselect={false}
      clearable={!needed}
      clearButtonProps={{ "aria-label": words.plain("clear") }}
      onChange={(next) => change(next ?? undefined)}
    />
  );
}

function ReferenceValue({ name, shape, value, needed, change }: PropsOf<"reference">) {
  const { kind, words, choices } = useForm();
  return (
    <Select
      label={fieldLabel(name, kind, words)}
      size="xs"
      data={[...choices(shape.to)]}
      value={typeof value === "string" ? value : null}
      placeholder={words.plain("choose")}
      allowDeselect={false}
      clearable={!needed}
      clearButtonProps={{ "aria-label": words.plain("clear") }}
      nothingFoundMessage={words.plain("nothing-to-choose")}
      onChange={(next) => change(next ?? undefined)}
    />
  );
}

type Written = PropsOf<"duration" | "date" | "moment" | "timeOfDay" | "scalar">;

/** Values that are written as text and read by rules of their own. */
function WrittenValue({ name, shape, value, needed, change }: Written) {
  const { kind, words } = useForm();
  const { shown, read } = written(shape.shape, value);
  const draft = useDraft(
    shown(words),
    emptyOr(needed, (text) => read(text, words)),
    ({ value: next }) => change(next ?? undefined),
  );
  return (
    <TextInput
      label={fieldLabel(name, kind, words)}
      size="xs"
      attributes={directed(draft.value)}
      placeholder={
        words.has(`example-${dashed(shape.shape)}`)
          ? words.plain(`example-${dashed(shape.shape)}`)
          : undefined
      }
      error={draft.error}
      {...draft.field}
    />
  );
}

type Words = ReturnType<typeof useForm>["words"];

function written(shape: Written["shape"]["shape"], value: Json | undefined) {
  const text = typeof value === "string" ? value : "";
  const asIs = () => text;
  switch (shape) {
    case "duration":
      return { shown: (words: Words) => (text === "" ? "" : showDuration(text, words)), read: readDuration };
    case "date":
      return { shown: ({ language }: Words) => showDay(text, language), read: readDate };
    case "moment":
      return { shown: (words: Words) => showMoment(text, words), read: readMoment };
    case "timeOfDay":
      return { shown: asIs, read: readTimeOfDay };
    case "scalar":
      return {
        shown: (words: Words) => showScalar(value, words),
        read: (typed: string, words: Words): Read => ({ value: readScalar(typed, words) }),
      };
  }
}

/** An empty field leaves the value out, where that is allowed. */
const emptyOr =
  (needed: boolean, read: (text: string) => Read) =>
  (text: string): Read =>
    text.trim() === "" && !needed ? { value: null } : read(text);

/** Whether there is anything in a value. */
export const isThere = (value: Json | undefined): boolean =>
  value !== undefined &&
  value !== null &&
  !(isList(value) && value.length === 0) &&
  !(isObject(value) && Object.keys(value).length === 0);
