// The shade of every ink in light and in dark.
import palettes from "../../bindings/palettes.json";

export type Theme = "light" | "dark";

/** The shade of an ink, as CSS says it. */
export type Palette = (ink: string) => string;

/** What an ink that is not in the palette looks like: it stands out, but nothing breaks. */
const UNKNOWN = "#c4447a";

export function paletteOf(theme: Theme): Palette {
  const shades: Readonly<Record<string, string>> = palettes[theme];
  return (ink) => shades[ink] ?? UNKNOWN;
}
