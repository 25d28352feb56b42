// The field in which a title is edited, lying exactly on the title.
//
// It is set at 100 pixels under a scale, as the canvas sets its text, so that the words do not jump.
import { useComputedColorScheme } from "@mantine/core";
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from "react";
import type { CanvasCore } from "../../canvas/core";
import { type Box, type Point, shifted } from "../../canvas/geometry";
import { spotOf } from "../../canvas/hit";
import { familiesOf } from "../../canvas/paint/brush";
import { paletteOf } from "../../canvas/paint/theme";
import type { Placed } from "../../canvas/scene";
import { modifiersOf } from "../../canvas/screen";
import { shownBox, wordsShift } from "../../canvas/sticky";
import { isTextTool, type TextTool } from "../../canvas/tools/editingText";
import { boxToWindow } from "../../canvas/viewport";
import type { Editor } from "../../journey/editor";
import { useWords } from "../../words/useWords";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

const TYPE = 100;

/** Longer titles are edited in one line: to wrap a hundred thousand characters at each key takes seconds. */
const PAGE = 2000;

/** Room around the title, in pixels of the drawing. */
const PADDING = { x: 4, y: 3 };

export function TextField() {
  const tool = useEdited(({ core }) => (isTextTool(core.tool) ? core.tool : undefined));
  const view = useEdited(({ core }) => core.view);
  return tool && <Field key={tool.key} tool={tool} zoom={view.zoom} />;
}

function Field({ tool, zoom }: { readonly tool: TextTool; readonly zoom: number }) {
  const editor = useEditor();
  const { say } = useWords();
  const scheme = useComputedColorScheme("light");
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const selectAll = tool.selectAll;
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    if (selectAll) field.current?.select();
    else field.current?.setSelectionRange(TYPE * TYPE, TYPE * TYPE);
  }, [selectAll]);

  const place = placeOf(editor.core, tool);
  if (!place) return null;
  const shared = {
    ref: field,
    "data-field": "title",
    className: styles.field,
    "aria-label": say("edit-title"),
    dir: "auto",
    spellCheck: false,
    style: {
      ...styleOf(place, zoom),
      fontFamily: familiesOf(editor.core.scene.grid.rightToLeft),
      background: paletteOf(scheme)(place.ground),
    },
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      editor.send({ type: "draft", text: value }),
    onBlur: () => editor.send({ type: "commit" }),
    onKeyDown: (event: KeyboardEvent) => keyDown(event, editor),
  };
  return tool.before.length > PAGE ? (
    <input {...shared} value={tool.draft.replace(/\s/gu, " ")} />
  ) : (
    <textarea {...shared} value={tool.draft} rows={1} />
  );
}

/** The field is as large as its text would be at 100 pixels, and scaled onto its place. */
function styleOf({ box, size, weight, centred }: FieldPlace, zoom: number): CSSProperties {
  const scale = (size * zoom) / TYPE;
  return {
    left: box.x,
    top: box.y,
    width: box.w / scale,
    height: box.h / scale,
    padding: `${(PADDING.y * zoom) / scale}px ${(PADDING.x * zoom) / scale}px`,
    fontSize: TYPE,
    fontWeight: weight,
    textAlign: centred ? "center" : "start",
    transform: `scale(${scale})`,
  };
}

/** Enter keeps what is typed, Tab goes on to the next card as well, Escape gives it up. */
function keyDown(event: KeyboardEvent, editor: Editor): void {
  const goesOn = event.code === "Tab" && !event.shiftKey;
  const ends = event.key === "Enter" || event.key === "Escape" || goesOn;
  if (event.nativeEvent.isComposing || !ends) return;
  event.preventDefault();
  editor.send({ type: event.key === "Escape" ? "cancel" : "commit" });
  if (goesOn) editor.send({ type: "key", code: "Tab", text: "", ...modifiersOf(event.nativeEvent) });
}

interface FieldPlace {
  /** In the window. */
  readonly box: Box;
  readonly size: number;
  readonly weight: number;
  readonly centred: boolean;
  /** The ink that the title stands on. */
  readonly ground: string;
}

/** What a card is filled with; paper under what stands free, as the words above a face. */
function groundOf(placed: Placed): string {
  const { layer, group } = placed;
  const [first] = group.items;
  if (spotOf(placed, "face")) return "surface";
  const fill = first?.item === "rect" ? first.fill : null;
  return layer !== "lane" && fill && "plain" in fill ? fill.plain : "surface";
}

/** A title whose words have moved on their header ends where the header does. */
const onHeader = ({ x, y, w, h }: Box, by: Point): Box => ({
  x: x + Math.max(by.x, 0),
  y: y + by.y,
  w: w - Math.abs(by.x),
  h,
});

/** Where the title lies; on a connector, its label or its middle. */
function placeOf({ scene, view }: CanvasCore, { key }: TextTool): FieldPlace | undefined {
  const placed = scene.get(key);
  if (!placed) return undefined;
  const shown = shownBox(scene.grid, view, placed);
  const title = spotOf(placed, "title");
  const label = title ?? spotOf(placed, "label");
  const local = label ?? { x: placed.box.w / 2 - 50, y: placed.box.h / 2 - 9, w: 100, h: 18 };
  const { x, y, w, h } = shifted(onHeader(local, wordsShift(scene.grid, view, placed)), shown);
  const roomy = {
    x: x - PADDING.x,
    y: y - PADDING.y,
    w: Math.max(w, 60) + 2 * PADDING.x,
    h: h + 2 * PADDING.y,
  };
  return {
    box: boxToWindow(view, roomy),
    size: title?.part.size ?? 12,
    weight: title?.part.weight ?? 400,
    centred: title?.part.centred ?? true,
    ground: groundOf(placed),
  };
}
