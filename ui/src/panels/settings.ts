// What a person has chosen for all journeys: language and look.
import { createContext, useContext } from "react";
import type { Settings } from "../bindings/Settings";

export interface Chosen {
  readonly settings: Settings;
  readonly choose: (settings: Settings) => void;
}

export const SettingsContext = createContext<Chosen | undefined>(undefined);

export function useSettings(): Chosen {
  const chosen = useContext(SettingsContext);
  if (!chosen) throw new Error("settings are used outside of the app");
  return chosen;
}
