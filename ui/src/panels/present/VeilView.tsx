// The dark around what is presented, as it is at each moment.
import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { paletteOf } from "../../canvas/paint/theme";
import { paintVeil } from "../../canvas/paint/veil";
import { useEdited, useEditor } from "../editor/useEditor";
import styles from "./present.module.css";

export function VeilView() {
  const editor = useEditor();
  const scheme = useComputedColorScheme("light");
  const canvas = useRef<HTMLCanvasElement>(null);
  const isOn = useEdited(({ presentation }) => presentation?.hasSpotlight === true);
  useEffect(() => {
    let frame: number | undefined;
    const paint = () => {
      frame = undefined;
      const lit = editor.presentation?.lit();
      // While it goes, it is painted no more.
      if (lit && canvas.current) paintVeil(canvas.current, editor.core.view, lit, paletteOf(scheme));
    };
    const soon = () => {
      frame ??= requestAnimationFrame(paint);
    };
    soon();
    const end = editor.subscribe(soon);
    return () => {
      end();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [editor, scheme]);
  return <canvas ref={canvas} className={styles.veil} data-on={isOn || undefined} />;
}
