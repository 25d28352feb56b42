// The outline in the page, and what its keys do: walk, edit, remove, move and connect without a pointer.
import { type RefObject, useEffect, useRef, useState } from "react";
import type { Id } from "../../bindings/Id";
import type { Port } from "../../bindings/Port";
import { spotsOf } from "../../canvas/hit";
import type { KeyText } from "../../canvas/keys";
import { type Labels, type Line, outlineOf } from "../../canvas/outline";
import { OutlineTree } from "../../canvas/outlineTree";
import { modifiersOf } from "../../canvas/screen";
import { isPlacing, type PlacingTool, placeSelected } from "../../canvas/tools/placing";
import { isInTray } from "../../canvas/tray";
import type { Editor } from "../../journey/editor";
import { portLabel } from "../../words/ports";
import { useWords, type Words } from "../../words/useWords";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

/** What the keys do beyond walking: a card is being moved, or a connector drawn. */
type Mode =
  | { readonly mode: "walk" }
  | { readonly mode: "move"; readonly line: Line }
  | {
      readonly mode: "connect";
      readonly from: Id;
      /** The connector that goes there instead of where it goes now; none: a new one is drawn. */
      readonly connector: Id | null;
      readonly title: string;
      readonly ports: readonly Port[];
      readonly port: number;
    };

const WALK: Mode = { mode: "walk" };

export function OutlineView() {
  const editor = useEditor();
  const words = useWords();
  const { say } = words;
  const root = useRef<HTMLDivElement>(null);
  const tree = useTree(root);
  const come = useHome(tree);
  const [mode, setMode] = useState<Mode>(WALK);
  const placing = useEdited(({ core }) => (isPlacing(core.tool) ? core.tool : undefined));
  const isPresented = useEdited(({ presentation }) => presentation !== undefined);

  const keyDown = (event: React.KeyboardEvent) => {
    const line = tree.current?.lineOf(event.target);
    if (!tree.current || !line || event.nativeEvent.isComposing) return;
    const next = act(event.nativeEvent, line, mode, editor, tree.current);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setMode(next);
  };

  return (
    <div className={styles.outline} data-testid="outline">
      <div
        ref={root}
        className={styles.outlineMap}
        role="tree"
        tabIndex={-1}
        aria-label={isPresented ? say("outline-presenting") : say("outline")}
        aria-multiselectable="true"
        onKeyDown={keyDown}
        onFocus={(event) => {
          come();
          const line = tree.current?.lineOf(event.target);
          if (line && mode.mode === "walk" && !comesFromMenu(event)) editor.show([line.id]);
        }}
      />
      <div role="status">{placing ? sayPlacing(placing, editor, words) : sayMode(mode, editor, words)}</div>
    </div>
  );
}

/** A menu that closes gives the focus back, and what was selected stays so. */
const comesFromMenu = ({ relatedTarget }: React.FocusEvent): boolean =>
  relatedTarget instanceof Element && relatedTarget.closest("[role=menu]") !== null;

type Tree = RefObject<OutlineTree | undefined>;

/** The outline in the page, which follows the editor. */
function useTree(root: RefObject<HTMLDivElement | null>): Tree {
  const editor = useEditor();
  const words = useWords();
  const tree = useRef<OutlineTree>(undefined);
  useEffect(() => {
    if (!root.current) return undefined;
    const made = new OutlineTree(root.current);
    tree.current = made;
    const follow = follower(editor, made, words);
    follow();
    return editor.subscribe(follow);
  }, [editor, words, root]);
  return tree;
}

/** Whoever came by the outline goes on from there when a title has been typed. Gives what says that someone has come. */
function useHome(tree: Tree): () => void {
  const editor = useEditor();
  const home = useRef(false);
  const isEditing = useEdited(({ core }) => core.tool.name === "editingText");
  useEffect(() => {
    const leave = () => {
      home.current = false;
    };
    window.addEventListener("pointerdown", leave, true);
    return () => window.removeEventListener("pointerdown", leave, true);
  }, []);
  useEffect(() => {
    const [key] = editor.core.selection;
    const isNowhere = document.activeElement === document.body;
    if (!isEditing && home.current && isNowhere && key !== undefined) tree.current?.focus(key);
  }, [editor, isEditing, tree]);
  return () => {
    home.current = true;
  };
}

/** From so many lines on, the outline follows only when drawing and view have come to rest. */
const MANY = 1000;
const REST = 150;

/** Brings the page's outline to the editor's state, as far as it is another. */
function follower(editor: Editor, tree: OutlineTree, words: Words): () => void {
  const { core } = editor;
  const labels: Labels = new WeakMap();
  let shown: readonly unknown[] = [];
  let view: unknown;
  const show = () => {
    const now = [core.scene, core.mirror, core.scene.version, core.badges];
    if (now.some((one, at) => one !== shown[at])) {
      tree.show(outlineOf(core.mirror, core.scene, words, labels));
      tree.badge(core.badges);
    }
    if (view !== core.view) tree.lay(core.view);
    [shown, view] = [now, core.view];
    mark();
  };
  const mark = () => {
    tree.select(core.selection);
    const spotted = new Set<KeyText>(core.selection.size === 1 ? core.selection : []);
    if (core.hovered !== undefined) spotted.add(core.hovered);
    tree.spot(spotted);
  };
  let later: number | undefined;
  return () => {
    if (tree.lines.length < MANY) return show();
    window.clearTimeout(later);
    later = window.setTimeout(show, REST);
    return mark();
  };
}

