// The tray beside the map: the cards that nobody has placed yet, to be edited, removed, dragged and placed.
import { type RefObject, useEffect, useRef } from "react";
import type { Id } from "../../bindings/Id";
import { type KeyText, nodeKey } from "../../canvas/keys";
import { isPlacing } from "../../canvas/tools/placing";
import { selectedInTray } from "../../canvas/tray";
import { CROSS } from "../../look/Icon";
import { IconButton } from "../../look/IconButton";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { Count } from "./CaptureBar";
import { TrayCard } from "./TrayCard";
import styles from "./tray.module.css";
import type { Tray } from "./useTray";
import { useTrayKeys } from "./useTrayKeys";

interface PanelProps {
  readonly tray: Tray;
  readonly host: RefObject<HTMLDivElement | null>;
  /** The second button, or the key for menus, asks for the menu of what is selected. */
  readonly askMenu: (event: { readonly clientX: number; readonly clientY: number }, byKey: boolean) => void;
}

export function TrayPanel({ tray, host, askMenu }: PanelProps) {
  const { say } = useWords();
  const count = useEdited(({ core }) => core.mirror.tray().length);
  const isOver = useEdited(({ core }) => core.feedback().intoTray === true);
  return (
    <aside
      ref={tray.panel}
      className={styles.panel}
      data-testid="tray"
      data-over={isOver || undefined}
      tabIndex={-1}
      aria-label={say("tray")}
    >
      <header className={styles.head}>
        <h2>{say("tray")}</h2>
        <Count count={count} />
        <span className={styles.space} />
        <IconButton
          d={CROSS}
          label={say("tray-fold")}
          act={() => {
            tray.setOpen(false);
            tray.leave();
          }}
        />
      </header>
      {count > 0 && <Cards tray={tray} host={host} askMenu={askMenu} />}
      <Hint isEmpty={count === 0} />
    </aside>
  );
}

/** What to do with the cards, and while they are placed by keys, with the keys. */
function Hint({ isEmpty }: { readonly isEmpty: boolean }) {
  const { say } = useWords();
  const isUnderWay = useEdited(({ core }) => isPlacing(core.tool));
  const text = isUnderWay ? say("tray-placing") : say(isEmpty ? "tray-empty" : "tray-hint");
  return (
    <p className={styles.hint} data-under-way={isUnderWay || undefined}>
      {text}
    </p>
  );
}

function Cards({ tray, host, askMenu }: PanelProps) {
  const { say } = useWords();
  const editor = useEditor();
  const list = useRef<HTMLDivElement>(null);
  const cards = useEdited(({ core }) => core.mirror.tray());
  const selection = useEdited(({ core }) => core.selection);
  const keyDown = useTrayKeys(list, tray, askMenu);
  const chosen = cards.find(({ id }) => selection.has(nodeKey(id)));
  useInSight(list, chosen && nodeKey(chosen.id));
  const home = chosen ?? cards[0];
  const choose = (id: Id, more: boolean, upTo: boolean) => select(editor, cards, id, more, upTo);
  return (
    <div
      ref={list}
      className={styles.cards}
      role="listbox"
      tabIndex={-1}
      aria-multiselectable="true"
      aria-label={say("tray-cards")}
      onKeyDown={keyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        askMenu(event, false);
      }}
    >
      {cards.map((node) => (
        <TrayCard
          key={node.id}
          node={node}
          host={host}
          isSelected={selection.has(nodeKey(node.id))}
          isHome={node === home}
          choose={choose}
        />
      ))}
    </div>
  );
}

/** A press selects one; with Ctrl one more or less, with Shift all from the one that was selected first. */
function select(
  editor: ReturnType<typeof useEditor>,
  cards: readonly { readonly id: Id }[],
  id: Id,
  more: boolean,
  upTo: boolean,
): void {
  const chosen = selectedInTray(editor.core);
  const at = (one: Id | undefined) => cards.findIndex((card) => card.id === one);
  const from = upTo ? at(chosen[0]) : -1;
  const to = at(id);
  if (from >= 0) {
    editor.show(cards.slice(Math.min(from, to), Math.max(from, to) + 1).map((card) => card.id));
  } else if (more) {
    editor.show(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  } else editor.show([id]);
}

/** A card that is selected elsewhere, as by a search, comes into sight. */
function useInSight(list: RefObject<HTMLElement | null>, key: KeyText | undefined): void {
  useEffect(() => {
    if (key === undefined) return;
    const card = [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset.key === key);
    card?.scrollIntoView({ block: "nearest" });
  }, [list, key]);
}
