// What can be put on the map: dragged onto it, or added where the person is looking by a click.
import { type PointerEvent, type RefObject, useRef } from "react";
import type { Icon as IconName } from "../../bindings/Icon";
import type { LaneKind } from "../../bindings/LaneKind";
import type { NodeKind } from "../../bindings/NodeKind";
import { adding } from "../../canvas/adding";
import { distance, type Point } from "../../canvas/geometry";
import type { Piece } from "../../canvas/pieces";
import { modifiersOf, placeOn } from "../../canvas/screen";
import { CLICK_REACH } from "../../canvas/tools/tool";
import { Icon } from "../../look/Icon";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { useTell } from "../tell";
import styles from "./editor.module.css";
import { useEditor } from "./useEditor";

const CARDS: readonly NodeKind[] = ["touchpoint", "emotion", "painPoint", "opportunity", "note"];

const RULES: readonly NodeKind[] = [
  "trigger",
  "condition",
  "message",
  "wait",
  "delay",
  "window",
  "split",
  "fork",
  "join",
  "update",
  "goal",
  "exit",
];

/** The kinds of lanes in the order in which a map usually gets them. */
const LANES: readonly LaneKind[] = [
  "touchpoints",
  "emotions",
  "painPoints",
  "opportunities",
  "rules",
  "actions",
  "metrics",
  "content",
  "backstage",
  "notes",
  "images",
];

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
  const { say, plain } = useWords();
  const { tell } = useTell();
  const editor = useEditor();
  const press = useRef<{ readonly at: Point; taken: boolean }>(undefined);

  const taken = (): { piece: Piece; title: string } => {
    if (icon === "stage") return { piece: { piece: "stage" }, title: plain("new-stage") };
    if (icon !== "lane")
      return { piece: { piece: "node", node: icon }, title: plain(`kind-${dashed(icon)}`) };
    const there = new Set(editor.core.scene.grid.lanes.map(({ kind }) => kind));
    const lane = LANES.find((kind) => !there.has(kind)) ?? "notes";
    return { piece: { piece: "lane", lane }, title: plain(`lane-${dashed(lane)}`) };
  };

  const down = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    press.current = { at: { x: event.clientX, y: event.clientY }, taken: false };
  };
  const move = ({ nativeEvent: event }: PointerEvent<HTMLButtonElement>) => {
    const pressed = press.current;
    if (!pressed || !host.current) return;
    if (!pressed.taken) {
      if (distance(pressed.at, { x: event.clientX, y: event.clientY }) <= CLICK_REACH) return;
      pressed.taken = true;
      editor.send({ type: "take", ...taken() });
    }
    editor.send({ type: "move", at: placeOn(host.current, event), ...modifiersOf(event) });
  };
  const up = ({ nativeEvent: event }: PointerEvent<HTMLButtonElement>) => {
    if (press.current?.taken && host.current) {
      editor.send({ type: "up", at: placeOn(host.current, event), ...modifiersOf(event) });
    }
  };
  const click = () => {
    const dragged = press.current?.taken === true;
    press.current = undefined;
    if (dragged) return;
    const { piece, title } = taken();
    const edit = adding(piece, title, editor.core);
    if (edit) void editor.make(edit);
    else tell(say("canvas-no-cell"));
  };

  return (
    <button
      type="button"
      className={styles.piece}
      data-piece={icon}
      title={say(`piece-hint-${dashed(icon)}`)}
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={() => {
        press.current = undefined;
        editor.send({ type: "cancel" });
      }}
      onClick={click}
    >
      <Icon name={icon} size={17} />
      <span>{say(`piece-${dashed(icon)}`)}</span>
    </button>
  );
}
