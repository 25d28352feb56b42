// The map: two canvases, the field that edits text, a few words beside the pointer, and the outline.
import { useComputedColorScheme } from "@mantine/core";
import { type RefObject, useEffect, useRef } from "react";
import { paletteOf } from "../../canvas/paint/theme";
import { CanvasScreen, isInField } from "../../canvas/screen";
import { useWords } from "../../words/useWords";
import styles from "./editor.module.css";
import { OutlineView } from "./OutlineView";
import { TextField } from "./TextField";
import { TipView } from "./TipView";
import { useEditor } from "./useEditor";

interface ViewProps {
  readonly host: RefObject<HTMLDivElement | null>;
  /** The second button asks for a menu. */
  readonly askMenu: (event: MouseEvent) => void;
}

export function CanvasView({ host, askMenu }: ViewProps) {
  const editor = useEditor();
  const { say } = useWords();
  const scheme = useComputedColorScheme("light");
  const scene = useRef<HTMLCanvasElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const screen = useRef<CanvasScreen>(undefined);
  const shades = useRef(scheme);
  shades.current = scheme;

  useEffect(() => {
    if (!host.current || !scene.current || !overlay.current) return undefined;
    const canvases = { host: host.current, scene: scene.current, overlay: overlay.current };
    const made = new CanvasScreen(editor, canvases, paletteOf(shades.current));
    screen.current = made;
    void fontsCome().then(() => made.repaint());
    return () => made.close();
  }, [editor, host]);

  useEffect(() => screen.current?.recolour(paletteOf(scheme)), [scheme]);

  return (
    <div
      ref={host}
      className={styles.canvas}
      data-testid="canvas"
      role="application"
      aria-label={say("canvas")}
      tabIndex={-1}
      onContextMenu={({ nativeEvent }) => {
        if (!isInField(nativeEvent)) askMenu(nativeEvent);
      }}
    >
      <canvas ref={scene} className={styles.layer} />
      <canvas ref={overlay} className={styles.layer} />
      <OutlineView />
      <TextField />
      <TipView />
    </div>
  );
}

/** A canvas does not wait for fonts by itself. For one that does not come, the next of its family stands in. */
async function fontsCome(): Promise<void> {
  const faces = ["Inter", "Vazirmatn"].flatMap((family) =>
    [400, 500, 600, 700].map((weight) => document.fonts.load(`${weight} 16px ${family}`, "aا")),
  );
  const emoji = [400, 700].map((weight) => document.fonts.load(`${weight} 16px "Noto Emoji"`, "🛒"));
  await Promise.allSettled([...faces, ...emoji, document.fonts.load("italic 400 16px Inter")]);
}
