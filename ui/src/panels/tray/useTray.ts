// Whether the tray is open beside the map, and the ways into it and into the field that fills it.
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Box } from "../../canvas/geometry";
import { isInTray } from "../../canvas/tray";
import type { Editor } from "../../journey/editor";

export interface Tray {
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  /** Brings the focus into the tray, which opens for it; from there, folds it. */
  readonly turn: () => void;
  /** Brings the focus into the field. */
  readonly capture: () => void;
  /** Gives the focus back to the map. */
  readonly leave: () => void;
  /** The field, the panel and, where that is folded, the button that opens it. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/** `comeToDesign` shows the mode in which the tray stands. */
export function useTray(editor: Editor, host: RefObject<HTMLElement | null>, comeToDesign: () => void): Tray {
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { isOpen, setOpen } = useOpen(editor);
  const [wanted, want] = useState<"field" | "panel">();

  // What is wanted may come into the page only now, as with another mode.
  useEffect(() => {
    if (wanted === "field") field.current?.focus();
    if (wanted === "panel") focusIn(panel.current);
    want(undefined);
  }, [wanted]);
  useEffect(() => {
    editor.core.trayArea = () => areaOf(panel.current ?? button.current, host.current);
  }, [editor, host]);

  const leave = useCallback(() => host.current?.focus({ preventScroll: true }), [host]);
  const turn = useCallback(() => {
    if (isOpen && panel.current?.contains(document.activeElement)) {
      setOpen(false);
      return leave();
    }
    comeToDesign();
    setOpen(true);
    want("panel");
  }, [isOpen, setOpen, leave, comeToDesign]);
  const capture = useCallback(() => {
    comeToDesign();
    want("field");
  }, [comeToDesign]);
  return useMemo(
    () => ({ isOpen, setOpen, turn, capture, leave, field, panel, button }),
    [isOpen, setOpen, turn, capture, leave],
  );
}

/** It opens by itself for its first card and for one that is shown, and folds when nothing is left in it. */
function useOpen(editor: Editor) {
  const [isOpen, setIt] = useState(() => editor.core.mirror.tray().length > 0);
  const seen = useRef({ count: editor.core.mirror.tray().length, selection: editor.core.selection });
  const setOpen = useCallback(
    (next: boolean) => {
      // The map keeps its size and its place while the tray comes and goes.
      editor.core.keepLook();
      setIt(next);
    },
    [editor],
  );
  useEffect(
    () =>
      editor.subscribe(() => {
        const { mirror, selection } = editor.core;
        const count = mirror.tray().length;
        const { current: before } = seen;
        if (count === before.count && selection === before.selection) return;
        seen.current = { count, selection };
        const [key] = selection;
        const isShown = selection !== before.selection && key !== undefined && isInTray(mirror, key);
        if (isShown || (count > 0 && before.count === 0)) setOpen(true);
        if (count === 0 && before.count > 0) setOpen(false);
      }),
    [editor, setOpen],
  );
  return { isOpen, setOpen };
}

/** The card that has the place of the focus, or the panel while there is none. */
function focusIn(panel: HTMLElement | null): void {
  const card = panel?.querySelector<HTMLElement>("[role=option][tabindex='0']");
  (card ?? panel)?.focus();
}

/** Where an element lies, counted from the corner of the canvas. */
function areaOf(element: HTMLElement | null, host: HTMLElement | null): Box | undefined {
  if (!element || !host) return undefined;
  const { left, top, width, height } = element.getBoundingClientRect();
  const from = host.getBoundingClientRect();
  return { x: left - from.left, y: top - from.top, w: width, h: height };
}
