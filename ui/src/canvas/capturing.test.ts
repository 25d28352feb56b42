// Lines of text become thoughts: of which kind they are, and what they say.
import { describe, expect, test } from "vitest";
import { captured, MOST_THOUGHTS, SIGNS, thoughtOf, thoughtsOf } from "./capturing";

describe("the sign that a line begins with", () => {
  test.each([
    ["! slow checkout", "painPoint", "slow checkout"],
    ["!slow checkout", "painPoint", "slow checkout"],
    ["  + one click", "opportunity", "one click"],
    [": relieved", "emotion", "relieved"],
    ["= Basket", "touchpoint", "Basket"],
    ["? who pays", "note", "who pays"],
    ["؟ چه کسی می‌پردازد", "note", "چه کسی می‌پردازد"],
    ["!پرداخت کند", "painPoint", "پرداخت کند"],
    ["! ۳ روز انتظار", "painPoint", "۳ روز انتظار"],
  ])("picks its kind: %s", (line, kind, title) => {
    expect(thoughtOf(line, "metric")).toEqual({ kind, title });
  });

  test.each(["+5 % in May", ":)", "!!!", "!", "= ", "=42", "Who pays?", "a + b", "https://example.org"])(
    "is no sign in a text that only looks so: %s",
    (line) => expect(thoughtOf(line, "metric")).toEqual({ kind: "metric", title: line }),
  );

  test("is another for every kind", () => {
    expect(new Set(Object.values(SIGNS)).size).toBe(Object.values(SIGNS).length);
  });
});

describe("a text of several lines", () => {
  test("is a thought for each that says something, without the marks of a list", () => {
    const text = "- Sees an ad\r\n\r\n* ! slow\n   \n2) Pays\tby\u0007card\u2028\n";
    expect(thoughtsOf(text, "touchpoint")).toEqual({
      thoughts: [
        { kind: "touchpoint", title: "Sees an ad" },
        { kind: "painPoint", title: "slow" },
        { kind: "touchpoint", title: "Pays by card" },
      ],
      left: 0,
    });
  });

  test("is one edit that puts all of them into the tray, and none where there is nothing", () => {
    const { thoughts } = thoughtsOf("one\n! two", "note");
    expect(captured(thoughts)).toEqual({
      edit: "addNodes",
      nodes: [
        { kind: "note", title: "one", place: null },
        { kind: "painPoint", title: "two", place: null },
      ],
    });
    expect(captured(thoughtsOf(" \n\t\n", "note").thoughts)).toBeUndefined();
  });

  test("says how many lines are too many", () => {
    const { thoughts, left } = thoughtsOf("line\n".repeat(MOST_THOUGHTS + 3), "note");
    expect([thoughts.length, left]).toEqual([MOST_THOUGHTS, 3]);
  });
});
