// The languages that the interface speaks.

export type LanguageTag = "en" | "fa" | "ar" | "ru";

export interface Language {
  readonly tag: LanguageTag;
  /** What it calls itself. */
  readonly ownName: string;
  readonly rightToLeft: boolean;
  /** The tag with the digits that its readers expect, for numbers and dates. */
  readonly locale: string;
}

const ENGLISH: Language = { tag: "en", ownName: "English", rightToLeft: false, locale: "en" };

export const LANGUAGES: readonly Language[] = [
  ENGLISH,
  { tag: "fa", ownName: "فارسی", rightToLeft: true, locale: "fa" },
  // Left to itself, Arabic is counted in European digits by newer data and in Arabic ones by older.
  { tag: "ar", ownName: "العربية", rightToLeft: true, locale: "ar-u-nu-arab" },
  { tag: "ru", ownName: "Русский", rightToLeft: false, locale: "ru" },
];

/** The first of a person's languages that the interface speaks; English where it speaks none. */
export function bestLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const primary = tag.split(/[-_]/u)[0]?.toLowerCase();
    const found = LANGUAGES.find((language) => language.tag === primary);
    if (found) return found;
  }
  return ENGLISH;
}