/** In which cell the cards of the tray would come to stand. */
function sayPlacing({ ids, cell }: PlacingTool, { core: { mirror } }: Editor, { say }: Words): string {
  const titleOf = (id: Id, all: readonly { id: Id; title: string }[]) =>
    all.find((one) => one.id === id)?.title ?? "";
  return say("outline-placing", {
    count: ids.length,
    stage: titleOf(cell.stage, mirror.stages()),
    lane: titleOf(cell.lane, mirror.lanes()),
  });
}

function sayMode(mode: Mode, { core }: Editor, words: Words): string {
  const { say } = words;
  switch (mode.mode) {
    case "walk":
      return "";
    case "move":
      return say("outline-moving", { title: mode.line.label });
    case "connect": {
      const port = portLabel(core.mirror.node(mode.from), mode.ports[mode.port] ?? "", words);
      return say("outline-connecting", { title: mode.title, port });
    }
  }
}

/** What a key does; none: it is no key of the outline. */
function act(
  event: KeyboardEvent,
  line: Line,
  mode: Mode,
  editor: Editor,
  tree: OutlineTree,
): Mode | undefined {
  const { code } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  // The arrows walk the cells of the map while a card of the tray is placed.
  if (isPlacing(editor.core.tool)) return undefined;
  if (mode.mode === "move") return actMoving(event, mode, editor);
  if (mode.mode === "connect") {
    const next = actConnecting(code, line, mode, editor);
    if (next) return next;
  }
  const to = walk(code, line, tree.lines);
  if (to) {
    tree.focus(to.key);
    return mode;
  }
  switch (code) {
    case "Enter":
    case "NumpadEnter":
      // On a card it goes on to the lane below, as on the map.
      if (line.level === 2 || line.kind === "tray") return undefined;
      editor.send({ type: "edit", key: line.key });
      return WALK;
    case "F2":
      editor.send({ type: "edit", key: line.key });
      return WALK;
    case "Delete":
    case "Backspace":
      return remove(line, editor, tree);
    case "KeyM":
      if (line.level !== 2) return mode;
      if (!isInTray(editor.core.mirror, line.key)) return { mode: "move", line };
      editor.send({ type: "act", act: placeSelected });
      return WALK;
    case "KeyC":
      return startConnecting(line, editor) ?? mode;
    default:
      return undefined;
  }
}

/** Up and down line by line, right into what belongs to a line and left out of it. */
function walk(code: string, line: Line, lines: readonly Line[]): Line | undefined {
  const at = lines.findIndex(({ key }) => key === line.key);
  switch (code) {
    case "ArrowDown":
      return lines[at + 1];
    case "ArrowUp":
      return lines[at - 1];
    case "ArrowRight":
      return lines[at + 1]?.level === line.level + 1 ? lines[at + 1] : undefined;
    case "ArrowLeft":
      return lines.slice(0, at).findLast(({ level }) => level < line.level);
    case "Home":
      return lines[0];
    case "End":
      return lines.at(-1);
    default:
      return undefined;
  }
}

function remove(line: Line, editor: Editor, tree: OutlineTree): Mode {
  const at = tree.lines.findIndex(({ key }) => key === line.key);
  const next = tree.lines[at + 1] ?? tree.lines[at - 1];
  editor.show([line.id]);
  editor.send({ type: "key", code: "Delete", text: "", shift: false, ctrl: false, alt: false });
  if (next) tree.focus(next.key);
  return WALK;
}

function actMoving(event: KeyboardEvent, mode: Mode, editor: Editor): Mode | undefined {
  if (event.code.startsWith("Arrow")) {
    editor.send({ type: "key", code: event.code, text: "", ...modifiersOf(event) });
    return mode;
  }
  return event.code === "Tab" ? undefined : WALK;
}

function startConnecting(line: Line, editor: Editor): Mode | undefined {
  const there = line.level === 3 ? editor.core.mirror.connector(line.id) : undefined;
  if (there) {
    const { id: connector, from, port } = there;
    return { mode: "connect", from, connector, title: line.label, ports: [port], port: 0 };
  }
  const placed = editor.core.scene.get(line.key);
  const ports = placed ? spotsOf(placed, "port").map(({ part }) => part.port) : [];
  if (ports.length === 0) return undefined;
  return { mode: "connect", from: line.id, connector: null, title: line.label, ports, port: 0 };
}

/** C takes the next port, Enter connects with the card that has the focus, Escape leaves it. */
function actConnecting(
  code: string,
  line: Line,
  mode: Extract<Mode, { mode: "connect" }>,
  editor: Editor,
): Mode | undefined {
  if (code === "Escape") return WALK;
  if (code === "KeyC") return { ...mode, port: (mode.port + 1) % mode.ports.length };
  if (code !== "Enter" && code !== "NumpadEnter") return undefined;
  const { from, connector: id, ports, port } = mode;
  const leaving = ports[port];
  if (leaving === undefined || line.level !== 2) return mode;
  const to = line.id;
  void editor.change(() =>
    id === null
      ? { edit: "connect", from, port: leaving, to, also: null }
      : { edit: "reattach", id, from, port: leaving, to, also: null },
  );
  return WALK;
}
