// The whole map in a corner of the canvas, with a frame around what is in sight; not there while all of it is.
import { useComputedColorScheme } from "@mantine/core";
import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { add, type Point } from "../../canvas/geometry";
import {
  broughtTo,
  frameOf,
  gripOf,
  type Minimap,
  minimapOf,
  partSeen,
  shownAt,
  showsAll,
  stagesSeen,
  steppedTo,
} from "../../canvas/minimap";
import { MinimapPicture } from "../../canvas/paint/minimap";
import { paletteOf } from "../../canvas/paint/theme";
import { modifiersOf, placeOn, wheeled } from "../../canvas/screen";
import { type Viewport, windowMiddle } from "../../canvas/viewport";
import type { Editor } from "../../journey/editor";
import { titleOf } from "../../journey/mirror";
import { useWords, type Words } from "../../words/useWords";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

export function MinimapView() {
  const isNeeded = useEdited(({ core }) => !showsAll(core.view, core.scene.bounds()));
  return isNeeded && <WholeMap />;
}

function WholeMap() {
  const editor = useEditor();
  const words = useWords();
  const { width, height } = useEdited(({ core }) => core.scene.grid);
  const view = useEdited(({ core }) => core.view);
  const minimap = useMemo(() => minimapOf({ x: 0, y: 0, w: width, h: height }), [width, height]);
  const { x, y, w, h } = frameOf(minimap, view);
  const host = useRef<HTMLDivElement>(null);
  const drag = useDrag(minimap);
  useWheel(host);
  return (
    <div
      ref={host}
      className={styles.minimap}
      style={{ width: minimap.w, height: minimap.h }}
      role="slider"
      tabIndex={0}
      aria-label={words.say("minimap")}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(partSeen(editor.core.scene.grid, view) * 100)}
      aria-valuetext={inSight(editor, words)}
      // The map keeps the focus when the pointer is used.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => step(event, editor)}
      {...drag}
    >
      <Picture minimap={minimap} />
      <div className={styles.sight} style={{ left: x, top: y, width: w, height: h }} />
    </div>
  );
}

function Picture({ minimap }: { readonly minimap: Minimap }) {
  const scheme = useComputedColorScheme("light");
  const scene = useEdited(({ core }) => core.scene);
  const version = useEdited(({ core }) => core.scene.version);
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useRef<MinimapPicture>(undefined);
  useEffect(() => {
    if (!canvas.current) return undefined;
    picture.current ??= new MinimapPicture(canvas.current);
    return picture.current.show({ scene, version, minimap, palette: paletteOf(scheme) });
  }, [scene, version, minimap, scheme]);
  return <canvas ref={canvas} />;
}

/** The titles of the stages that are in sight. */
function inSight({ core }: Editor, { say, plain }: Words): string {
  const titles = stagesSeen(core.scene.grid, core.view).map((id) => {
    const record = core.mirror.record(id);
    return record ? titleOf(record) : "";
  });
  return say("minimap-sees", { stages: titles.join(plain("list-comma")) });
}

function step(event: KeyboardEvent, editor: Editor): void {
  const { core } = editor;
  const to = steppedTo(core.view, core.scene.bounds(), event.key);
  if (!to) return;
  event.preventDefault();
  event.stopPropagation();
  editor.lookAt(to);
}

interface Drag {
  /** From the pointer to the middle of what is in sight, in the drawing. */
  readonly grip: Point;
  /** What was in sight before: Escape brings it back. */
  readonly before: Viewport;
}

/** A press brings what lies there into the middle, a drag takes the frame along. */
function useDrag(minimap: Minimap) {
  const editor = useEditor();
  const { core } = editor;
  const [drag, setDrag] = useState<Drag>();
  useEffect(() => {
    if (!drag) return undefined;
    const giveUp = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      editor.core.view = drag.before;
      editor.notify();
      setDrag(undefined);
    };
    window.addEventListener("keydown", giveUp, { capture: true });
    return () => window.removeEventListener("keydown", giveUp, { capture: true });
  }, [drag, editor]);

  const placed = (event: PointerEvent) => placeOn(event.currentTarget, event.nativeEvent);
  const follow = (at: Point, grip: Point) =>
    editor.lookAt(broughtTo(core.view, core.scene.bounds(), add(shownAt(minimap, at), grip)));
  return {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const grip = gripOf(minimap, core.view, placed(event));
      setDrag({ grip, before: core.view });
      follow(placed(event), grip);
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag) follow(placed(event), drag.grip);
    },
    onPointerUp: () => setDrag(undefined),
    onPointerCancel: () => setDrag(undefined),
  };
}

/** The wheel does what it does on the map, around the middle of the window. */
function useWheel(host: RefObject<HTMLElement | null>): void {
  const editor = useEditor();
  useEffect(() => {
    const element = host.current;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const at = windowMiddle(editor.core.view);
      editor.send({ type: "wheel", by: wheeled(event), at, ...modifiersOf(event) });
    };
    // React listens to the wheel in a way that cannot keep the page from zooming.
    element?.addEventListener("wheel", turn, { passive: false });
    return () => element?.removeEventListener("wheel", turn);
  }, [editor, host]);
}
