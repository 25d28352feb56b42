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
  /** When something was done, by this computer's clock. */
  readonly date: (milliseconds: number) => string;
  /** A moment of a map, as the file writes it; a map counts in UTC. A text that is no moment stays as it is. */
  readonly moment: (iso: string) => string;
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
  const style = { dateStyle: "medium", timeStyle: "short" } as const;
  const dates = new Intl.DateTimeFormat(language.locale, style);
  const moments = new Intl.DateTimeFormat(language.locale, { ...style, timeZone: "UTC" });
  return {
    language,
    say,
    plain,
    has,
    number: (number, digits) => formatNumber(number, language, digits),
    percent: (share, digits) => formatPercent(share, language, digits),
    duration: (milliseconds) => sayDuration(milliseconds, plain),
    date: (milliseconds) => dates.format(milliseconds),
    moment: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : moments.format(Date.parse(iso))),
    currency: (code) => {
      const id = `currency-${code.toLowerCase()}`;
      return has(id) ? plain(id) : code;
    },
  };
}
