// Numbers as people write and read them: in the digits of their language, with their decimal sign.
import type { Language } from "./languages";

/** Digits of Persian and of Arabic, in order. */
const DIGITS = ["۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"];

/** Marks that set the direction of text, and spaces that group digits. */
const INVISIBLE = /[\u200e\u200f\u061c\u2066-\u2069\s\u00a0\u202f_]/gu;

/** The text with every digit as 0 to 9. */
export function plainDigits(text: string): string {
  let plain = text;
  for (const digits of DIGITS) {
    plain = plain.replace(new RegExp(`[${digits}]`, "gu"), (digit) => String(digits.indexOf(digit)));
  }
  return plain;
}

/** Reads a number in any of the languages' ways; none: it is no number. */
export function parseNumber(text: string, language: Language): number | undefined {
  const bare = plainDigits(text)
    .replace(INVISIBLE, "")
    .replace(/[−–]/gu, "-")
    .replace(/٬/gu, "")
    .replace("٫", ".");
  const pointed = withPoint(bare, language);
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/iu.test(pointed) ? Number(pointed) : undefined;
}

/** A comma is a decimal sign, unless it stands where thousands are grouped in a language that groups so. */
function withPoint(text: string, { tag }: Language): string {
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/u.test(text);
  return grouped && tag !== "ru" ? text.replace(/,/gu, "") : text.replace(",", ".");
}

/** Reads a share: "40", "40 %" and "۴۰٪" all mean 0.4. */
export function parsePercent(text: string, language: Language): number | undefined {
  const number = parseNumber(text.replace(/[%٪]/gu, ""), language);
  return number === undefined ? undefined : Number((number / 100).toFixed(8));
}

export const formatNumber = (number: number, language: Language, digits = 6): string =>
  new Intl.NumberFormat(language.locale, { maximumFractionDigits: digits }).format(number);

export const formatPercent = (share: number, language: Language, digits = 2): string =>
  new Intl.NumberFormat(language.locale, { style: "percent", maximumFractionDigits: digits }).format(share);
