// Durations: as the file writes them ("PT2H30M"), as people type them ("2h 30 min", "۲ ساعت") and read them.
import type { Language } from "./languages";
import { parseNumber, plainDigits } from "./numbers";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The longest duration that Rust takes: a thousand years of 365 days. */
const LONGEST = 1000 * 365 * DAY;

interface Unit {
  readonly milliseconds: number;
  /** What people call one or several. */
  readonly names: readonly string[];
  /** What Arabic calls two. */
  readonly two: readonly string[];
}

/** All four languages at once: whoever reads one may type another. */
const UNITS: readonly Unit[] = [
  {
    milliseconds: 1,
    names: [
      "ms",
      "millisecond",
      "milliseconds",
      "میلی ثانیه",
      "ملي ثانية",
      "мс",
      "миллисекунда",
      "миллисекунды",
      "миллисекунд",
    ],
    two: ["ملي ثانيتان", "ملي ثانيتين"],
  },
  {
    milliseconds: SECOND,
    names: [
      "s",
      "sec",
      "secs",
      "second",
      "seconds",
      "ثانیه",
      "ثانية",
      "ثوان",
      "ثواني",
      "с",
      "сек",
      "секунда",
      "секунды",
      "секунд",
      "секунду",
    ],
    two: ["ثانيتان", "ثانيتين"],
  },
  {
    milliseconds: MINUTE,
    names: [
      "m",
      "min",
      "mins",
      "minute",
      "minutes",
      "دقیقه",
      "دقيقة",
      "دقائق",
      "м",
      "мин",
      "минута",
      "минуты",
      "минут",
      "минуту",
    ],
    two: ["دقيقتان", "دقيقتين"],
  },
  {
    milliseconds: HOUR,
    names: ["h", "hr", "hrs", "hour", "hours", "ساعت", "ساعة", "ساعات", "ч", "час", "часа", "часов"],
    two: ["ساعتان", "ساعتين"],
  },
  {
    milliseconds: DAY,
    names: [
      "d",
      "day",
      "days",
      "روز",
      "يوم",
      "يوما",
      "أيام",
      "д",
      "дн",
      "день",
      "дня",
      "дней",
      "сутки",
      "суток",
    ],
    two: ["يومان", "يومين"],
  },
  {
    milliseconds: WEEK,
    names: [
      "w",
      "wk",
      "week",
      "weeks",
      "هفته",
      "أسبوع",
      "أسبوعا",
      "أسابيع",
      "н",
      "нед",
      "неделя",
      "недели",
      "недель",
      "неделю",
    ],
    two: ["أسبوعان", "أسبوعين"],
  },
];

/** How long a word means: one of its unit, or two where the word says so itself. */
const LENGTH_OF: ReadonlyMap<string, number> = new Map(
  UNITS.flatMap(({ milliseconds, names, two }) => [
    ...names.map((name) => [folded(name), milliseconds] as const),
    ...two.map((name) => [folded(name), 2 * milliseconds] as const),
  ]),
);

const ONE = new Set(["واحد", "واحدة"].map(folded));
const AND = new Set(["and", "и", "و"]);

/** One spelling of what looks alike: letters of Persian and Arabic keyboards, half-spaces, vowel signs. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u064b-\u0652\u200c\u200e\u200f\u061c\u2066-\u2069]/gu, "")
    .replace(/ي/gu, "ی")
    .replace(/ك/gu, "ک")
    .replace(/(?:میلی|ملی)\s*(?=ثانی)/gu, "میلی");
}

/** Months and years, which are not always equally long. */
const MONTHS: ReadonlySet<string> = new Set(
  [
    ...["mo", "mos", "month", "months", "yr", "yrs", "year", "years"],
    ...["ماه", "ماهه", "سال", "ساله"],
    ...[
      "شهر",
      "شهرا",
      "شهران",
      "شهرين",
      "أشهر",
      "شهور",
      "سنة",
      "سنوات",
      "سنتان",
      "سنتين",
      "عام",
      "عاما",
      "أعوام",
    ],
    ...["мес", "месяц", "месяца", "месяцев", "год", "года", "лет"],
  ].map(folded),
);

