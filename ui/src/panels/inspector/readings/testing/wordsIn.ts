// The words of a language, for tests.
import { localizationOf } from "../../../../words/bundles";
import { bestLanguage } from "../../../../words/languages";
import { type Words, wordsOf } from "../../../../words/useWords";

export function wordsIn(tag: string): Words {
  const language = bestLanguage([tag]);
  const localization = localizationOf(language);
  return wordsOf(
    language,
    (id, given) => localization.getString(id, given),
    (id) => localization.getBundle(id) !== null,
  );
}
