// A long title on a card that is about to be dropped.
import { expect, test } from "vitest";
import { brokenInto } from "./ghost";

/** Ten pixels a letter. */
const widthOf = (text: string) => [...text].length * 10;

test("a title is broken between words", () => {
  expect(brokenInto("Opens the shop", { width: 100, lines: 3 }, widthOf)).toEqual(["Opens the", "shop"]);
});

test("what does not fit ends in dots, and so does a word that is too long", () => {
  expect(brokenInto("Opens the shop again", { width: 60, lines: 2 }, widthOf)).toEqual(["Opens", "the…"]);
  expect(brokenInto("Donaudampfschiff", { width: 60, lines: 2 }, widthOf)).toEqual(["Donau…"]);
});

test("a title that fits stays as it is, and so does none", () => {
  expect(brokenInto("Pays", { width: 60, lines: 1 }, widthOf)).toEqual(["Pays"]);
  expect(brokenInto("", { width: 60, lines: 1 }, widthOf)).toEqual([""]);
});
