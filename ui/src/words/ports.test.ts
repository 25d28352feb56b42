// Ports are called as the map calls them.
import { expect, test } from "vitest";
import type { Node } from "../bindings/Node";
import { localizationOf } from "./bundles";
import { bestLanguage } from "./languages";
import { portLabel } from "./ports";
import { wordsOf } from "./useWords";

const words = (tag: string) => {
  const language = bestLanguage([tag]);
  const l10n = localizationOf(language);
  return wordsOf(
    language,
    (id, given) => l10n.getString(id, given),
    (id) => l10n.getBundle(id) !== null,
  );
};
const wait: Node = {
  id: "back",
  kind: "wait",
  title: "Comes back?",
  stage: "buy",
  lane: "rules",
  x: 0,
  y: 0,
  events: [{ port: "b1", title: "Buys", event: "buy" }, { port: "b2" }],
};

test("a port goes by its title, a fixed one by its label, any other by its name", () => {
  expect(portLabel(wait, "b1", words("fa"))).toBe("Buys");
  expect(portLabel(wait, "b2", words("fa"))).toBe("b2");
  expect(portLabel(wait, "timeout", words("fa"))).toBe("مهلت گذشت");
  expect(portLabel(wait, "next", words("ru"))).toBe("дальше");
  expect(portLabel(undefined, "else", words("ar"))).toBe("وإلا");
});
