// What is selected goes, with all that hangs on it: nothing is asked, and one undo brings it back.
import { recordOf } from "../keys";
import { STAY, type Step, type World } from "./tool";

/** Removes what is selected. */
export function removeSelected(world: World): Step {
  const ids = [...world.selection].flatMap((key) => recordOf(key)?.id ?? []);
  if (ids.length === 0) return STAY;
  return {
    selection: new Set(),
    hovered: undefined,
    requests: [
      {
        request: "change",
        edit: (mirror) => {
          const there = ids.filter((id) => mirror.record(id) !== undefined);
          return there.length > 0 ? { edit: "remove", ids: there } : undefined;
        },
        meanwhile: { hidden: world.selection },
      },
    ],
  };
}
