// Commands and search as a person uses them.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";
import { isFound } from "../../words/folding";
import { chordText } from "./command";
import { COMMANDS } from "./commands";

const KEYED = COMMANDS.flatMap(({ chord }) => (chord ? [chord] : []));

beforeEach(standIn);
afterEach(cleanup);

async function openEditor() {
  const user = userEvent.setup();
  const shell = new FakeShell();
  render(<App shell={shell} />);
  await user.click(await screen.findByRole("button", { name: "New journey" }));
  await screen.findByRole("tree");
  return { user, shell };
}

const selected = () =>
  screen
    .getAllByRole("treeitem")
    .filter((item) => item.getAttribute("aria-selected") === "true")
    .map((item) => item.getAttribute("aria-label"));

describe("the list of commands", () => {
  test("opens by the place of K on any keyboard, and does the command that is typed", async () => {
    const { user, shell } = await openEditor();
    fireEvent.focus(screen.getByRole("treeitem", { name: /^basket/u }));
    fireEvent.keyDown(document.body, { code: "KeyK", key: "ن", ctrlKey: true });
    const asked = await screen.findByRole("combobox", { name: "All commands" });
    await user.type(asked, "REMOVE{Enter}");
    await waitFor(() => expect(shell.asked).toEqual(["remove on 1"]));
    expect(screen.queryByRole("combobox", { name: "All commands" })).toBe(null);
  });

  test("offers only what can be done now", async () => {
    const { user } = await openEditor();
    fireEvent.keyDown(document.body, { code: "KeyK", key: "k", ctrlKey: true });
    const list = await screen.findByRole("listbox", { name: "All commands" });
    expect(within(list).queryByRole("option", { name: /^Undo/u })).toBe(null);
    expect(within(list).queryByRole("option", { name: /^Align/u })).toBe(null);
    expect(within(list).getByRole("option", { name: /^Show the whole map/u })).toBeTruthy();
    await user.type(screen.getByRole("combobox", { name: "All commands" }), "xyz");
    expect(screen.getByText(/no such command/u)).toBeTruthy();
  });

  test("no two commands have one key", () => {
    expect(new Set(KEYED.map(chordText)).size).toBe(KEYED.length);
    expect(new Set(COMMANDS.map(({ id }) => id)).size).toBe(COMMANDS.length);
  });
});

describe("the sheet of keys", () => {
  test("opens by F1 and by the question mark, and lists every command that has one", async () => {
    const { user } = await openEditor();
    for (const key of [
      { code: "F1", key: "F1" },
      { code: "Slash", key: "؟", shiftKey: true },
    ]) {
      fireEvent.keyDown(document.body, key);
      const sheet = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
      expect(within(sheet).getAllByRole("term")).toHaveLength(KEYED.length);
      await user.keyboard("{Escape}");
      await waitFor(() => expect(screen.queryByRole("dialog")).toBe(null));
    }
  });
});

describe("search in the map", () => {
  test("what is typed selects the first hit, whatever its case", async () => {
    const { user } = await openEditor();
    fireEvent.keyDown(document.body, { code: "KeyF", key: "f", ctrlKey: true });
    await user.type(await screen.findByRole("textbox", { name: "Search in the map" }), "KE");
    expect(selected()).toEqual(["basket, Touchpoint, touch"]);
  });

  test("Enter and the arrows walk from hit to hit and around, Escape ends with the last one selected", async () => {
    const { user } = await openEditor();
    fireEvent.keyDown(document.body, { code: "KeyF", key: "f", ctrlKey: true });
    await user.type(await screen.findByRole("textbox", { name: "Search in the map" }), "T");
    const first = selected();
    await user.keyboard("{Enter}");
    const second = selected();
    expect(second).not.toEqual(first);
    await user.keyboard("{ArrowUp}");
    expect(selected()).toEqual(first);
    await user.keyboard("{ArrowDown}{Escape}");
    expect(screen.queryByRole("search")).toBe(null);
    expect(selected()).toEqual(second);
  });

  test("says so where nothing is found", async () => {
    const { user } = await openEditor();
    fireEvent.keyDown(document.body, { code: "KeyF", key: "f", ctrlKey: true });
    await user.type(await screen.findByRole("textbox", { name: "Search in the map" }), "zebra");
    expect(screen.getByText("Not found")).toBeTruthy();
    expect(selected()).toEqual([]);
  });

  test.each([
    ["Arabic letters find Persian ones", "كيف", "کیف پول"],
    ["with and without a half-space", "میرود", "به صفحه می\u200cرود"],
    ["a space for a half-space", "می رود", "به صفحه می\u200cرود"],
    ["digits of any language", "12", "تخفیف ۱۲ درصد"],
    ["Arabic digits", "۱۲", "خصم ١٢"],
    ["vowel marks and stretched words", "سلام", "سَلـــام"],
    ["hamza and madda", "اخر", "آخر"],
    ["case and accents", "CAFE", "the café"],
    ["Russian ё", "еще", "Ещё раз"],
    ["words in any order", "page product", "Product page"],
  ])("%s", (_, asked, text) => expect(isFound(asked, text)).toBe(true));

  test("nothing asked finds nothing, and each word has to be there", () => {
    expect(isFound("  ", "anything")).toBe(false);
    expect(isFound("product zebra", "Product page")).toBe(false);
  });
});
