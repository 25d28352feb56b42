// Numbers and durations, typed and read in four languages.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { localizationOf } from "./bundles";
import { fromIso, parseDuration, type Say, sayDuration, toIso } from "./durations";
import { bestLanguage, LANGUAGES } from "./languages";
import { formatNumber, formatPercent, parseNumber, parsePercent } from "./numbers";

const [en, fa, ar, ru] = ["en", "fa", "ar", "ru"].map((tag) => bestLanguage([tag]));
if (!en || !fa || !ar || !ru) throw new Error("four languages");

describe("numbers", () => {
  test("digits of every language are read", () => {
    expect(parseNumber("۱۲٫۵", fa)).toBe(12.5);
    expect(parseNumber("١٢٬٣٤٥٫٥", ar)).toBe(12345.5);
    expect(parseNumber("12 345,5", ru)).toBe(12345.5);
    expect(parseNumber("12,345.5", en)).toBe(12345.5);
    expect(parseNumber("0,5", en)).toBe(0.5);
    expect(parseNumber("−3", en)).toBe(-3);
    expect(parseNumber("3 apples", en)).toBeUndefined();
    expect(parseNumber("", en)).toBeUndefined();
  });

  test("shares are read with and without their sign", () => {
    for (const text of ["40", "40%", "40 %", "۴۰٪", "٤٠٪؜", "40,0 %"])
      expect(parsePercent(text, fa)).toBe(0.4);
  });

  test("what is written is read back, in every language", () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => Number(one.toFixed(6)));
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), number, (language, one) => {
        expect(parseNumber(formatNumber(one, language), language)).toBeCloseTo(one, 5);
        expect(parsePercent(formatPercent(one / 1e9, language, 6), language)).toBeCloseTo(one / 1e9, 7);
      }),
    );
  });
});

describe("durations", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["2h", "PT2H"],
    ["90 min", "PT1H30M"],
    ["3 d", "P3D"],
    ["1 day, 2 hours and 5 minutes", "P1DT2H5M"],
    ["1.5 h", "PT1H30M"],
    ["week", "P7D"],
    ["۲ ساعت", "PT2H"],
    ["۲ ساعت و ۳۰ دقیقه", "PT2H30M"],
    ["٣ أيام", "P3D"],
    ["يومان", "P2D"],
    ["ساعتين", "PT2H"],
    ["ساعة واحدة و٣٠ دقيقة", "PT1H30M"],
    ["2 ч. 30 мин.", "PT2H30M"],
    ["5 дней", "P5D"],
    ["PT20M", "PT20M"],
    ["250 ms", "PT0.25S"],
    ["0 s", "PT0S"],
  ];
  test.each(cases)("%s", (typed, written) => {
    const milliseconds = parseDuration(typed, en);
    expect(milliseconds === undefined ? undefined : toIso(milliseconds)).toBe(written);
  });

  test.each(["", "soon", "2", "2 parsecs", "h 2", "P1M", "P1Y", "2 3 h", "400000 days"])(
    "not “%s”",
    (typed) => {
      expect(parseDuration(typed, en)).toBeUndefined();
    },
  );

  const milliseconds = fc.oneof(
    fc.integer({ min: 0, max: 1e9 }),
    fc.integer({ min: 0, max: 300_000 }).map((s) => s * 1000),
  );

  test("what is said is understood, in every language", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), milliseconds, (language, length) => {
        const localization = localizationOf(language);
        const say: Say = (id, given) => localization.getString(id, given);
        expect(parseDuration(sayDuration(length, say), language)).toBe(length);
      }),
    );
  });

  test("what is written is read back", () => {
    fc.assert(fc.property(milliseconds, (length) => fromIso(toIso(length)) === length));
  });
});

describe("languages", () => {
  test("the first that the interface speaks is taken, else English", () => {
    expect(bestLanguage(["de-DE", "fa-IR", "en"]).tag).toBe("fa");
    expect(bestLanguage(["de"]).tag).toBe("en");
  });
});
