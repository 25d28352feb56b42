// One record that is selected: what it is, its form, and what it says in words.
import { Text, Title } from "@mantine/core";
import type { KeyboardEvent } from "react";
import type { Id } from "../../bindings/Id";
import type { Record as AnyRecord } from "../../bindings/Record";
import { boxToWindow } from "../../canvas/viewport";
import type { Editor } from "../../journey/editor";
import { kindOf, type Mirror, titleOf } from "../../journey/mirror";
import { automationOf } from "../../journey/nodes";
import { CROSS } from "../../look/Icon";
import { IconButton } from "../../look/IconButton";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { play } from "../commands/command";
import { useEdited, useEditor } from "../editor/useEditor";
import { Findings } from "./Findings";
import { InWords } from "./InWords";
import styles from "./inspector.module.css";
import { RecordForm } from "./RecordForm";

const BIN =
  "M4 7h16M10 11v6M14 11v6M5 7l1 12a2 2 0 0 0 2 2h8a2 2 0 0 0 2 -2l1 -12M9 7v-3a1 1 0 0 1 1 -1h4a1 1 0 0 1 1 1v3";

interface PanelProps {
  readonly id: Id;
  readonly record: AnyRecord;
  readonly mirror: Mirror;
}

export function RecordPanel({ id, record, mirror }: PanelProps) {
  const { say, language } = useWords();
  const editor = useEditor();
  const node = "node" in record ? record.node : undefined;
  const kind = node?.kind ?? kindOf(record);
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
        <IconButton d={BIN} label={say("remove")} act={() => play(editor, { code: "Delete" })} />
        <IconButton d={CROSS} label={say("close")} act={() => deselect(editor)} />
      </header>
      <Findings id={id} />
      <RecordForm id={id} record={record} mirror={mirror} />
      <InWords record={record} mirror={mirror} />
    </aside>
  );
}

/** An open list closes first, and a field gives up what was typed in it. */
const takesEscape = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  defaultPrevented || (target instanceof Element && target.getAttribute("aria-expanded") === "true");

function deselect(editor: Editor): void {
  editor.core.selection = new Set();
  editor.notify();
}

/** The panel's width and what is around it, in pixels of the window. */
const PANEL = 280 + 2 * 16;

/** Whether the panel, in its usual place, would lie over what is selected; then it stands on the other side. */
function isInTheWay({ core }: Editor, rightToLeft: boolean): boolean {
  const [key] = core.selection;
  const placed = key === undefined ? undefined : core.scene.get(key);
  if (!placed || placed.layer === "stage" || placed.layer === "lane") return false;
  const { x, w } = boxToWindow(core.view, placed.box);
  const middle = x + w / 2;
  return rightToLeft ? middle < PANEL : middle > core.view.width - PANEL;
}

interface AboutProps extends Omit<PanelProps, "id"> {
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
