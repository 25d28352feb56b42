// What keys do on the cards of the tray: walk, select, edit, remove, and place them on the map.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";
import { modifiersOf } from "../../canvas/screen";
import { isPlacing, placeSelected } from "../../canvas/tools/placing";
import type { Editor } from "../../journey/editor";
import { useEdited, useEditor } from "../editor/useEditor";
import type { Tray } from "./useTray";

type AskMenu = (at: { readonly clientX: number; readonly clientY: number }, byKey: boolean) => void;

/** The keys that do here what they do on the map, with Ctrl. */
const COMMANDS = /^Key[CXVDZY]$/u;

export function useTrayKeys(
  list: RefObject<HTMLDivElement | null>,
  tray: Tray,
  askMenu: AskMenu,
): (event: KeyboardEvent) => void {
  const editor = useEditor();
  const goOn = useGoingOn(list, tray);
  return (event) => {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing) return;
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    const cards = [...(list.current?.children ?? [])] as HTMLElement[];
    const at = card ? cards.indexOf(card) : 0;
    const isTaken =
      goOnPlacing(nativeEvent, editor, () => goOn(at)) ||
      command(nativeEvent, editor, () => goOn(at)) ||
      walk(nativeEvent, editor, cards, at) ||
      asksForMenu(nativeEvent, card, askMenu);
    if (!isTaken && event.code === "Escape") return tray.leave();
    if (isTaken) event.preventDefault();
  };
}

/** While cards are placed, the canvas takes the keys. */
function goOnPlacing({ code }: globalThis.KeyboardEvent, editor: Editor, goOn: () => void): boolean {
  if (!isPlacing(editor.core.tool) || code === "Tab") return false;
  if (code === "Enter" || code === "NumpadEnter") goOn();
  editor.send({ type: "key", code, text: "", shift: false, ctrl: false, alt: false });
  return true;
}

function command(event: globalThis.KeyboardEvent, editor: Editor, goOn: () => void): boolean {
  const { code } = event;
  const { ctrl, alt, shift } = modifiersOf(event);
  const play = () => {
    editor.send({ type: "key", code, text: "", ctrl, alt, shift });
    return true;
  };
  if (ctrl) {
    if (!COMMANDS.test(code)) return false;
    if (code === "KeyX") goOn();
    return play();
  }
  if (alt) return code === "KeyP" && play();
  switch (code) {
    case "Enter":
    case "NumpadEnter":
    case "KeyM":
      editor.send({ type: "act", act: placeSelected });
      return true;
    case "Delete":
    case "Backspace":
      goOn();
      return play();
    case "F2":
      return play();
    default:
      return false;
  }
}

/** Arrows select the next card, with Shift one more; Ctrl+A selects all. */
function walk(
  event: globalThis.KeyboardEvent,
  editor: Editor,
  cards: readonly HTMLElement[],
  at: number,
): boolean {
  const { code } = event;
  const { ctrl, shift } = modifiersOf(event);
  const idOf = (card: HTMLElement | undefined) => card?.dataset.id ?? "";
  if (ctrl && code === "KeyA") {
    editor.show(cards.map(idOf));
    return true;
  }
  const last = cards.length - 1;
  const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  const to = steps[code];
  if (to === undefined) return false;
  const next = cards[Math.min(Math.max(to, 0), last)];
  const isSelected = (card: HTMLElement) => card.getAttribute("aria-selected") === "true";
  const kept = shift ? cards.filter(isSelected).map(idOf) : [];
  editor.show([...new Set([...kept, idOf(next)])]);
  next?.focus();
  return true;
}

function asksForMenu(event: globalThis.KeyboardEvent, card: HTMLElement | null, askMenu: AskMenu): boolean {
  const isKey = event.code === "ContextMenu" || (event.code === "F10" && event.shiftKey);
  if (!isKey || !card) return false;
  const { left, bottom } = card.getBoundingClientRect();
  askMenu({ clientX: left, clientY: bottom }, true);
  return true;
}

/** Whoever has placed or removed a card by a key goes on with the one that comes after it. */
function useGoingOn(list: RefObject<HTMLDivElement | null>, tray: Tray): (at: number) => void {
  const editor = useEditor();
  const cards = useEdited(({ core }) => core.mirror.tray());
  const from = useRef<number>(undefined);
  const before = useRef(cards);
  useEffect(() => {
    const at = from.current;
    const isFewer = cards.length < before.current.length;
    before.current = cards;
    if (at === undefined || !isFewer) return;
    from.current = undefined;
    const next = cards[Math.min(at, cards.length - 1)];
    if (!next) return tray.leave();
    editor.show([next.id]);
    const all = [...(list.current?.children ?? [])] as HTMLElement[];
    all.find(({ dataset }) => dataset.id === next.id)?.focus();
  }, [cards, editor, list, tray]);
  return (at) => {
    from.current = at;
  };
}
