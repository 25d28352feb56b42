// Which window lies over the map, and the keys that act wherever the focus is.
import { type RefObject, useCallback, useEffect, useState } from "react";
import { modifiersOf } from "../../canvas/screen";
import type { Editor } from "../../journey/editor";
import type { CommandRoom, CommandWindow } from "./command";
import { commandOf } from "./commands";

/** Where keys without Ctrl belong to the field. */
export const TYPED = "input, textarea, select, [contenteditable=true]";

/** One window at most lies over the map. */
export function useWindow(editor: Editor, host: RefObject<HTMLElement | null>) {
  const [isOpen, setOpen] = useState<CommandWindow>();
  const open = useCallback(
    (window: CommandWindow) => {
      // What is typed on the map is kept before something lies over it.
      editor.send({ type: "commit" });
      setOpen(window);
    },
    [editor],
  );
  const close = useCallback(() => {
    setOpen(undefined);
    host.current?.focus({ preventScroll: true });
  }, [host]);
  return { isOpen, open, close };
}

export function useCommands(room: CommandRoom): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      const modifiers = modifiersOf(event);
      const command =
        commandOf({ code: event.code, ...modifiers }) ??
        (asksForHelp(event, room.editor) ? commandOf({ code: "F1" }) : undefined);
      if (!command) return;
      event.preventDefault();
      event.stopPropagation();
      if (command.canBeDone(room.editor)) command.act(room);
    };
    // Before the canvas and the fields, which take keys as well.
    window.addEventListener("keydown", down, { capture: true });
    return () => window.removeEventListener("keydown", down, { capture: true });
  }, [room]);
}

/** The key of the question mark; on a single card it begins a title instead. */
function asksForHelp(event: KeyboardEvent, { core }: Editor): boolean {
  const { ctrl, alt, shift } = modifiersOf(event);
  if (event.code !== "Slash" || !shift || ctrl || alt || core.selection.size === 1) return false;
  return !(event.target instanceof Element && event.target.closest(TYPED));
}
