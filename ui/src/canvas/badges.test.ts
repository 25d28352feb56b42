// Where badges lie, on which cards, and what they say.
import { describe, expect, test } from "vitest";
import type { Found } from "../bindings/Found";
import { badgeAt, badgeBox, badgesInSight, badgesOf } from "./badges";
import { nodeKey } from "./keys";
import { Driver } from "./testing/driver";
import { sketch } from "./testing/sketch";

const found = (severity: Found["severity"], record: string, sentence: string): Found => ({
  code: "made-up",
  severity,
  record,
  sentence,
});

describe("badges", () => {
  test("are one a card, as bad as the worst that is found, and say it all", () => {
    const badges = badgesOf([
      found("error", "basket", "Its shares are over 100 %."),
      found("warning", "basket", "Nobody gets here."),
      found("warning", "checkout", "It leads nowhere."),
      found("hint", "annoyed", "It is only assumed."),
    ]);
    expect(badges).toEqual(
      new Map([
        [
          nodeKey("basket"),
          { severity: "error", sentences: ["Its shares are over 100 %.", "Nobody gets here."] },
        ],
        [nodeKey("checkout"), { severity: "warning", sentences: ["It leads nowhere."] }],
      ]),
    );
  });

  test.each([false, true])(
    "lie where the title ends (right to left: %s) and answer there only",
    (rightToLeft) => {
      const { core } = new Driver(sketch(rightToLeft));
      core.badges = badgesOf([
        found("warning", "basket", "Nobody gets here."),
        found("error", "gone", "Lost."),
      ]);
      const [only, ...more] = badgesInSight(core);
      expect(more).toEqual([]);
      const card = core.scene.get(nodeKey("basket"))?.box ?? { x: 0, y: 0, w: 0, h: 0 };
      expect(only?.card.box).toEqual(card);
      const [start, end] = [
        { x: card.x, y: card.y },
        { x: card.x + card.w, y: card.y },
      ];
      expect(badgeAt(core, rightToLeft ? start : end)?.sentences).toEqual(["Nobody gets here."]);
      expect(badgeAt(core, rightToLeft ? end : start)).toBe(undefined);
      const { x, w } = badgeBox(card, rightToLeft);
      expect(x + w / 2).toBe(rightToLeft ? start.x : end.x);
    },
  );

  test("are not looked for where cards are too small", () => {
    const { core } = new Driver();
    core.badges = badgesOf([found("warning", "basket", "Nobody gets here.")]);
    core.zoomTo(0.2);
    expect(badgesInSight(core)).toEqual([]);
  });
});
