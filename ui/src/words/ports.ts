// What the ports of a card are called.
import type { Node } from "../bindings/Node";
import type { Port } from "../bindings/Port";
import type { Words } from "./useWords";

/** A port's title, if its branch, arm or event has one; else what it is called in the person's language. */
export function portLabel(node: Node | undefined, port: Port, { plain, has }: Words): string {
  const title =
    node &&
    titled(node)
      .find((one) => one.port === port)
      ?.title?.trim();
  if (title) return title;
  return has(`port-${port}`) ? plain(`port-${port}`) : port;
}

interface Titled {
  readonly port: Port;
  readonly title?: string | undefined;
}

/** The parts of a rule that bring their own port. */
function titled(node: Node): readonly Titled[] {
  if (node.kind === "condition" && "branches" in node) return node.branches;
  if (node.kind === "wait" && "events" in node) return node.events;
  if (node.kind === "split" && "arms" in node) return node.arms;
  return [];
}
