// The direction of what a person types: that of the text itself, and of the interface while there is none, as for
// figures alone.

// A gap for an attribute, `{name}`, is no word of the text.
const GAP = /\{[^{}]*\}/gu;
const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The direction of a text: that of its first letter, gaps left aside. */
function directionOf(text: string): "ltr" | "rtl" | "auto" {
  const words = text.replaceAll(GAP, "");
  if (words === text) return "auto";
  return RIGHT_TO_LEFT.test(words) ? "rtl" : "ltr";
}

/** For Mantine's fields, which would put `dir` on what is around the field. */
export const directed = (text: string, isCode = false) => ({
  input:
    LETTER.test(text) || (isCode && text !== "")
      ? { dir: isCode ? ("ltr" as const) : directionOf(text) }
      : {},
});
