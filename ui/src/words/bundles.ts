// The sentences in every language, from the one set that Rust and the interface share.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ReactLocalization } from "@fluent/react";
import { bestLanguage, type Language } from "./languages";

const TEXTS = import.meta.glob<string>(
  "../../../journeys/words/locales/*/{kinds,fields,drawing,interface,readings}.ftl",
  {
    query: "?raw",
    import: "default",
    eager: true,
  },
);

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(language.locale);
  for (const [path, text] of Object.entries(TEXTS)) {
    if (path.includes(`/locales/${language.tag}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

/** The sentences of a language; what it lacks is said in English. */
export function localizationOf(language: Language): ReactLocalization {
  const english = bestLanguage([]);
  const languages = language.tag === english.tag ? [english] : [language, english];
  return new ReactLocalization(languages.map(bundleOf));
}
