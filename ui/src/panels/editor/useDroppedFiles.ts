// Pictures that are dragged onto the map from another program. The page itself never sees such files: the shell
// tells where they are.
import { type RefObject, useEffect } from "react";
import { NO_MODIFIERS } from "../../canvas/tools/tool";
import type { Editor } from "../../journey/editor";
import type { FileDrag, Shell } from "../../platform/shell";

export function useDroppedFiles(shell: Shell, editor: Editor, host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const isDragged = () => editor.core.tool.name === "droppingFiles";
    const heard = (drag: FileDrag) => {
      if (!host.current) return;
      const { left, top } = host.current.getBoundingClientRect();
      const placed = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x - left, y: y - top });
      if (drag.drag === "leave") {
        if (isDragged()) editor.send({ type: "cancel" });
        return;
      }
      const at = placed(drag.at);
      if (drag.drag === "enter") {
        editor.send({ type: "takeFiles", paths: drag.paths, at });
      } else if (isDragged()) {
        editor.send({ type: drag.drag === "over" ? "move" : "up", at, ...NO_MODIFIERS });
      }
    };
    return shell.onFilesDragged(heard);
  }, [shell, editor, host]);
}
