// The desktop shell. The only file that names Tauri.
import { Channel, invoke } from "@tauri-apps/api/core";
import { type DragDropEvent, getCurrentWebview } from "@tauri-apps/api/webview";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { Progress } from "../bindings/Progress";
import { type FileDrag, type FileKind, type Shell, Trouble } from "./shell";

async function ask<T>(command: string, given: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, given);
  } catch (thrown) {
    throw Trouble.from(thrown);
  }
}

/** What the clipboard says where it is empty or holds something else than text, as a picture. */
const NO_TEXT = "The clipboard contents were not available in the requested format";

/** The clipboard has no codes and speaks English only: whoever tells of it says a sentence of their own. */
async function askClipboard<T>(command: string, given?: Record<string, unknown>): Promise<T> {
  try {
    return await ask<T>(`plugin:clipboard-manager|${command}`, given);
  } catch (thrown) {
    throw new Trouble("clipboard", Trouble.from(thrown).message);
  }
}

function channel(heard: (progress: Progress) => void): Channel<Progress> {
  const progress = new Channel<Progress>();
  progress.onmessage = heard;
  return progress;
}

/** On Windows the system counts in pixels of the screen, elsewhere in those of the window. */
const RATIO = navigator.userAgent.includes("Windows") ? () => window.devicePixelRatio : () => 1;

function dragOf(event: DragDropEvent): FileDrag {
  if (event.type === "leave") return { drag: "leave" };
  const at = { x: event.position.x / RATIO(), y: event.position.y / RATIO() };
  return event.type === "over" ? { drag: "over", at } : { drag: event.type, paths: event.paths, at };
}

const filters = ({ name, extensions }: FileKind) => [{ name, extensions: [...extensions] }];

export const desktop: Shell = {
  atStart: () => ask("at_start"),
  settings: () => ask("settings"),
  setSettings: (settings) => ask("set_settings", { settings }),

  library: () => ask("library"),
  create: (template, language, title) => ask("create", { template, language, title }),
  open: (journey) => ask("open", { journey }),
  rename: (journey, title) => ask("rename", { journey, title }),
  duplicate: (journey) => ask("duplicate", { journey }),
  remove: (journey) => ask("remove", { journey }),
  restore: (journey) => ask("restore", { journey }),

  edit: (journey, revision, edit) => ask("edit", { journey, revision, edit }),
  undo: (journey, revision) => ask("undo", { journey, revision }),
  redo: (journey, revision) => ask("redo", { journey, revision }),
  mayConnect: (journey, from, port, connector) => ask("may_connect", { journey, from, port, connector }),
  copy: (journey, ids) => ask("copy", { journey, ids }),
  paste: (journey, revision, text, at) => ask("paste", { journey, revision, text, at }),

  copyText: (text) => askClipboard("write_text", { text }),
  clipboardText: async () => {
    try {
      return await askClipboard<string>("read_text");
    } catch (thrown) {
      if (Trouble.from(thrown).message.startsWith(NO_TEXT)) return "";
      throw thrown;
    }
  },

  keepImageFiles: (paths) => ask("keep_image_files", { paths }),
  keepClipboardImage: () => ask("keep_clipboard_image"),
  image: (hash) => ask("image", { hash }),
  onFilesDragged: (heard) => {
    const listening = getCurrentWebview().onDragDropEvent(({ payload }) => heard(dragOf(payload)));
    return () => void listening.then((end) => end());
  },

  simulate: (journey, setup, heard) => ask("simulate", { journey, setup, progress: channel(heard) }),
  keepRun: (journey) => ask("keep_run", { journey }),
  weigh: (journey, run, heard) => ask("weigh", { journey, run, progress: channel(heard) }),
  customersFile: (journey, path) => ask("customers_file", { journey, path }),
  runs: (journey) => ask("runs", { journey }),
  showRun: (journey, run) => ask("show_run", { journey, run }),
  cancel: () => ask("cancel"),
  hideFigures: (journey) => ask("hide_figures", { journey }),

  askWhereToSave: (name, kind) => save({ defaultPath: name, filters: filters(kind) }),
  askWhatToOpen: (kind) => open({ multiple: false, directory: false, filters: filters(kind) }),
  exportPng: (journey, path, scale) => ask("export_png", { journey, path, scale }),
  exportJson: (journey, path) => ask("export_json", { journey, path }),
  importJson: (path) => ask("import_json", { path }),

  isFullScreen: () => getCurrentWindow().isFullscreen(),
  setFullScreen: (fills) => getCurrentWindow().setFullscreen(fills),
};
