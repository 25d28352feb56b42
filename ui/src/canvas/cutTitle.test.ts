// The whole of a title is told where the map shows a part of it.
import { expect, test } from "vitest";
import type { Group } from "../bindings/Group";
import { cutTitle } from "./cutTitle";
import { nodeKey } from "./keys";
import { Driver } from "./testing/driver";

/** What is told of a card of this title, with these lines of text on it, when the pointer rests on it. */
function told(title: string, ...lines: readonly string[]): string | undefined {
  const { core } = new Driver();
  const node = core.mirror.node("basket");
  const group = core.scene.get(nodeKey("basket"))?.group;
  if (!node || !group) throw new Error("there is a basket");
  const text = { item: "text" as const, x: 0, y: 0, w: 9, size: 12, weight: 600 };
  const look = { italic: false, underlined: false, rightToLeft: false, ink: "text" };
  const drawn: Group = { ...group, items: lines.map((line) => ({ ...text, ...look, text: line })) };
  const put = [{ node: { ...node, title } }];
  core.change(core.mirror.after({ revision: 2, put, remove: [] }), { grid: null, put: [drawn], remove: [] });
  return cutTitle({ scene: core.scene, mirror: core.mirror, hovered: nodeKey("basket") });
}

test("a title that ends in an ellipsis on the map is told whole", () => {
  expect(told("Pays for the basket by card", "Pays for", "the bas…")).toBe("Pays for the basket by card");
});

test("a title that is drawn whole is not told again, whatever else is cut on its card", () => {
  expect(told("Basket", "Basket", "hits 37 %, of them…")).toBe(undefined);
  expect(told("And then…", "And then…")).toBe(undefined);
});
