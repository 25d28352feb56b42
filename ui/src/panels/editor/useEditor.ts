// A part of the editor's state, for components.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Editor } from "../../journey/editor";

export const EditorContext = createContext<Editor | undefined>(undefined);

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("the editor is used outside of its room");
  return editor;
}

/** What `pick` takes from the editor; the component is drawn anew when that is another. */
export function useEdited<T>(pick: (editor: Editor) => T): T {
  const editor = useEditor();
  return useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => pick(editor),
  );
}
