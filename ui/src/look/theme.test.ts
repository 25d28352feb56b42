// Fields, and what is said in them, can be read in both themes.
import { DEFAULT_THEME, mergeMantineTheme } from "@mantine/core";
import { expect, test } from "vitest";
import { theme, variables } from "./theme";

/** The luminance of a colour that is written #rrggbb, by WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const whole = mergeMantineTheme(DEFAULT_THEME, theme);
const dark: Readonly<Record<string, string>> = variables(whole).dark;
const shade = (name: string): string => dark[name] ?? "";

test("text, placeholders and errors stand out from a dark field, and from what is chosen in its list", () => {
  // Mantine's grounds: of a field, of a list and of what the pointer is on in it.
  const [, , , , , hovered = "", field = "", list = ""] = whole.colors.dark;
  for (const ground of [field, list, hovered]) {
    expect(contrast(shade("--mantine-color-text"), ground)).toBeGreaterThan(4.5);
    expect(contrast(shade("--mantine-color-placeholder"), ground)).toBeGreaterThan(4.5);
  }
  expect(contrast(shade("--mantine-color-error"), field)).toBeGreaterThan(4.5);
});

test("the dark fields are of one family with the panels they lie in: bluish, not grey", () => {
  for (const hex of whole.colors.dark) {
    const [r = 0, , b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    expect(b, hex).toBeGreaterThan(r);
  }
});
