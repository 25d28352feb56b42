// The words of the interface, for components.
import { useLocalization } from "@fluent/react";
import { createContext, useContext, useMemo } from "react";
import { type Say, sayDuration } from "./durations";
import { bestLanguage, type Language } from "./languages";
import { formatNumber, formatPercent } from "./numbers";

export interface Words {
  readonly language: Language;
  /** The sentence of an id. */
  readonly say: Say;
  /** The sentence of an id, without the marks that set off text of another direction: for text fields. */
  readonly plain: Say;
  /** Whether there is a sentence of an id. */
  readonly has: (id: string) => boolean;
  readonly number: (number: number, digits?: number) => string;
  readonly percent: (share: number, digits?: number) => string;
  readonly duration: (milliseconds: number) => string;
  readonly date: (milliseconds: number) => string;
  /** What a currency is called; most are known by their code. */
  readonly currency: (code: string) => string;
}

export const LanguageContext = createContext<Language>(bestLanguage([]));

export function useWords(): Words {
  const { l10n } = useLocalization();
  const language = useContext(LanguageContext);
  return useMemo(
    () =>
      wordsOf(
        language,
        (id, given) => l10n.getString(id, given),
        (id) => l10n.getBundle(id) !== null,
      ),
    [l10n, language],
  );
}

export function wordsOf(language: Language, say: Say, has: (id: string) => boolean): Words {
  const plain: Say = (id, given) => say(id, given).replace(/[\u2066-\u2069]/gu, "");
  const dates = new Intl.DateTimeFormat(language.locale, { dateStyle: "medium", timeStyle: "short" });
  return {
    language,
    say,
    plain,
    has,
    number: (number, digits) => formatNumber(number, language, digits),
    percent: (share, digits) => formatPercent(share, language, digits),
    duration: (milliseconds) => sayDuration(milliseconds, plain),
    date: (milliseconds) => dates.format(milliseconds),
    currency: (code) => {
      const id = `currency-${code.toLowerCase()}`;
      return has(id) ? plain(id) : code;
    },
  };
}