/** Whether what a person typed counts months or years. */
export function countsMonths(text: string): boolean {
  const trimmed = text.trim();
  const words = folded(trimmed).match(/\p{L}+/gu) ?? [];
  return /^P[\dYMWD]*\d[YM]/u.test(trimmed) || words.some((word) => MONTHS.has(word));
}

/** Reads what a person typed; none: it is no duration. */
export function parseDuration(text: string, language: Language): number | undefined {
  const trimmed = text.trim();
  if (/^P[\dT]/u.test(trimmed)) return fromIso(trimmed);
  const tokens = folded(plainDigits(trimmed)).match(/[.٫]?\d[\d.,٫٬]*|[^\d\s.,٫٬،]+/gu) ?? [];
  let sum = 0;
  let count: number | undefined;
  let found = false;
  for (const token of tokens) {
    if (/\d/u.test(token)) {
      if (count !== undefined) return undefined;
      count = parseNumber(token.replace(/[.,]$/u, ""), language);
      if (count === undefined) return undefined;
      continue;
    }
    if (AND.has(token) || ONE.has(token)) continue;
    const length =
      LENGTH_OF.get(token) ?? (token.startsWith("و") ? LENGTH_OF.get(token.slice(1)) : undefined);
    if (length === undefined) return undefined;
    sum += (count ?? 1) * length;
    count = undefined;
    found = true;
  }
  // Nothing is as long in any unit.
  if (!found && count === 0) return 0;
  return found && count === undefined && sum <= LONGEST ? Math.round(sum) : undefined;
}

/** Reads the form of the file; none: it is not one, or counts months or years. */
export function fromIso(text: string): number | undefined {
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,3})?)S)?)?$/u.exec(text);
  if (!found || text === "P" || text.endsWith("T")) return undefined;
  const lengths = [WEEK, DAY, HOUR, MINUTE, SECOND];
  const sum = lengths.reduce((total, length, at) => total + length * Number(found[at + 1] ?? 0), 0);
  return sum <= LONGEST ? Math.round(sum) : undefined;
}

/** Writes the form of the file, as Rust does. */
export function toIso(milliseconds: number): string {
  const part = (count: number, sign: string): string => (count === 0 ? "" : `${count}${sign}`);
  const days = part(Math.floor(milliseconds / DAY), "D");
  const hours = part(Math.floor((milliseconds % DAY) / HOUR), "H");
  const minutes = part(Math.floor((milliseconds % HOUR) / MINUTE), "M");
  const seconds = part(Number(((milliseconds % MINUTE) / SECOND).toFixed(3)), "S");
  const time = `${hours}${minutes}${seconds}`;
  if (days === "" && time === "") return "PT0S";
  return `P${days}${time === "" ? "" : `T${time}`}`;
}

/** Gives the sentence of an id. */
export type Say = (id: string, given?: Readonly<Record<string, string | number>>) => string;

/** How a duration is said. */
export function sayDuration(milliseconds: number, say: Say): string {
  const parts = lengthsOf(milliseconds).map(([id, count]) => say(id, { count }));
  return parts.reduceRight((second, first) => say("duration-both", { first, second }));
}

function lengthsOf(milliseconds: number): [string, number][] {
  const counts: [string, number][] = [
    ["duration-days", Math.floor(milliseconds / DAY)],
    ["duration-hours", Math.floor((milliseconds % DAY) / HOUR)],
    ["duration-minutes", Math.floor((milliseconds % HOUR) / MINUTE)],
    ["duration-seconds", Math.floor((milliseconds % MINUTE) / SECOND)],
    ["duration-milliseconds", Math.round(milliseconds % SECOND)],
  ];
  const needed = counts.filter(([, count]) => count > 0);
  return needed.length > 0 ? needed : [["duration-seconds", 0]];
}
