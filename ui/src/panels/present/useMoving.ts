// Brings what is presented from step to step: smoothly, unless a person wants nothing to move.
import { useEffect } from "react";
import { isSameSight, onTheWay, type Sight } from "../../canvas/presenting/sight";
import type { Editor } from "../../journey/editor";

/** How long the way to the next step takes, in milliseconds. */
const WAY = 520;

export function useMoving(editor: Editor): void {
  useEffect(() => {
    let wanted: { readonly sight: Sight; readonly asked: number } | undefined;
    let stop = () => {};
    const follow = () => {
      const { presentation } = editor;
      if (!presentation) return;
      const { step, asked } = presentation;
      const before = wanted;
      if (before?.asked === asked && isSameSight(before.sight, step)) return;
      wanted = { sight: step, asked };
      stop();
      if (before && isSameWindow(before.sight, step) && !wantsNoMotion()) {
        stop = walk(editor, presentation.sight, step);
      } else {
        presentation.show(step);
        editor.notify();
      }
    };
    follow();
    const end = editor.subscribe(follow);
    return () => {
      end();
      stop();
    };
  }, [editor]);
}

/** Goes from one sight to another, frame by frame. Gives what stops it. */
function walk(editor: Editor, from: Sight, to: Sight): () => void {
  const begun = performance.now();
  let { view } = editor.core;
  const next = (now: number) => {
    const { presentation, core } = editor;
    if (!presentation) return;
    // Whoever looks elsewhere meanwhile is left where they are; the light goes on.
    const isLeft = core.view !== view;
    const part = isLeft ? 1 : Math.min(Math.max(now - begun, 0) / WAY, 1);
    presentation.show(isLeft ? { ...to, view: core.view } : onTheWay(from, to, eased(part)));
    view = core.view;
    editor.notify();
    if (part < 1) frame = requestAnimationFrame(next);
  };
  let frame = requestAnimationFrame(next);
  return () => cancelAnimationFrame(frame);
}

/** Begins and ends gently. */
const eased = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;

const isSameWindow = ({ view: a }: Sight, { view: b }: Sight): boolean =>
  a.width === b.width && a.height === b.height;

const wantsNoMotion = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
