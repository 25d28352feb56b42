// Takes the journey out of the program: as a picture, or as its file.
import { Button, Menu } from "@mantine/core";
import type { FileKind, Shell } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { useTell } from "../tell";
import { useEditor } from "./useEditor";

/** How many pixels a picture has for one of the map. */
const SCALES = [1, 2, 4];

/** Writes a file, and says what to know of it. */
type Writing = (path: string) => Promise<readonly string[]>;

export function ExportMenu({ shell }: { readonly shell: Shell }) {
  const { say, plain, number } = useWords();
  const { tell, tellTrouble } = useTell();
  const editor = useEditor();
  const write = async (extension: string, kind: FileKind, writing: Writing) => {
    try {
      await editor.session.settled();
      const path = await shell.askWhereToSave(
        `${fileName(editor.session.state.mirror.own?.title)}.${extension}`,
        kind,
      );
      if (path === null) return;
      const notices = await writing(path);
      tell(say("exported", { path }));
      for (const notice of notices) tell(notice);
    } catch (thrown) {
      tellTrouble(thrown);
    }
  };
  const { journey } = editor.session;
  const picture: FileKind = { name: plain("file-picture"), extensions: ["png"] };
  const file: FileKind = { name: plain("file-journey"), extensions: ["json"] };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="sm">
          {say("export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {SCALES.map((scale) => (
          <Menu.Item
            key={scale}
            onClick={() => void write("png", picture, (path) => shell.exportPng(journey, path, scale))}
          >
            {say("export-png", { scale: number(scale) })}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void write("safar.json", file, (path) => shell.exportJson(journey, path))}>
          {say("export-json")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** A title without what no file system takes. */
function fileName(title = ""): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return safe === "" ? "journey" : safe.slice(0, 80);
}
