// What commands are called.
import type { Words } from "../../words/useWords";
import type { Command, CommandRoom } from "./command";

/** Its name in a list of all; with `room` as it is called now, where it takes back what has been done. */
export function nameOf({ id, section, what, isOn }: Command, { plain }: Words, room?: CommandRoom): string {
  if (what !== undefined) return plain(`command-${section}`, { what: plain(what) });
  const is = isOn && room ? (isOn(room) ? "on" : "off") : "either";
  return plain(`command-${id}`, { is });
}
