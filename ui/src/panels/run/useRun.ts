// How a run begins: the first one asks for the shares that nobody has said.
import { useCallback, useRef } from "react";
import { flushSync } from "react-dom";
import type { Setup } from "../../bindings/Setup";
import type { Editor } from "../../journey/editor";
import { type Given, sayingShares, unsetTouchpoints } from "../../journey/unsetShares";
import type { CommandWindow } from "../commands/command";
import { TYPED } from "../commands/useCommands";
import { useTell } from "../tell";

/** How runs are asked for; each begins as held against no other. */
export type RunSetup = Omit<Setup, "against">;

export function useRun(editor: Editor, setup: RunSetup, open: (window: CommandWindow) => void) {
  const { tellTrouble } = useTell();
  const wanted = useRef(setup);
  wanted.current = setup;

  /** Runs, whatever shares are missing. */
  const start = useCallback(
    () => void editor.session.simulate({ ...wanted.current, against: null }),
    [editor],
  );

  /** Runs with what has changed since the run that is shown, and holds the two against each other. */
  const runChanged = useCallback(async () => {
    leaveField();
    editor.send({ type: "commit" });
    // The one that is shown may be on its way to the disk.
    await editor.session.settled();
    const against = editor.session.state.run?.run ?? null;
    await editor.session.simulate({ ...wanted.current, against });
  }, [editor]);

  /** Runs, or asks first. */
  const run = useCallback(() => {
    leaveField();
    editor.send({ type: "commit" });
    asksFirst(editor).then((asks) => (asks ? open("shares") : start()), tellTrouble);
  }, [editor, open, start, tellTrouble]);

  /** Says these shares, by one change, and runs with them. */
  const runWith = useCallback(
    async (given: Given) => {
      await editor.change((mirror) => sayingShares(mirror, given));
      // Where that was refused, which has been told, a run would go other ways than was said.
      if (sayingShares(editor.session.state.mirror, given) === undefined) start();
    },
    [editor, start],
  );
  return { run, start, runWith, runChanged };
}

async function asksFirst({ session }: Editor): Promise<boolean> {
  // Connectors that are still on their way count.
  await session.settled();
  if (unsetTouchpoints(session.state.mirror).length === 0) return false;
  return !(await session.hasRun());
}

/** A field keeps what is typed in it when it is left, which a key alone does not do. */
function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches(TYPED)) {
    flushSync(() => activeElement.blur());
  }
}
