// The commands that add something: where a menu was opened, or where the person is looking.
import type { Icon } from "../../bindings/Icon";
import type { NodeKind } from "../../bindings/NodeKind";
import { newLane, type Piece } from "../../canvas/pieces";
import { dropped } from "../../canvas/tools/droppingPiece";
import type { Editor } from "../../journey/editor";
import { dashed } from "../../words/dashed";
import { always, type Command, type Needs } from "./command";

/** A kind of card that is drawn with an icon of the same name. */
type Kind = NodeKind & Icon;

export const EXPERIENCE: readonly Kind[] = [
  "touchpoint",
  "action",
  "emotion",
  "painPoint",
  "opportunity",
  "metric",
  "content",
  "backstage",
  "quote",
  "note",
  "image",
];

export const RULES: readonly Kind[] = [
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

/** Cards stand where a stage and a lane cross. */
export const hasCells: Needs = ({ core }) =>
  core.scene.grid.stages.length > 0 && core.scene.grid.lanes.length > 0;

const adding = (icon: Icon, pieceOf: (editor: Editor) => Piece, canBeDone: Needs = always): Command => ({
  id: `add-${dashed(icon)}`,
  section: "add",
  what: `kind-${dashed(icon)}`,
  icon,
  canBeDone,
  act: ({ editor, place }) => {
    const piece = pieceOf(editor);
    if (!place) return editor.add(piece);
    editor.send({ type: "act", act: (world) => dropped(piece, world.titleOf(piece), place, world) });
  },
});

/** The command that adds a card. */
export const addId = (kind: NodeKind): string => `add-${dashed(kind)}`;

export const ADDING: readonly Command[] = [
  adding("stage", () => ({ piece: "stage" })),
  adding("lane", ({ core }) => newLane(core.scene.grid.lanes)),
  ...[...EXPERIENCE, ...RULES].map((node) => adding(node, () => ({ piece: "node", node }), hasCells)),
];
