// One card of the tray: pressed it is selected, dragged it is placed on the map, pressed twice its title is edited.
import { type KeyboardEvent, memo, type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Icon as IconName } from "../../bindings/Icon";
import type { Id } from "../../bindings/Id";
import icons from "../../bindings/icons.json";
import type { Node } from "../../bindings/Node";
import { distance, type Point } from "../../canvas/geometry";
import { nodeKey } from "../../canvas/keys";
import { modifiersOf, placeOn } from "../../canvas/screen";
import { isTextTool, type TextTool } from "../../canvas/tools/editingText";
import { CLICK_REACH } from "../../canvas/tools/tool";
import { selectedInTray } from "../../canvas/tray";
import { Icon } from "../../look/Icon";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import styles from "./tray.module.css";

interface CardProps {
  readonly node: Node;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly isSelected: boolean;
  /** Whether the focus comes here first. */
  readonly isHome: boolean;
  readonly choose: (id: Id, more: boolean, upTo: boolean) => void;
}

export const TrayCard = memo(Card, (a, b) =>
  (["node", "isSelected", "isHome", "host"] as const).every((name) => a[name] === b[name]),
);

function Card({ node, host, isSelected, isHome, choose }: CardProps) {
  const { say, plain } = useWords();
  const editor = useEditor();
  const key = nodeKey(node.id);
  const tool = useEdited(({ core }) =>
    isTextTool(core.tool) && core.tool.key === key ? core.tool : undefined,
  );
  const press = usePress(node.id, host, choose);
  const kind = plain(`kind-${dashed(node.kind)}`);
  const title = node.title === "" ? "none" : node.title;
  return (
    <div
      className={styles.card}
      role="option"
      tabIndex={isHome ? 0 : -1}
      aria-selected={isSelected}
      aria-label={plain("outline-unplaced", { title, kind })}
      data-key={key}
      data-id={node.id}
      data-kind={node.kind}
      onPointerDown={press.down}
      onPointerMove={press.move}
      onPointerUp={press.up}
      onPointerCancel={press.cancel}
      onDoubleClick={() => editor.send({ type: "edit", key })}
    >
      <Icon name={iconOf(node.kind)} size={16} />
      {tool ? (
        <Title tool={tool} />
      ) : (
        <bdi>{node.title === "" ? say(`kind-${dashed(node.kind)}`) : node.title}</bdi>
      )}
    </div>
  );
}

/** A card of a newer version's kind looks like a note. */
const iconOf = (kind: string): IconName => (kind in icons ? (kind as IconName) : "note");

/** The title while it is edited. */
function Title({ tool }: { readonly tool: TextTool }) {
  const { say } = useWords();
  const editor = useEditor();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const input = field.current;
    const card = input?.closest<HTMLElement>("[role=option]");
    input?.focus({ preventScroll: true });
    input?.select();
    // Whoever has typed goes on from the card.
    return () => card?.focus({ preventScroll: true });
  }, []);
  const keyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || !["Enter", "Escape"].includes(event.key)) return;
    event.preventDefault();
    editor.send({ type: event.key === "Escape" ? "cancel" : "commit" });
  };
  return (
    <input
      ref={field}
      data-field="title"
      className={styles.title}
      aria-label={say("tray-title")}
      dir="auto"
      spellCheck={false}
      value={tool.draft}
      onChange={(event) => editor.send({ type: "draft", text: event.currentTarget.value })}
      onBlur={() => editor.send({ type: "commit" })}
      onKeyDown={keyDown}
    />
  );
}

type Pressed = PointerEvent<HTMLElement>;

const isField = ({ target }: Pressed) => target instanceof Element && target.closest("[data-field]") !== null;

/** A press that moves further than a click takes the card along over the map, and with it all that are selected. */
function usePress(id: Id, host: RefObject<HTMLDivElement | null>, choose: CardProps["choose"]) {
  const editor = useEditor();
  const press = useRef<{ readonly at: Point; readonly wasSelected: boolean; taken: boolean }>(undefined);
  return {
    down: (event: Pressed) => {
      if (isField(event)) return;
      const { shift, ctrl } = modifiersOf(event.nativeEvent);
      const wasSelected = selectedInTray(editor.core).includes(id);
      // A menu is about all that are selected together with what is pressed.
      if (!wasSelected || shift || (ctrl && event.button === 0)) choose(id, ctrl, shift);
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { at: { x: event.clientX, y: event.clientY }, wasSelected, taken: false };
    },
    move: ({ nativeEvent: event }: Pressed) => {
      const pressed = press.current;
      if (!pressed || !host.current) return;
      if (!pressed.taken) {
        if (distance(pressed.at, { x: event.clientX, y: event.clientY }) <= CLICK_REACH) return;
        const chosen = selectedInTray(editor.core);
        pressed.taken = true;
        editor.send({ type: "takeCards", ids: chosen.includes(id) ? chosen : [id] });
      }
      editor.send({ type: "move", at: placeOn(host.current, event), ...modifiersOf(event) });
    },
    up: ({ nativeEvent: event }: Pressed) => {
      const pressed = press.current;
      press.current = undefined;
      if (!pressed) return;
      const { shift, ctrl } = modifiersOf(event);
      if (pressed.taken && host.current) {
        editor.send({ type: "up", at: placeOn(host.current, event), ...modifiersOf(event) });
      } else if (pressed.wasSelected && !shift && !ctrl) choose(id, false, false);
    },
    cancel: () => {
      press.current = undefined;
      editor.send({ type: "cancel" });
    },
  };
}
