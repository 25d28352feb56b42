// Text as one searches for it: what is written in several ways, or heard as the same, counts as the same.
import { plainDigits } from "./numbers";

/** Letters that Arabic and Persian keyboards type differently for one and the same. */
const SAME: Readonly<Record<string, string>> = { ي: "ی", ى: "ی", ك: "ک", ة: "ه", ۀ: "ه", ە: "ه" };

/** Marks over and under letters, what cannot be seen (the half-space among it), and the line that stretches words. */
const LEFT_OUT = /[\p{M}\p{Cf}\u0640]/gu;

/** The text without case, marks, half-spaces and the differences of digits and keyboards. */
export const folded = (text: string): string =>
  plainDigits(text.normalize("NFKD").replace(LEFT_OUT, ""))
    .replace(/[يىكةۀە]/gu, (letter) => SAME[letter] ?? letter)
    .toLowerCase();

/** Whether each word of `asked` stands somewhere in `text`. Nothing asked is found nowhere. */
export function isFound(asked: string, text: string): boolean {
  const words = folded(asked).split(/\s+/u).filter(Boolean);
  const inside = folded(text);
  return words.length > 0 && words.every((word) => inside.includes(word));
}
