// The whole interface: its language, its look, and the room that a person is in.
import { LocalizationProvider } from "@fluent/react";
import { DirectionProvider, MantineProvider, useDirection } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { Notifications } from "@mantine/notifications";
import { useEffect, useMemo } from "react";
import type { Settings } from "./bindings/Settings";
import { theme, variables } from "./look/theme";
import { Rooms } from "./panels/Rooms";
import { SettingsContext, useKeptSettings } from "./panels/settings";
import { styleNonce } from "./platform/nonce";
import type { Shell } from "./platform/shell";
import { localizationOf } from "./words/bundles";
import { bestLanguage, type Language } from "./words/languages";
import { LanguageContext } from "./words/useWords";

export function App({ shell }: { readonly shell: Shell }) {
  const chosen = useKeptSettings(shell);
  if (!chosen) return null;
  const { language: tag, theme: look } = chosen.settings;
  return (
    <SettingsContext value={chosen}>
      <Dressed language={bestLanguage(tag === null ? navigator.languages : [tag])} look={look}>
        <Rooms shell={shell} />
      </Dressed>
    </SettingsContext>
  );
}

interface Dress {
  readonly language: Language;
  readonly look: Settings["theme"];
  readonly children: React.ReactNode;
}

/** Gives what is inside its words, its direction and its shades. */
function Dressed({ language, look, children }: Dress) {
  const prefersDark = useMediaQuery("(prefers-color-scheme: dark)", false, {
    getInitialValueInEffect: false,
  });
  const scheme = look === "system" ? (prefersDark ? "dark" : "light") : look;
  const localization = useMemo(() => localizationOf(language), [language]);
  const direction = language.rightToLeft ? "rtl" : "ltr";
  return (
    <LanguageContext value={language}>
      <LocalizationProvider l10n={localization}>
        <DirectionProvider initialDirection={direction} detectDirection={false}>
          <Turned direction={direction} language={language.tag} />
          <MantineProvider
            theme={theme}
            cssVariablesResolver={variables}
            forceColorScheme={scheme}
            getStyleNonce={styleNonce}
          >
            {children}
            <Notifications position="bottom-center" limit={3} />
          </MantineProvider>
        </DirectionProvider>
      </LocalizationProvider>
    </LanguageContext>
  );
}

/** Turns the page and Mantine into the direction of the language. */
function Turned({ direction, language }: { readonly direction: "ltr" | "rtl"; readonly language: string }) {
  const { setDirection } = useDirection();
  useEffect(() => {
    setDirection(direction);
    document.documentElement.dir = direction;
    document.documentElement.lang = language;
  }, [direction, language, setDirection]);
  return null;
}
