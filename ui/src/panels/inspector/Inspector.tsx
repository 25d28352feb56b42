// What is selected, as a form made from its type. It floats over the map and is there only on selection.
import { ActionIcon, Button, Collapse, Text, Title, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { KeyboardEvent } from "react";
import type { Id } from "../../bindings/Id";
import type { Record as AnyRecord } from "../../bindings/Record";
import { type KeyText, recordOf } from "../../canvas/keys";
import { isRule } from "../../canvas/pieces";
import { boxToWindow } from "../../canvas/viewport";
import { asJson, asRecord, isObject, type JsonObject, merged } from "../../journey/json";
import { insideOf, kindOf, type Mirror, titleOf } from "../../journey/mirror";
import { automationOf } from "../../journey/nodes";
import { Lines } from "../../look/Icon";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { FormContext, SCHEMA } from "./FormContext";
import type { Field } from "./form/schema";
import styles from "./inspector.module.css";
import { Sentence } from "./Sentence";
import { CROSS, Fields } from "./widgets/GroupValue";
import { FormChoice } from "./widgets/OneOfValue";

const BIN =
  "M4 7h16M10 11v6M14 11v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3";

export function Inspector() {
  const selection = useEdited(({ core }) => core.selection);
  const mirror = useEdited(({ session }) => session.state.mirror);
  // While something is dragged or typed, nothing is in the way of it.
  const isCalm = useEdited(({ core }) =>
    ["idle", "pointing", "editingText", "panning"].includes(core.tool.name),
  );
  const records = [...selection].flatMap((key) => recordFor(mirror, key) ?? []);
  const [only, more] = records;
  if (!only || !isCalm) return null;
  return more ? <Several records={records} /> : <One key={idIn(only)} record={only} mirror={mirror} />;
}

function recordFor(mirror: Mirror, key: KeyText): AnyRecord | undefined {
  const record = recordOf(key);
  return record && mirror.record(record.id);
}

const idIn = (record: AnyRecord): Id => {
  const inside = insideOf(record);
  return "id" in inside ? inside.id : "";
};

const TYPES: Readonly<Record<string, string>> = {
  journey: "JourneyRecord",
  stage: "Stage",
  lane: "Lane",
  node: "Node",
  connector: "Connector",
  automation: "Automation",
  persona: "Persona",
  segment: "Segment",
  scenario: "Scenario",
  expectation: "Expectation",
};

/** Fields that most people never need stand behind "more". */
const SECONDARY: ReadonlySet<string> = new Set([
  "description",
  "color",
  "personas",
  "evidence",
  "folded",
  "linksTo",
  "carries",
  "device",
  "direct",
  "cost",
  "revenue",
  "capacity",
  "collects",
  "owner",
  "status",
  "lookBack",
  "experiment",
  "repeats",
  "stopsRules",
]);

interface OneProps {
  readonly record: AnyRecord;
  readonly mirror: Mirror;
}

function One({ record, mirror }: OneProps) {
  const { say, language } = useWords();
  const editor = useEditor();
  const type = kindOf(record);
  const id = idIn(record);
  const node = "node" in record ? record.node : undefined;
  const kind = node?.kind ?? type;
  const fields = SCHEMA.fields(TYPES[type] ?? "", node?.kind).filter((field) =>
    isShown(field, record, mirror),
  );
  const object = asJson(insideOf(record));

  /** Sends the whole record, as it is by then, with what this form has changed. */
  const change = (next: JsonObject) =>
    void editor.change((now) => {
      const current = now.record(id);
      if (!current) return undefined;
      return { edit: "put", records: [asRecord(type, merged(asJson(insideOf(current)), object, next))] };
    });

  const title = titleOf(record);
  const aside = useEdited((edited) => isInTheWay(edited, language.rightToLeft));
  return (
    <aside
      className={styles.panel}
      aria-label={say("inspector")}
      data-aside={aside || undefined}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !takesEscape(event)) deselect(editor);
      }}
    >
      <header className={styles.head}>
        <div className={styles.heading}>
          <Title order={2} size={14}>
            <bdi>{title === "" ? say(`kind-${dashed(kind)}`) : title}</bdi>
          </Title>
          <Text size="xs" c="dimmed">
            <About record={record} mirror={mirror} kind={kind} />
          </Text>
        </div>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say("remove")}
          onClick={() => remove(editor)}
        >
          <Lines d={BIN} size={16} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say("close")}
          onClick={() => deselect(editor)}
        >
          <Lines d={CROSS} size={16} />
        </ActionIcon>
      </header>
      <FormContext value={{ mirror, kind }}>
        <div className={styles.fields}>
          {"connector" in record && <Way record={record} mirror={mirror} />}
          <Fields
            fields={fields.filter(({ name }) => !SECONDARY.has(name))}
            object={object}
            change={change}
          />
          <OwnForms type={TYPES[type] ?? ""} kind={kind} object={object} change={change} />
          <More fields={fields.filter(({ name }) => SECONDARY.has(name))} object={object} change={change} />
        </div>
        {node && isRule(node.kind) && <Sentence node={node} mirror={mirror} />}
      </FormContext>
    </aside>
  );
}

