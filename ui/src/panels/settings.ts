// What a person has chosen for all journeys: language and look.
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Settings } from "../bindings/Settings";
import { type Shell, Trouble } from "../platform/shell";

export interface Chosen {
  readonly settings: Settings;
  /** Rejects where the choice cannot be kept: then it holds until the window closes. */
  readonly choose: (settings: Settings) => Promise<void>;
  /** Why what was chosen earlier could not be read, until it can. */
  readonly unread: Trouble | undefined;
  readonly readAgain: () => Promise<void>;
}

const AT_FIRST: Settings = { language: null, theme: "system" };

export const SettingsContext = createContext<Chosen | undefined>(undefined);

export function useSettings(): Chosen {
  const chosen = useContext(SettingsContext);
  if (!chosen) throw new Error("settings are used outside of the app");
  return chosen;
}

/** The settings as the shell keeps them; none: it has not answered yet. */
export function useKeptSettings(shell: Shell): Chosen | undefined {
  const [settings, setSettings] = useState<Settings>();
  const [unread, setUnread] = useState<Trouble>();
  const readAgain = useCallback(async () => {
    setSettings(await shell.settings());
    setUnread(undefined);
  }, [shell]);
  useEffect(() => {
    readAgain().catch((thrown) => {
      setSettings(AT_FIRST);
      setUnread(Trouble.from(thrown));
    });
  }, [readAgain]);
  return useMemo(() => {
    const choose = async (chosen: Settings) => {
      // The shell speaks the language first, so that what is asked of it next is answered in it.
      try {
        await shell.setSettings(chosen);
      } finally {
        setSettings(chosen);
      }
    };
    return settings && { settings, choose, unread, readAgain };
  }, [shell, settings, unread, readAgain]);
}
