// A boundary of a touchpoint's split bar follows the pointer; the shares beside it change and still sum to 100 %.
import type { Mirror } from "../../journey/mirror";
import type { Feedback } from "../feedback";
import type { Point } from "../geometry";
import type { KeyText } from "../keys";
import { boundaries, dragged, type Segment, type SplitBar } from "../shares";
import { toDrawing } from "../viewport";
import { idle } from "./idle";
import { onWheel } from "./keyboard";
import { type ChangeRequest, STAY, type Step, type Tool } from "./tool";

/** `segments` is what the bar would be; none: it has not been dragged yet. */
export function draggingBoundary(
  key: KeyText,
  bar: SplitBar,
  boundary: number,
  segments?: readonly Segment[],
): Tool {
  return {
    name: "draggingBoundary",
    cursor: () => "ew-resize",
    feedback: () => shown(key, bar, boundary, segments),
    on(event, world): Step {
      switch (event.type) {
        case "move": {
          const { x } = toDrawing(world.view, event.at);
          return { tool: draggingBoundary(key, bar, boundary, dragged(bar, boundary, x)) };
        }
        case "wheel":
          return onWheel(event, world);
        case "up": {
          const meanwhile = shown(key, bar, boundary, segments);
          return { tool: idle(), requests: segments ? [divided(segments, meanwhile)] : [] };
        }
        case "cancel":
          return { tool: idle() };
        case "key":
          return event.code === "Escape" ? { tool: idle() } : STAY;
        default:
          return STAY;
      }
    },
  };
}

function shown(key: KeyText, bar: SplitBar, boundary: number, segments?: readonly Segment[]): Feedback {
  const segment = segments?.[boundary];
  if (!segments || !segment) return {};
  const at: Point = { x: boundaries({ ...bar, segments })[boundary] ?? bar.from, y: bar.y };
  return {
    split: { key, bar, boundary, segments },
    tip: { tip: "share", at, share: segment.share, connector: segment.connector },
  };
}

/** Every connector of the bar says its share from now on, so that none is left to divide the rest. */
const divided = (segments: readonly Segment[], { split }: Feedback): ChangeRequest => ({
  request: "change",
  edit: (mirror: Mirror) => {
    const records = segments.flatMap(({ connector: id, share }) => {
      const connector = id === null ? undefined : mirror.connector(id);
      return connector && connector.share !== share ? [{ connector: { ...connector, share } }] : [];
    });
    return records.length > 0 ? { edit: "put", records } : undefined;
  },
  ...(split && { meanwhile: { split } }),
});