/** The journey's lists of stages and lanes are drawn; an also-connector has no share. */
function isShown({ name, hidden }: Field, record: AnyRecord, mirror: Mirror): boolean {
  if ("lane" in record && name === "kind") return true;
  if (hidden) return false;
  if (!("connector" in record)) return true;
  const { also, from } = record.connector;
  if (name === "also") return false;
  return name !== "share" && name !== "evidence"
    ? true
    : also !== true && mirror.node(from)?.kind === "touchpoint";
}

/** An open list closes first, and a field gives up what was typed in it. */
const takesEscape = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented || (target instanceof Element && target.getAttribute("aria-expanded") === "true");

function remove(editor: ReturnType<typeof useEditor>): void {
  editor.send({ type: "key", code: "Delete", text: "", shift: false, ctrl: false, alt: false });
}

function deselect(editor: ReturnType<typeof useEditor>): void {
  editor.core.selection = new Set();
  editor.notify();
}

/** The panel's width and what is around it, in pixels of the window. */
const PANEL = 280 + 2 * 16;

/** Whether the panel, in its usual place, would lie over what is selected; then it stands on the other side. */
function isInTheWay({ core }: ReturnType<typeof useEditor>, rightToLeft: boolean): boolean {
  const [key] = core.selection;
  const placed = key === undefined ? undefined : core.scene.get(key);
  if (!placed || placed.layer === "stage" || placed.layer === "lane") return false;
  const { x, w } = boxToWindow(core.view, placed.box);
  const middle = x + w / 2;
  return rightToLeft ? middle < PANEL : middle > core.view.width - PANEL;
}

interface AboutProps extends OneProps {
  readonly kind: string;
}

/** The kind of what is selected, and what it belongs to. */
function About({ record, mirror, kind }: AboutProps) {
  const { say } = useWords();
  const name = say(`kind-${dashed(kind)}`);
  if ("connector" in record) {
    const [from, to] = [
      mirror.node(record.connector.from)?.title ?? "",
      mirror.node(record.connector.to)?.title ?? "",
    ];
    return say("connector-between", { from, to });
  }
  const automation = "node" in record ? automationOf(record.node) : undefined;
  const owner = automation === undefined ? undefined : mirror.record(automation);
  return owner ? `${name} · ${titleOf(owner)}` : name;
}

interface WayProps {
  readonly record: Extract<AnyRecord, { connector: unknown }>;
  readonly mirror: Mirror;
}

/** Whether a rule is done besides, or customers are sent there instead. */
function Way({ record, mirror }: WayProps) {
  const { say } = useWords();
  const editor = useEditor();
  const { id, from, to, also } = record.connector;
  const target = mirror.node(to);
  const mayBeAlso =
    mirror.node(from)?.kind === "touchpoint" &&
    target &&
    isRule(target.kind) &&
    target.kind !== "goal" &&
    target.kind !== "exit";
  if (!mayBeAlso) return null;
  const choose = (next: boolean) =>
    void editor.change((now) => {
      const connector = now.connector(id);
      if (!connector) return undefined;
      const { share: _, also: __, ...rest } = connector;
      return { edit: "put", records: [{ connector: next ? { ...rest, also: true } : rest }] };
    });
  return (
    <fieldset className={styles.ways}>
      <legend>{say("field-also")}</legend>
      {[true, false].map((one) => (
        <label key={String(one)}>
          <input type="radio" name="also" checked={(also === true) === one} onChange={() => choose(one)} />
          {say(one ? "way-also" : "way-instead")}
        </label>
      ))}
    </fieldset>
  );
}

interface OwnFormsProps {
  readonly type: string;
  readonly kind: string;
  readonly object: JsonObject;
  readonly change: (object: JsonObject) => void;
}

/** The forms that a card itself can be in, as a delay: for a time, until a time of day, until a date. */
function OwnForms({ type, kind, object, change }: OwnFormsProps) {
  const { say } = useWords();
  const forms = type === "Node" ? SCHEMA.forms(type, kind) : [];
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

interface MoreProps {
  readonly fields: readonly Field[];
  readonly object: JsonObject;
  readonly change: (object: JsonObject) => void;
}

function More({ fields, object, change }: MoreProps) {
  const { say } = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  if (fields.length === 0) return null;
  return (
    <>
      <UnstyledButton className={styles.more} onClick={toggle} aria-expanded={isOpen}>
        {say(isOpen ? "inspector-less" : "inspector-more")}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <div className={styles.fields}>
          {isOpen && <Fields fields={fields} object={object} change={change} />}
        </div>
      </Collapse>
    </>
  );
}

/** What can be done with several at once. */
function Several({ records }: { readonly records: readonly AnyRecord[] }) {
  const { say, plain } = useWords();
  const editor = useEditor();
  const rules = records.flatMap((record) =>
    "node" in record && isRule(record.node.kind) ? [record.node.id] : [],
  );
  return (
    <aside className={styles.panel} aria-label={say("inspector")}>
      <header className={styles.head}>
        <Title order={2} size={14} className={styles.heading}>
          {say("inspector-several", { count: records.length })}
        </Title>
      </header>
      <div className={styles.fields}>
        {rules.length > 0 && (
          <Button
            variant="default"
            size="sm"
            onClick={() =>
              void editor.make({ edit: "addAutomation", title: plain("new-automation"), nodes: rules })
            }
          >
            {say("make-automation", { count: rules.length })}
          </Button>
        )}
        <Button variant="default" color="red" size="sm" onClick={() => remove(editor)}>
          {say("remove")}
        </Button>
      </div>
    </aside>
  );
}
