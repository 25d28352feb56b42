// What can be put on the map: dragged onto it, or added where the person is looking by a click.
import { type PointerEvent, type RefObject, useRef } from "react";
import type { Icon as IconName } from "../../bindings/Icon";
import type { NodeKind } from "../../bindings/NodeKind";
import { distance, type Point } from "../../canvas/geometry";
import { newLane, type Piece } from "../../canvas/pieces";
import { modifiersOf, placeOn } from "../../canvas/screen";
import { CLICK_REACH } from "../../canvas/tools/tool";
import type { Editor } from "../../journey/editor";
import { Icon } from "../../look/Icon";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { RULES } from "../commands/adding";
import styles from "./editor.module.css";
import { useEditor } from "./useEditor";

const CARDS: readonly NodeKind[] = ["touchpoint", "emotion", "painPoint", "opportunity", "note", "image"];

type Host = RefObject<HTMLDivElement | null>;

export function Palette({ host }: { readonly host: Host }) {
  const { say } = useWords();
  return (
    <nav className={styles.rail} aria-label={say("palette")}>
      <PieceButton host={host} icon="stage" />
      <PieceButton host={host} icon="lane" />
      <hr />
      {CARDS.map((kind) => (
        <PieceButton key={kind} host={host} icon={kind} />
      ))}
      <hr />
      {RULES.map((kind) => (
        <PieceButton key={kind} host={host} icon={kind} />
      ))}
    </nav>
  );
}

interface PieceProps {
  readonly host: Host;
  /** The icon is called like what it stands for. */
  readonly icon: (NodeKind & IconName) | "stage" | "lane";
}

function PieceButton({ host, icon }: PieceProps) {
  const { say } = useWords();
  const editor = useEditor();
  const pieceNow = () => pieceOf(icon, editor);
  const press = usePress(host, pieceNow);
  return (
    <button
      type="button"
      className={styles.piece}
      data-piece={icon}
      title={say(`piece-hint-${dashed(icon)}`)}
      onPointerDown={press.down}
      onPointerMove={press.move}
      onPointerUp={press.up}
      onPointerCancel={press.cancel}
      onClick={() => {
        if (!press.wasDrag()) editor.add(pieceNow());
      }}
    >
      <Icon name={icon} size={17} />
      <span>{say(`piece-${dashed(icon)}`)}</span>
    </button>
  );
}

/** What a button stands for, as the map is by then: a lane is of the first kind that is not there yet. */
function pieceOf(icon: PieceProps["icon"], { core }: Editor): Piece {
  if (icon === "stage") return { piece: "stage" };
  return icon === "lane" ? newLane(core.scene.grid.lanes) : { piece: "node", node: icon };
}

type Pressed = PointerEvent<HTMLButtonElement>;

/** A press that moves further than a click takes the piece along over the map. */
function usePress(host: Host, pieceNow: () => Piece) {
  const editor = useEditor();
  const press = useRef<{ readonly at: Point; taken: boolean }>(undefined);
  return {
    down: (event: Pressed) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      press.current = { at: { x: event.clientX, y: event.clientY }, taken: false };
    },
    move: ({ nativeEvent: event }: Pressed) => {
      const pressed = press.current;
      if (!pressed || !host.current) return;
      if (!pressed.taken) {
        if (distance(pressed.at, { x: event.clientX, y: event.clientY }) <= CLICK_REACH) return;
        pressed.taken = true;
        const piece = pieceNow();
        editor.send({ type: "take", piece, title: editor.core.titleOf(piece) });
      }
      editor.send({ type: "move", at: placeOn(host.current, event), ...modifiersOf(event) });
    },
    up: ({ nativeEvent: event }: Pressed) => {
      if (press.current?.taken && host.current) {
        editor.send({ type: "up", at: placeOn(host.current, event), ...modifiersOf(event) });
      }
    },
    cancel: () => {
      press.current = undefined;
      editor.send({ type: "cancel" });
    },
    /** Whether the press that has ended was no click. */
    wasDrag: () => {
      const dragged = press.current?.taken === true;
      press.current = undefined;
      return dragged;
    },
  };
}
