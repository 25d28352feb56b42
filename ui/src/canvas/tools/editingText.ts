// A title is edited in place. The text field lies in the window; what is typed so far is held here.

import { titleOf } from "../../journey/mirror";
import type { KeyText } from "../keys";
import { recordOf } from "../keys";
import { isInTray } from "../tray";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, STAY, type Step, type Tool, type World } from "./tool";

/** The tool that edits text, with what it edits. */
export interface TextTool extends Tool {
  readonly name: "editingText";
  readonly key: KeyText;
  /** What stood there before. */
  readonly before: string;
  readonly draft: string;
  /** Whether what stands there is selected at first: the first key then replaces it. */
  readonly selectAll: boolean;
}

export const isTextTool = (tool: Tool): tool is TextTool => tool.name === "editingText";

/** Begins to edit the title of something, if it has one. With `text`, that takes the place of the title. */
export function editingText(world: World, key: KeyText, text?: string): Step {
  const record = recordOf(key);
  const found = record && world.mirror.record(record.id);
  if (!found || !(world.scene.has(key) || isInTray(world.mirror, key))) return { tool: idle() };
  const before = titleOf(found);
  const tool = editing(key, before, text ?? before, text === undefined);
  return { tool, selection: new Set([key]), hovered: undefined };
}

function editing(key: KeyText, before: string, draft: string, selectAll: boolean): TextTool {
  return {
    name: "editingText",
    key,
    before,
    draft,
    selectAll,
    cursor: () => "default",
    on(event, world): Step {
      switch (event.type) {
        case "draft":
          return { tool: editing(key, before, event.text, selectAll) };
        case "commit":
          return { tool: idle(), requests: renamed(key, before, draft) };
        case "cancel":
          return { tool: idle() };
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        case "wheel":
          return onWheel(event, world);
        // Whatever else begins, what was typed is kept.
        case "down":
        case "take":
        case "takeCards":
        case "takeFiles":
        case "edit":
        case "menu":
        case "act": {
          const next = idle().on(event, world);
          return {
            tool: idle(),
            ...next,
            requests: [...renamed(key, before, draft), ...(next.requests ?? [])],
          };
        }
        default:
          return STAY;
      }
    },
  };
}

function renamed(key: KeyText, before: string, draft: string): ChangeRequest[] {
  const title = draft.replace(/\s+/gu, " ").trim();
  const id = recordOf(key)?.id;
  if (id === undefined || draft === before || title === before) return [];
  return [
    {
      request: "change",
      edit: (mirror) => (mirror.record(id) ? { edit: "rename", id, title } : undefined),
    },
  ];
}
