// One line that takes thoughts as fast as they are said: Enter puts each into the tray.
import { Menu } from "@mantine/core";
import { type ClipboardEvent, type KeyboardEvent, useState } from "react";
import type { Icon as IconName } from "../../bindings/Icon";
import type { NodeKind } from "../../bindings/NodeKind";
import { SIGNS, thoughtOf } from "../../canvas/capturing";
import { isSafar, linesOf } from "../../canvas/pasting";
import { directed } from "../../look/direction";
import { Icon, Lines } from "../../look/Icon";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { EXPERIENCE } from "../commands/adding";
import { useEdited, useEditor } from "../editor/useEditor";
import styles from "./tray.module.css";
import type { Tray } from "./useTray";

const DOWN = "M6 9l6 6l6 -6";
export const TRAY = "M4 13h4l2 3h4l2 -3h4M4 13l3 -8h10l3 8v6h-16z";

/** A kind of thought. An image is chosen, not said. */
type Kind = NodeKind & IconName;
const KINDS: readonly Kind[] = EXPERIENCE.filter((kind) => kind !== "image");

interface BarProps {
  readonly tray: Tray;
}

export function CaptureBar({ tray }: BarProps) {
  const { say } = useWords();
  const [usual, setUsual] = useState<Kind>("touchpoint");
  const [draft, setDraft] = useState("");
  const kind = thoughtOf(draft, usual).kind as Kind;
  return (
    <section className={styles.bar} aria-label={say("capture-bar")}>
      <KindMenu kind={kind} choose={setUsual} goOn={tray.capture} />
      <Field tray={tray} usual={usual} draft={draft} setDraft={setDraft} />
      <TrayButton tray={tray} />
    </section>
  );
}

interface FieldProps extends BarProps {
  readonly usual: Kind;
  readonly draft: string;
  readonly setDraft: (draft: string) => void;
}

function Field({ tray, usual, draft, setDraft }: FieldProps) {
  const { plain, say } = useWords();
  const editor = useEditor();
  const take = async (text: string) => {
    if (linesOf(text).length === 0) return;
    setDraft("");
    const made = await editor.capture(text, usual);
    const { current: field } = tray.field;
    // What could not be kept is not lost.
    if (made.length === 0 && linesOf(text).length === 1)
      setDraft([text, field?.value].filter(Boolean).join(" "));
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      void take(draft);
    }
    // What is typed stays for later.
    if (event.key === "Escape") tray.leave();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (isSafar(text)) {
      event.preventDefault();
      return editor.send({ type: "act", act: () => ({ requests: [{ request: "paste" }] }) });
    }
    if (linesOf(text).length < 2) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart ?? value.length);
    void take(before + text + value.slice(selectionEnd ?? value.length));
  };
  return (
    <>
      <input
        ref={tray.field}
        className={styles.field}
        {...directed(draft).input}
        spellCheck={false}
        autoComplete="off"
        aria-label={plain("capture")}
        aria-describedby="capture-signs"
        placeholder={plain("capture-ask")}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={keyDown}
        onPaste={paste}
      />
      <span id="capture-signs" hidden>
        {say("capture-hint")}
      </span>
    </>
  );
}

interface KindProps {
  readonly kind: Kind;
  readonly choose: (kind: Kind) => void;
  /** Brings the focus back to the line. */
  readonly goOn: () => void;
}

/** The kind that the line will be of, and the choice of another, with the sign of each. */
function KindMenu({ kind, choose, goOn }: KindProps) {
  const { say, plain } = useWords();
  const name = say(`kind-${dashed(kind)}`);
  return (
    <Menu position="top-start" shadow="md" returnFocus={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button
          type="button"
          className={styles.kind}
          data-kind={kind}
          aria-label={plain("capture-kind", { kind: plain(`kind-${dashed(kind)}`) })}
        >
          <Icon name={kind} size={16} />
          <span>{name}</span>
          <Lines d={DOWN} size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown onKeyDown={(event) => event.key === "Escape" && goOn()}>
        {KINDS.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<Icon name={one} size={16} />}
            rightSection={SIGNS[one] && <kbd className={styles.sign}>{SIGNS[one]}</kbd>}
            onClick={() => {
              choose(one);
              goOn();
            }}
          >
            {say(`kind-${dashed(one)}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function TrayButton({ tray }: BarProps) {
  const { say, plain } = useWords();
  const count = useEdited(({ core }) => core.mirror.tray().length);
  const isOver = useEdited(({ core }) => core.feedback().intoTray === true);
  return (
    <button
      ref={tray.button}
      type="button"
      className={styles.toggle}
      data-over={isOver || undefined}
      aria-expanded={tray.isOpen}
      aria-label={plain("tray-count", { count })}
      onClick={() => tray.setOpen(!tray.isOpen)}
    >
      <Lines d={TRAY} size={16} />
      <span>{say("tray")}</span>
      <Count count={count} />
    </button>
  );
}

/** How many cards lie in the tray. */
export function Count({ count }: { readonly count: number }) {
  const { number } = useWords();
  return (
    <span className={styles.count} aria-hidden="true">
      {number(count)}
    </span>
  );
}
