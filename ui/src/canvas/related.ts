// What belongs to what is selected: a touchpoint's automations, an automation's touchpoints.
import type { Id } from "../bindings/Id";
import type { Mirror } from "../journey/mirror";
import { automationOf } from "../journey/nodes";
import { spotsOf } from "./hit";
import { automationKey, type KeyText, recordOf } from "./keys";
import type { Placed } from "./scene";
import type { World } from "./tools/tool";

/** The groups to be lit: whoever listens to the selected touchpoint, and what the selected automation listens to. */
export function related({ scene, mirror, selection }: World): Set<KeyText> {
  const keys = new Set<KeyText>();
  const [only, more] = selection;
  if (only === undefined || more !== undefined) return keys;
  const placed = scene.get(only);
  for (const automation of placed ? listeners(placed) : []) keys.add(automationKey(automation));
  const automation = automationFor(mirror, only);
  if (automation === undefined) return keys;
  for (const other of scene.all()) if (listeners(other).includes(automation)) keys.add(other.key);
  return keys;
}

const listeners = (placed: Placed): Id[] => spotsOf(placed, "bolt").flatMap(({ part }) => part.automations);

/** The automation itself, or that of a trigger. */
function automationFor(mirror: Mirror, key: KeyText): Id | undefined {
  const record = recordOf(key);
  if (record?.kind === "automation") return record.id;
  const node = record?.kind === "node" ? mirror.node(record.id) : undefined;
  return node?.kind === "trigger" ? automationOf(node) : undefined;
}
