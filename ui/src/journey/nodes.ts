// Fields of cards that the interface asks for by name. A card of a newer version may hold anything there.
import type { Id } from "../bindings/Id";
import type { Node } from "../bindings/Node";

/** How an emotion feels, −2 to +2. */
export const scoreOf = (node: Node): number | undefined =>
  node.kind === "emotion" && "score" in node && typeof node.score === "number" ? node.score : undefined;

/** The automation that a rule belongs to. */
export const automationOf = (node: Node): Id | undefined =>
  "automation" in node && typeof node.automation === "string" ? node.automation : undefined;
