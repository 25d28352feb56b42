// The editor of one journey: the map, and what stands around it in each mode.
import { useCallback, useMemo, useRef, useState } from "react";
import type { Opened } from "../../bindings/Opened";
import { Editor } from "../../journey/editor";
import type { Shell } from "../../platform/shell";
import { newTitle } from "../../words/titles";
import { useWords } from "../../words/useWords";
import { CommandPalette } from "../commands/CommandPalette";
import { ContextMenu } from "../commands/ContextMenu";
import type { CommandRoom, CommandWindow } from "../commands/command";
import { SearchBar } from "../commands/SearchBar";
import { ShortcutsSheet } from "../commands/ShortcutsSheet";
import { useCommands, useWindow } from "../commands/useCommands";
import { useMenu } from "../commands/useMenu";
import { Inspector } from "../inspector/Inspector";
import { PresentView } from "../present/PresentView";
import { usePresenting } from "../present/usePresenting";
import { ShareQuestion } from "../run/ShareQuestion";
import { useRun } from "../run/useRun";
import { SimulatePanel } from "../simulate/SimulatePanel";
import { FROM_PERSONAS, type Sending, setupOf } from "../simulate/sending";
import { CaptureBar } from "../tray/CaptureBar";
import { TrayPanel } from "../tray/TrayPanel";
import { useTray } from "../tray/useTray";
import { useRemembered } from "../useRemembered";
import { CanvasView } from "./CanvasView";
import styles from "./editor.module.css";
import { MinimapView } from "./MinimapView";
import { Palette } from "./Palette";
import { StatusBar } from "./StatusBar";
import { type Mode, TopBar } from "./TopBar";
import { useDroppedFiles } from "./useDroppedFiles";
import { EditorContext } from "./useEditor";
import { useKeys } from "./useKeys";
import { useTelling } from "./useTelling";

interface RoomProps {
  readonly shell: Shell;
  readonly opened: Opened;
  readonly leave: () => void;
}

export function EditorRoom({ shell, opened, leave }: RoomProps) {
  const { plain, percent } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const telling = useTelling();
  const editor = useMemo(() => {
    const made: Editor = new Editor(shell, opened, (what) => telling(made, what));
    return made;
  }, [shell, opened, telling]);
  editor.core.titleOf = (fresh) => newTitle(fresh, plain);
  editor.pictureFiles = { ...editor.pictureFiles, name: plain("file-pictures") };
  editor.core.sayShare = (share) => percent(share, 1);
  const present = usePresenting(editor, host);
  const [around, setAround] = useState<Exclude<Mode, "present">>("design");
  const mode: Mode = present.isOn ? "present" : around;
  const turnTo = (next: Mode) => (next === "present" ? present.turn() : setAround(next));
  const [sending, send] = useState<Sending>(FROM_PERSONAS);
  const { isOpen, open: openWindow, close } = useWindow(editor, host);
  const menu = useMenu(editor, host);
  const { askByKey, close: closeMenu } = menu;
  const open = useCallback(
    (window: CommandWindow) => {
      if (window === "menu") return askByKey();
      closeMenu();
      openWindow(window);
    },
    [askByKey, closeMenu, openWindow],
  );
  const { run, start, runWith, runChanged } = useRun(editor, setupOf(sending), open);
  const minimap = useRemembered("minimap");
  const tray = useTray(
    editor,
    host,
    useCallback(() => setAround("design"), []),
  );
  const room = useMemo(
    (): CommandRoom => ({ editor, open, run, runChanged, minimap, tray, present }),
    [editor, open, run, runChanged, minimap, tray, present],
  );
  useKeys(editor);
  useDroppedFiles(shell, editor, host);
  useCommands(room);

  return (
    <EditorContext value={editor}>
      <div className={styles.room}>
        {mode !== "present" && (
          <TopBar shell={shell} mode={mode} turnTo={turnTo} run={run} leave={leave} open={open} />
        )}
        <div className={styles.middle}>
          {mode === "design" && <Palette host={host} />}
          <div className={styles.column}>
            <main className={styles.map}>
              <CanvasView host={host} askMenu={menu.ask} />
              {minimap.isOn && mode !== "present" && <MinimapView />}
              {mode === "design" && <Inspector />}
              {mode === "present" && <PresentView shell={shell} host={host} />}
              {isOpen === "search" && <SearchBar close={close} />}
            </main>
            {mode === "design" && <CaptureBar tray={tray} />}
          </div>
          {mode === "design" && tray.isOpen && <TrayPanel tray={tray} host={host} askMenu={menu.askBeside} />}
          {mode === "simulate" && <SimulatePanel shell={shell} sending={sending} send={send} />}
        </div>
        {mode !== "present" && <StatusBar room={room} />}
        {menu.menu && <ContextMenu menu={menu.menu} room={room} close={menu.close} />}
        {isOpen === "palette" && <CommandPalette room={room} close={close} />}
        {isOpen === "shortcuts" && <ShortcutsSheet close={close} />}
        {isOpen === "shares" && <ShareQuestion runWith={runWith} runAsItIs={start} close={close} />}
      </div>
    </EditorContext>
  );
}
