// Days as people write and read them: in the calendar and the digits of their language.
import {
  CalendarDate,
  GregorianCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
} from "@internationalized/date";
import type { Language } from "./languages";
import { plainDigits } from "./numbers";

const PERSIAN = new PersianCalendar();
const GREGORIAN = new GregorianCalendar();

/** Years of the Persian calendar lie below, years of ours above: so both can be typed. */
const BETWEEN = 1700;

/** A day of the file, such as 2026-12-01, as it is read; a text that is no day stays as it is. */
export function showDay(iso: string, language: Language): string {
  if (!isDay(iso)) return iso;
  // Arabic figures keep their order around a slash, not around a hyphen.
  if (language.tag === "ar") return inDigits(iso.replaceAll("-", "/"), language);
  if (language.tag !== "fa") return iso;
  const { year, month, day } = toCalendar(parseDate(iso), PERSIAN);
  return inDigits(`${year}/${padded(month)}/${padded(day)}`, language);
}

/** The day of the file that a typed one means; none: it is no day. */
export function parseDay(text: string, language: Language): string | undefined {
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(plainDigits(text).trim());
  if (!found) return undefined;
  const [year = 0, month = 0, day = 0] = found.slice(1).map(Number);
  const isPersian = language.tag === "fa" && year < BETWEEN;
  const date = new CalendarDate(isPersian ? PERSIAN : GREGORIAN, year, month, day);
  // A day that is not in its month has become another.
  if (date.year !== year || date.month !== month || date.day !== day) return undefined;
  return toCalendar(date, GREGORIAN).toString();
}

/** The text with its digits as the language writes them. */
export function inDigits(text: string, { locale }: Language): string {
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  return text.replace(/\d/gu, (digit) => digits.format(Number(digit)));
}

const padded = (number: number): string => String(number).padStart(2, "0");

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
