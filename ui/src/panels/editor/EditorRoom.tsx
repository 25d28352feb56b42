// The editor of one journey, in Design mode: the map, and what stands around it.
import { useMemo, useRef } from "react";
import type { Opened } from "../../bindings/Opened";
import { Editor, type Telling } from "../../journey/editor";
import type { Shell } from "../../platform/shell";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { CommandPalette } from "../commands/CommandPalette";
import { SearchBar } from "../commands/SearchBar";
import { ShortcutsSheet } from "../commands/ShortcutsSheet";
import { useCommands } from "../commands/useCommands";
import { Inspector } from "../inspector/Inspector";
import { useTell } from "../tell";
import { CanvasView } from "./CanvasView";
import styles from "./editor.module.css";
import { Palette } from "./Palette";
import { StatusBar } from "./StatusBar";
import { TopBar } from "./TopBar";
import { EditorContext } from "./useEditor";
import { useKeys } from "./useKeys";

interface RoomProps {
  readonly shell: Shell;
  readonly opened: Opened;
  readonly leave: () => void;
}

export function EditorRoom({ shell, opened, leave }: RoomProps) {
  const { say, plain } = useWords();
  const { tell, tellTrouble } = useTell();
  const host = useRef<HTMLDivElement>(null);
  const telling = useRef<(what: Telling) => void>(() => undefined);
  const editor = useMemo(() => new Editor(shell, opened, (what) => telling.current(what)), [shell, opened]);
  telling.current = (what) => {
    switch (what.tell) {
      case "noCell":
        return tell(say("canvas-no-cell"));
      case "lastLane":
        return tell(say("canvas-last-lane"));
      case "tooManyLines":
        return tell(say("canvas-too-many-lines", { count: what.left }));
      case "trouble": {
        const { record } = what.trouble;
        // What has to be mended is shown where it is mended.
        if (record !== undefined && editor.core.mirror.record(record)) editor.show([record]);
        return tellTrouble(what.trouble);
      }
    }
  };
  editor.core.nameOf = (kind) => plain(`kind-${dashed(kind)}`);
  useKeys(editor);
  const { isOpen, open, close } = useCommands(editor, host);

  return (
    <EditorContext value={editor}>
      <div className={styles.room}>
        <TopBar shell={shell} leave={leave} open={open} />
        <div className={styles.middle}>
          <Palette host={host} />
          <main className={styles.map}>
            <CanvasView host={host} />
            <Inspector />
            {isOpen === "search" && <SearchBar close={close} />}
          </main>
        </div>
        <StatusBar />
        {isOpen === "palette" && <CommandPalette room={{ editor, open }} close={close} />}
        {isOpen === "shortcuts" && <ShortcutsSheet close={close} />}
      </div>
    </EditorContext>
  );
}
