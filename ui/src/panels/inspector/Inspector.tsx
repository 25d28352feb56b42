// What is selected, as a form made from its type. It floats over the map and is there only on selection.
import type { Record as AnyRecord } from "../../bindings/Record";
import { type KeyText, recordOf } from "../../canvas/keys";
import { idOf, type Mirror } from "../../journey/mirror";
import { useEdited } from "../editor/useEditor";
import { RecordPanel } from "./RecordPanel";
import { Several } from "./Several";

export function Inspector() {
  const selection = useEdited(({ core }) => core.selection);
  const mirror = useEdited(({ session }) => session.state.mirror);
  // While something is dragged or typed, nothing is in the way of it.
  const isCalm = useEdited(({ core }) =>
    ["idle", "pointing", "editingText", "panning"].includes(core.tool.name),
  );
  const records = [...selection].flatMap((key) => recordFor(mirror, key) ?? []);
  const [only, more] = records;
  if (!only || !isCalm) return null;
  if (more) return <Several records={records} />;
  const id = idOf(only) ?? "";
  return <RecordPanel key={id} id={id} record={only} mirror={mirror} />;
}

function recordFor(mirror: Mirror, key: KeyText): AnyRecord | undefined {
  const record = recordOf(key);
  return record && mirror.record(record.id);
}
