// The editor of one journey: the map, and what stands around it in Design and in Simulate mode.
import { useMemo, useRef, useState } from "react";
import type { Opened } from "../../bindings/Opened";
import type { Precision } from "../../bindings/Precision";
import { Editor, type Telling } from "../../journey/editor";
import type { Shell } from "../../platform/shell";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { CommandPalette } from "../commands/CommandPalette";
import { SearchBar } from "../commands/SearchBar";
import { ShortcutsSheet } from "../commands/ShortcutsSheet";
import { useCommands } from "../commands/useCommands";
import { Inspector } from "../inspector/Inspector";
import { SimulatePanel } from "../simulate/SimulatePanel";
import { useTell } from "../tell";
import { CanvasView } from "./CanvasView";
import styles from "./editor.module.css";
import { Palette } from "./Palette";
import { StatusBar } from "./StatusBar";
import { type Mode, TopBar } from "./TopBar";
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
  const [mode, turnTo] = useState<Mode>("design");
  const [precision, setPrecision] = useState<Precision | null>(null);

  return (
    <EditorContext value={editor}>
      <div className={styles.room}>
        <TopBar
          shell={shell}
          mode={mode}
          turnTo={turnTo}
          run={() => void editor.session.simulate(precision)}
          leave={leave}
          open={open}
        />
        <div className={styles.middle}>
          {mode === "design" && <Palette host={host} />}
          <main className={styles.map}>
            <CanvasView host={host} />
            {mode === "design" && <Inspector />}
            {isOpen === "search" && <SearchBar close={close} />}
          </main>
          {mode === "simulate" && <SimulatePanel precision={precision} setPrecision={setPrecision} />}
        </div>
        <StatusBar />
        {isOpen === "palette" && <CommandPalette room={{ editor, open }} close={close} />}
        {isOpen === "shortcuts" && <ShortcutsSheet close={close} />}
      </div>
    </EditorContext>
  );
}
