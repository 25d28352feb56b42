// What every run is checked against, and what became of it in the run that is shown.
import { Button, Select, Textarea } from "@mantine/core";
import type { Expectation } from "../../bindings/Expectation";
import { asJson, asRecord, type Json, type JsonObject } from "../../journey/json";
import type { Mirror } from "../../journey/mirror";
import { CROSS } from "../../look/Icon";
import { IconButton } from "../../look/IconButton";
import { fromIso, toIso } from "../../words/durations";
import { useWords, type Words } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { FormContext, useForm } from "../inspector/FormContext";
import type { Shape } from "../inspector/form/schema";
import { useDraft } from "../inspector/widgets/draft";
import { Value } from "../inspector/widgets/Value";
import styles from "./simulate.module.css";

/** The figures that most people expect something of, each with its words and the form of its number. */
const MEASURES = [
  { measure: "conversion.rate", words: "measure-rate", format: "share" },
  { measure: "time.p50", words: "measure-time", format: "seconds" },
  { measure: "revenue", words: "measure-revenue", format: "money" },
  { measure: "cost", words: "measure-cost", format: "money" },
  // Only maps with messages by a channel have a figure for it.
  { measure: "mostMessages.email.week", words: "measure-email-week", format: "count", channel: "email" },
  { measure: "mostMessages.sms.week", words: "measure-sms-week", format: "count", channel: "sms" },
  { measure: "mostMessages.push.week", words: "measure-push-week", format: "count", channel: "push" },
] as const;

const SIGNS = [">=", "<="] as const;

