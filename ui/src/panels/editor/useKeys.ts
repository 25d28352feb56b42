// Keys that go to the canvas wherever the focus is, except where a person types or chooses.
import { useEffect } from "react";
import { modifiersOf } from "../../canvas/screen";
import { takesTab } from "../../canvas/tools/keyboard";
import type { Editor } from "../../journey/editor";

/** Where keys belong to the field or the menu. */
export const THEIRS =
  "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]";

/** Elements that do something of their own with Enter and Space. */
const PRESSED = "button, a, [role=button], [role=tab]";

/** The keys that the canvas takes, so that the page does not scroll or go back. */
const TAKEN = /^(Arrow|Space$|Tab$|Backspace$|Delete$|F2$|Equal$|Minus$|Digit[013]$|Numpad)/u;

/** Those that it takes with Ctrl or Alt. */
const COMMANDS = /^(Arrow|Key[ABCDFHLPSVWXYZ]$|Equal$|Minus$|Digit[0-3]$|Numpad)/u;

export function useKeys(editor: Editor): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTheirs(event)) return;
      const { code, key } = event;
      const modifiers = modifiersOf(event);
      if (code === "Tab" && !(isOnMap(event) && !modifiers.shift && takesTab(editor.core))) return;
      // What a person has marked in the page is what they copy.
      if (modifiers.ctrl && code === "KeyC" && window.getSelection()?.isCollapsed === false) return;
      if (modifiers.ctrl || modifiers.alt ? COMMANDS.test(code) : TAKEN.test(code)) event.preventDefault();
      // A character that begins a title must not be typed into the field a second time.
      const text = !modifiers.ctrl && !modifiers.alt && [...key].length === 1 ? key : "";
      if (text !== "") event.preventDefault();
      editor.send({ type: "key", code, text, ...modifiers });
    };
    const up = (event: KeyboardEvent) => {
      if (event.code === "Space") editor.send({ type: "keyUp", code: event.code });
    };
    window.addEventListener("keydown", down);
    window.addEventListener("keyup", up);
    return () => {
      window.removeEventListener("keydown", down);
      window.removeEventListener("keyup", up);
    };
  }, [editor]);
}

/** Whether the focus is on the map, or nowhere. */
const isOnMap = ({ target }: KeyboardEvent): boolean =>
  target === document.body || (target instanceof Element && target.closest("[role=application]") !== null);

/** Whether a key belongs to the field, the menu or the button that has the focus. */
export function isTheirs({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(THEIRS)) return true;
  return target.closest(PRESSED) !== null && (code === "Enter" || code === "Space");
}
