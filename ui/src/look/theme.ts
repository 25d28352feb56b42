// How the interface looks: Mantine's theme in the shades of the drawing's palette.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";
import { paletteOf } from "../canvas/paint/theme";

const BLUE: MantineColorsTuple = [
  "#eef2fe",
  "#dfe6fb",
  "#bfcdf8",
  "#9db2ff",
  "#7f9bf0",
  "#5877e8",
  "#4163e0",
  "#2851d8",
  "#2043b5",
  "#1a3790",
];

/**
 * The greys of the dark theme, from its texts to its ground, each of the palette's family: fields and lists, which
 * Mantine colours by them, look as the panels around them.
 */
const SLATE: MantineColorsTuple = [
  "#eceef3",
  "#d3d8e2",
  "#a6aebd",
  "#7e8799",
  "#4a5262",
  "#333842",
  "#23272f",
  "#1b1e25",
  "#14161b",
  "#0e1014",
];

/** What closes a menu from outside. A press on the map is no `mousedown`: the canvas keeps it from becoming one. */
const PRESSES = ["pointerdown"];

export const theme = createTheme({
  primaryColor: "safar",
  primaryShade: { light: 7, dark: 6 },
  colors: { safar: BLUE, dark: SLATE },
  fontFamily: "Inter, Vazirmatn, 'Noto Emoji', sans-serif",
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "19px" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { clickOutsideEvents: PRESSES } },
    Menu: { defaultProps: { clickOutsideEvents: [...PRESSES, "keydown"] } },
  },
});

/** The inks that panels use, as variables of the page: the map and what stands around it look alike. */
const SHARED = ["paper", "surface", "line", "text", "mute", "accent", "gain", "loss", "bolt"] as const;

export const variables: CSSVariablesResolver = () => {
  const shades = (name: "light" | "dark") => {
    const palette = paletteOf(name);
    return {
      ...Object.fromEntries(SHARED.map((ink) => [`--${ink}`, palette(ink)])),
      "--tint": palette("stage.blue.tint"),
      "--mantine-color-body": palette("surface"),
      "--mantine-color-text": palette("text"),
      "--mantine-color-dimmed": palette("mute"),
      "--mantine-color-default": palette("surface"),
      "--mantine-color-default-border": palette("line"),
      "--mantine-color-placeholder": palette("mute"),
      "--mantine-color-error": palette("loss"),
    };
  };
  return { variables: {}, light: shades("light"), dark: shades("dark") };
};
