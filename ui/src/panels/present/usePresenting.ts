// Present as a mode: whether it is on, and its keys.
import { type RefObject, useEffect, useMemo, useSyncExternalStore } from "react";
import { type Asked, askedBy } from "../../canvas/presenting/keys";
import { modifiersOf } from "../../canvas/screen";
import type { Editor } from "../../journey/editor";
import { play, type Switch } from "../commands/command";
import { isTheirs } from "../editor/useKeys";

export function usePresenting(editor: Editor, host: RefObject<HTMLElement | null>): Switch {
  const isOn = useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => editor.presentation !== undefined,
  );
  useEffect(() => (isOn ? listen(editor, host) : undefined), [isOn, editor, host]);
  return useMemo(
    () => ({ isOn, turn: () => (isOn ? editor.leavePresentation() : begin(editor)) }),
    [isOn, editor],
  );
}

function begin(editor: Editor): void {
  // A field that goes is left first, so that what is typed in it is kept.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  editor.present();
}

/** After the outline and the bar, which have keys of their own, and before the map, which takes most of these. */
function listen(editor: Editor, host: RefObject<HTMLElement | null>): () => void {
  const down = (event: KeyboardEvent) => {
    const { core } = editor;
    // What is under way on the map is left first.
    if (event.isComposing || event.defaultPrevented || isTheirs(event) || core.tool.name !== "idle") return;
    const pressed = { code: event.code, ...modifiersOf(event) };
    const asked = askedBy(pressed, core.scene.grid.rightToLeft, core.selection.size);
    if (!asked) return;
    event.preventDefault();
    event.stopPropagation();
    host.current?.focus({ preventScroll: true });
    ACTS[asked](editor);
  };
  document.addEventListener("keydown", down);
  return () => document.removeEventListener("keydown", down);
}

const ACTS: Readonly<Record<Asked, (editor: Editor) => void>> = {
  next: (editor) => editor.presenting((one) => one.move(1)),
  previous: (editor) => editor.presenting((one) => one.move(-1)),
  first: (editor) => editor.presenting((one) => one.first()),
  last: (editor) => editor.presenting((one) => one.last()),
  nextLane: (editor) => editor.presenting((one) => one.turnLane(1)),
  previousLane: (editor) => editor.presenting((one) => one.turnLane(-1)),
  spotlight: (editor) => editor.presenting((one) => one.turnSpotlight()),
  edit: (editor) => play(editor, { code: "F2" }),
  release: (editor) => play(editor, { code: "Escape" }),
  leave: (editor) => editor.leavePresentation(),
};
