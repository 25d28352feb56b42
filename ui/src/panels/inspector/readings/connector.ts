// What the settings of a connector say: where it leads, and how many go by it.
import { isRule } from "../../../canvas/pieces";
import { divisionOf, waysOn } from "../../../journey/unsetShares";
import { portLabel } from "../../../words/ports";
import { texted, titleIn } from "./phrases";
import type { OnMap, Said, Setting } from "./setting";

export const CONNECTOR: readonly Setting<OnMap>[] = [
  { of: ["share", "also"], says: sayShare },
  { of: [], says: sayArrival },
];

/** How many go this way. */
function sayShare({ fields, mirror, words }: OnMap): Said | undefined {
  const source = mirror.node(texted(fields.from));
  const [from, to] = [titleIn(mirror, fields.from, words), titleIn(mirror, fields.to, words)];
  if (source?.kind !== "touchpoint")
    return {
      id: "reads-way-rule",
      given: { from, to, port: portLabel(source, texted(fields.port), words) },
    };
  if (fields.also === true) return { id: "reads-way-also", given: { from, to } };
  if (typeof fields.share === "number")
    return { id: "reads-way-share", given: { from, to, share: words.percent(fields.share) } };
  const division = divisionOf(waysOn(source.id, mirror), new Map());
  const share = words.percent(division.division === "rest" ? division.each : 0);
  return { id: "reads-way-rest", given: { from, to, share } };
}

/** What becomes of those who come by it, where that is not plain walking on. */
function sayArrival({ fields, mirror, words }: OnMap): Said | undefined {
  const [source, target] = [mirror.node(texted(fields.from)), mirror.node(texted(fields.to))];
  if (!source || !target) return undefined;
  const to = titleIn(mirror, fields.to, words);
  if (isRule(source.kind))
    return target.kind === "touchpoint" ? { id: "reads-way-brought", given: { to } } : undefined;
  if (source.kind !== "touchpoint" || fields.also === true || !isRule(target.kind)) return undefined;
  return target.kind === "exit"
    ? { id: "reads-way-exit" }
    : target.kind === "goal"
      ? undefined
      : { id: "reads-way-handed-over", given: { to } };
}