export function Expectations() {
  const { say, plain } = useWords();
  const editor = useEditor();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const expectations = mirror.expectations();
  const add = () =>
    put({ id: crypto.randomUUID(), title: "", measure: "conversion.rate", is: ">=", than: 0.1 });
  const put = (fields: JsonObject) =>
    void editor.change(() => ({ edit: "put", records: [asRecord("expectation", fields)] }));
  return (
    <FormContext value={{ mirror, kind: "expectation" }}>
      {expectations.length === 0 && <p className={styles.quiet}>{say("simulate-no-expectations")}</p>}
      <ul className={styles.runs}>
        {expectations.map((expectation) => (
          <Entry key={expectation.id} expectation={expectation} put={put} />
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={add}>
        {plain("simulate-add-expectation")}
      </Button>
    </FormContext>
  );
}

interface EntryProps {
  readonly expectation: Expectation;
  readonly put: (fields: JsonObject) => void;
}

function Entry({ expectation, put }: EntryProps) {
  const fields = asJson(expectation);
  return (
    <li className={styles.run}>
      <Heading expectation={expectation} rename={(title) => put({ ...fields, title })} />
      <Bound fields={fields} put={put} />
      <Outcome expectation={expectation} />
    </li>
  );
}

interface HeadingProps {
  readonly expectation: Expectation;
  readonly rename: (title: string) => void;
}

/** What the expectation is called, and its end. */
function Heading({ expectation: { id, title }, rename }: HeadingProps) {
  const { plain } = useWords();
  const editor = useEditor();
  const draft = useDraft(
    title,
    (text) => ({ value: text.trim().replace(/\s*\n\s*/gu, " ") }),
    ({ value }) => typeof value === "string" && rename(value),
  );
  return (
    <div className={styles.heading}>
      <Textarea
        className={styles.title}
        size="xs"
        autosize
        maxRows={4}
        aria-label={plain("field-title")}
        placeholder={plain("simulate-expectation-title")}
        attributes={{ input: { dir: "auto" } }}
        {...draft.field}
        onKeyDown={(event) => {
          // A title may be longer than a line, and has one line.
          if (event.key !== "Enter" || event.nativeEvent.isComposing) draft.onKeyDown(event);
          else {
            event.preventDefault();
            draft.commit();
          }
        }}
      />
      <IconButton
        d={CROSS}
        label={plain("remove-field", { field: title })}
        act={() => void editor.change(() => ({ edit: "remove", ids: [id] }))}
      />
    </div>
  );
}

interface BoundProps {
  readonly fields: JsonObject;
  readonly put: (fields: JsonObject) => void;
}

/** Which figure, and how large or small it is to be. */
function Bound({ fields, put }: BoundProps) {
  const words = useWords();
  const { mirror } = useForm();
  const { plain } = words;
  const change = (name: string) => (value: Json | undefined) =>
    value !== undefined && value !== null && put({ ...fields, [name]: value });
  return (
    <div className={styles.bound}>
      <Select
        size="xs"
        aria-label={plain("field-measure")}
        allowDeselect={false}
        data={choices(fields.measure, mirror, words)}
        value={typeof fields.measure === "string" ? fields.measure : null}
        onChange={change("measure")}
      />
      <Select
        size="xs"
        aria-label={plain("field-is")}
        allowDeselect={false}
        data={SIGNS.map((sign) => ({ value: sign, label: plain(SIGN_WORDS[sign]) }))}
        value={fields.is === ">=" || fields.is === "<=" ? fields.is : null}
        onChange={change("is")}
      />
      {formatOf(fields.measure) === "seconds" && typeof fields.than === "number" && fields.than >= 0 ? (
        <Value
          name="than"
          shape={{ shape: "duration" }}
          value={toIso(fields.than * 1000)}
          needed
          change={(time) => change("than")(secondsOf(time))}
        />
      ) : (
        <Value
          name="than"
          shape={boundOf(formatOf(fields.measure))}
          value={fields.than}
          needed
          change={change("than")}
        />
      )}
    </div>
  );
}

/** What became of it in the run that is shown. */
function Outcome({ expectation: { id, measure } }: { readonly expectation: Expectation }) {
  const words = useWords();
  const { say, plain } = words;
  const run = useEdited(({ session }) => session.state.run);
  const met = run?.expectations.find((one) => one.expectation === id);
  if (!met) return null;
  return (
    <p className={met.holds ? styles.holds : styles.fails}>
      {say(met.holds ? "simulate-holds" : "simulate-fails", {
        value: met.value === null ? plain("simulate-no-value") : shown(met.value, formatOf(measure), words),
      })}
    </p>
  );
}

/** The seconds of a duration; results count times in them. */
function secondsOf(duration: Json | undefined): number | undefined {
  const milliseconds = typeof duration === "string" ? fromIso(duration) : undefined;
  return milliseconds === undefined ? undefined : milliseconds / 1000;
}

const SIGN_WORDS = { ">=": "choice-at-least", "<=": "choice-at-most" } as const;

type Format = (typeof MEASURES)[number]["format"] | undefined;

const formatOf = (figure: unknown): Format => MEASURES.find(({ measure }) => measure === figure)?.format;

/** The known figures, and the one that is chosen if it is another. */
function choices(
  chosen: Json | undefined,
  mirror: Mirror,
  { plain }: Words,
): { value: string; label: string }[] {
  const channels = new Set<unknown>(mirror.nodes().map((node) => asJson(node).channel));
  const there = MEASURES.filter((one) => !("channel" in one) || channels.has(one.channel));
  const known = there.map(({ measure, words }) => ({ value: measure, label: plain(words) }));
  const isKnown = known.some(({ value }) => value === chosen);
  return typeof chosen !== "string" || isKnown ? known : [...known, { value: chosen, label: chosen }];
}

function boundOf(format: Format): Shape {
  if (format === "count") return { shape: "number", format: "number", least: 0, most: 1e6, whole: true };
  if (format === "share") return { shape: "number", format: "share", least: 0, most: 1, whole: false };
  const form = format === "money" ? "money" : "number";
  return { shape: "number", format: form, least: -1e15, most: 1e15, whole: false };
}

function shown(value: number, format: Format, { percent, number, duration }: Words): string {
  if (format === "share") return percent(value, 2);
  return format === "seconds" ? duration(Math.round(value) * 1000) : number(value, 2);
}
