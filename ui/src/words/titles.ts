// What something new is called until a person says otherwise.
import type { Fresh } from "../canvas/pieces";
import { dashed } from "./dashed";
import type { Words } from "./useWords";

export function newTitle(fresh: Fresh, plain: Words["plain"]): string {
  switch (fresh.piece) {
    case "stage":
      return plain("new-stage");
    case "automation":
      return plain("new-automation");
    case "lane":
      return plain(`lane-${dashed(fresh.lane)}`);
    case "node":
      return plain(`kind-${dashed(fresh.node)}`);
  }
}
