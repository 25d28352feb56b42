// The menu of what is selected: the second button asks for it, or the key for menus.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Point } from "../../canvas/geometry";
import { modifiersOf, placeOn } from "../../canvas/screen";
import { menuPlace } from "../../canvas/selected";
import { isOnLegend } from "../../canvas/tools/curves";
import { toDrawing } from "../../canvas/viewport";
import type { Editor } from "../../journey/editor";
import { useWords } from "../../words/useWords";
import { THEIRS } from "../editor/useKeys";

export interface OpenMenu {
  /** Where it opens, in pixels of the page. */
  readonly at: Point;
  /** The same place on the drawing. */
  readonly place: Point;
  /** Whether a key has asked for it: then its first command has the focus at once. */
  readonly byKey: boolean;
}

export function useMenu(editor: Editor, host: RefObject<HTMLElement | null>) {
  const { rightToLeft } = useWords().language;
  const [menu, setMenu] = useState<OpenMenu>();
  const home = useRef<HTMLElement>(null);

  const show = useCallback(
    (at: Point, byKey: boolean) => {
      // While something is dragged, a menu would be in the way of it.
      if (!host.current || editor.core.tool.name !== "idle") return;
      const { left, top } = host.current.getBoundingClientRect();
      home.current = focusedWithin(host.current);
      setMenu({ at: { x: left + at.x, y: top + at.y }, place: toDrawing(editor.core.view, at), byKey });
    },
    [editor, host],
  );
  const ask = useCallback(
    (event: MouseEvent) => {
      if (!host.current) return;
      const at = placeOn(host.current, event);
      editor.send({ type: "menu", at });
      show(at, false);
    },
    [editor, host, show],
  );
  const askByKey = useCallback(() => {
    editor.send({ type: "commit" });
    show(menuPlace(editor.core, rightToLeft), true);
  }, [editor, rightToLeft, show]);
  /** Asks for the menu of what is selected in a panel beside the map. */
  const askBeside = useCallback(
    ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }, byKey: boolean) => {
      if (!host.current) return;
      const { left, top } = host.current.getBoundingClientRect();
      show({ x: clientX - left, y: clientY - top }, byKey);
    },
    [host, show],
  );
  const close = useCallback(() => {
    setMenu(undefined);
    home.current?.focus({ preventScroll: true });
  }, []);

  // A menu within the menu gives the focus back to its name, which is gone by now.
  useEffect(() => {
    if (!menu && document.activeElement === document.body) home.current?.focus({ preventScroll: true });
  }, [menu]);

  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isMenuKey(event)) return;
      if (event.target instanceof Element && event.target.closest(THEIRS)) return;
      event.preventDefault();
      askByKey();
    };
    window.addEventListener("keydown", down);
    return () => window.removeEventListener("keydown", down);
  }, [askByKey]);
  // The names beside an emotion lane are a button of it: they open its menu, where others can be chosen.
  useEffect(() => {
    const canvas = host.current;
    const click = (event: MouseEvent) => {
      if (canvas && isOnLegend(editor.core, placeOn(canvas, event))) ask(event);
    };
    canvas?.addEventListener("click", click);
    return () => canvas?.removeEventListener("click", click);
  }, [ask, editor, host]);
  return { menu, ask, askByKey, askBeside, close };
}

/**
 * Who goes on when the menu has closed: a line of the outline or a card of a list that has the focus, or the map itself.
 */
function focusedWithin(host: HTMLElement): HTMLElement {
  const { activeElement } = document;
  const isHome = activeElement?.closest("[role=listbox]") != null || host.contains(activeElement);
  return activeElement instanceof HTMLElement && isHome ? activeElement : host;
}

function isMenuKey(event: KeyboardEvent): boolean {
  const { shift, ctrl, alt } = modifiersOf(event);
  return event.code === "ContextMenu" || (event.code === "F10" && shift && !ctrl && !alt);
}
