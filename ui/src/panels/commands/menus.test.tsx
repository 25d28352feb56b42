// Menus on the map as a person uses them.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";
import { COMMANDS } from "./commands";
import { MENUS } from "./menus";

beforeEach(standIn);
afterEach(cleanup);

async function openEditor(language = "en") {
  const user = userEvent.setup();
  const shell = new FakeShell();
  shell.chosen = { language, theme: "light" };
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  return { user, shell };
}

const item = (name: RegExp) => screen.getByRole("treeitem", { name });

/** The middle of a thing on the page, as the outline lies there. */
function middleOf(name: RegExp) {
  const { left, top, width, height } = item(name).style;
  const moved = screen.getByRole("tree").style.transform.match(/translate\((.+?)px, (.+?)px\)/u);
  const [x = 0, y = 0] = moved?.slice(1).map(Number) ?? [];
  const half = (length: string) => Number.parseFloat(length) / 2;
  return { x: x + Number.parseFloat(left) + half(width), y: y + Number.parseFloat(top) + half(height) };
}

async function askAt({ x, y }: { x: number; y: number }) {
  fireEvent.contextMenu(screen.getByTestId("canvas"), { clientX: x, clientY: y, button: 2 });
  return screen.findByRole("menu");
}

const selected = () =>
  screen
    .queryAllByRole("treeitem", { selected: true })
    .map((line) => line.getAttribute("aria-label")?.split(",")[0]);

/** What a menu offers, without what cannot be done. */
const offered = (menu: HTMLElement) =>
  [...menu.querySelectorAll<HTMLButtonElement>("[data-menu-item]")]
    .filter(({ disabled }) => !disabled)
    .map((line) => line.querySelector("[data-menu-item-label]")?.textContent);

describe("the menu", () => {
  test("of a card selects it and offers what can be done with it", async () => {
    await openEditor();
    const menu = await askAt(middleOf(/^basket/u));
    expect(selected()).toEqual(["basket"]);
    expect(menu.getAttribute("aria-labelledby")).toBeTruthy();
    expect(screen.getByRole("menu", { name: "basket" })).toBe(menu);
    expect(offered(menu)).toEqual([
      "Edit the title",
      "Add the next step",
      "Add a card in the next lane",
      "Cut",
      "Copy",
      "Duplicate",
      "Colour",
      "Lock",
      "Put back in the tray",
      "Show what is selected",
      "Remove",
    ]);
    expect(within(menu).getByRole("menuitem", { name: "Cut" }).getAttribute("aria-keyshortcuts")).toBe(
      "Control+X",
    );
  });

  test("of a rule makes an automation of it, and under the last lane there is nothing to add", async () => {
    const { user, shell } = await openEditor();
    const menu = await askAt(middleOf(/^later/u));
    expect(within(menu).queryByRole("menuitem", { name: "Add a card in the next lane" })).toBe(null);
    await user.click(
      within(menu).getByRole("menuitem", { name: "Make an automation of the selected rules" }),
    );
    await waitFor(() => expect(shell.asked).toEqual(["addAutomation on 1"]));
    expect(screen.queryByRole("menu")).toBe(null);
  });

  test("of a connector greys out what a connector between touchpoints cannot", async () => {
    await openEditor();
    const menu = await askAt(middleOf(/^60% to checkout/u));
    expect(offered(menu)).toEqual([
      "Edit the title",
      // It leads there instead already.
      "Send customers here instead",
      "Show what is selected",
      "Remove",
    ]);
    expect(
      within(menu)
        .getByRole("menuitemradio", { name: "Send customers here instead" })
        .getAttribute("aria-checked"),
    ).toBe("true");
    expect(
      within(menu).getByRole<HTMLButtonElement>("menuitemradio", { name: "Also do this" }).disabled,
    ).toBe(true);
  });

  test("of the first stage moves it right, not left, and of a lane adds another above it", async () => {
    const { user, shell } = await openEditor();
    const menu = await askAt(middleOf(/^Stage aware/u));
    expect(offered(menu)).toContain("Move the stage right");
    expect(offered(menu)).toContain("Select its cards");
    expect(offered(menu)).not.toContain("Move the stage left");
    await user.keyboard("{Escape}");
    await user.click(
      within(await askAt(middleOf(/^Lane feel/u))).getByRole("menuitem", { name: "Add a lane above" }),
    );
    await waitFor(() => expect(shell.asked).toEqual(["addLane on 1"]));
  });

  test("of an automation's frame switches it off", async () => {
    const { user, shell } = await openEditor();
    act(() => item(/^Automation/u).focus());
    await user.keyboard("{Shift>}[F10]{/Shift}");
    await user.click(await screen.findByRole("menuitem", { name: "Switch the automation off" }));
    await waitFor(() => expect(shell.put).toMatchObject([{ automation: { on: false } }]));
  });

  test("of several cards aligns them in a menu of its own", async () => {
    const { user, shell } = await openEditor();
    fireEvent.keyDown(document.body, { code: "KeyA", key: "a", ctrlKey: true });
    const menu = await askAt(middleOf(/^basket/u));
    expect(selected()).toHaveLength(5);
    expect(screen.getByRole("menu", { name: "5 selected" })).toBe(menu);
    await user.click(within(menu).getByRole("menuitem", { name: "Align" }));
    fireEvent.click(await screen.findByRole("menuitem", { name: "Align left" }));
    await waitFor(() => expect(shell.asked).toEqual(["move on 1"]));
  });

  test("of the map adds what usually stands there, here", async () => {
    const { user, shell } = await openEditor();
    const corner = middleOf(/^annoyed/u);
    const menu = await askAt({ x: corner.x - 300, y: corner.y });
    expect(selected()).toEqual([]);
    expect(offered(menu).slice(0, 3)).toEqual(["Add: Emotion", "Add a card here", "Add a rule here"]);
    await user.click(within(menu).getByRole("menuitem", { name: "Add: Emotion" }));
    await waitFor(() => expect(shell.asked).toEqual(["addNode on 1"]));
    expect(shell.edits.at(-1)).toMatchObject({ kind: "emotion", place: { stage: "aware", lane: "feel" } });
  });

  test("of the map pastes here", async () => {
    const { user, shell } = await openEditor();
    shell.clipboard = "Sees an ad";
    const corner = middleOf(/^annoyed/u);
    const menu = await askAt({ x: corner.x - 300, y: corner.y });
    await user.click(within(menu).getByRole("menuitem", { name: "Paste here" }));
    await waitFor(() => expect(shell.asked).toEqual(["addNodes on 1"]));
    expect(shell.edits.at(-1)).toMatchObject({ nodes: [{ place: { stage: "aware", lane: "feel" } }] });
  });
});

describe("the menu by the keyboard", () => {
  test("opens by its key, arrows walk it, Escape closes it, and the focus is where it was", async () => {
    const { user } = await openEditor();
    act(() => item(/^basket/u).focus());
    await user.keyboard("{ContextMenu}");
    const menu = await screen.findByRole("menu", { name: "basket" });
    const first = within(menu).getByRole("menuitem", { name: "Edit the title" });
    await waitFor(() => expect(document.activeElement).toBe(first));
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement?.textContent).toContain("Add the next step");
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement?.textContent).toContain("Remove");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBe(null);
    expect(document.activeElement).toBe(item(/^basket/u));
  });

  test("does a command of a menu within it, and what was selected together stays so", async () => {
    const { user, shell } = await openEditor();
    act(() => item(/^basket/u).focus());
    fireEvent.keyDown(document.body, { code: "KeyA", key: "a", ctrlKey: true });
    await user.keyboard("{Shift>}[F10]{/Shift}");
    const menu = await screen.findByRole("menu", { name: "5 selected" });
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    act(() => within(menu).getByRole("menuitem", { name: "Colour" }).focus());
    await user.keyboard("{ArrowRight}");
    const blue = await screen.findByRole("menuitemradio", { name: "blue" });
    await waitFor(() => expect(document.activeElement).toBe(blue));
    await user.keyboard("{ArrowDown}{Enter}");
    await waitFor(() => expect(shell.put).toHaveLength(5));
    expect(shell.put[0]).toMatchObject({ node: { color: "violet" } });
    expect(selected()).toHaveLength(5);
  });

  test("in an interface from right to left the left arrow opens what is within, the right one closes it", async () => {
    const { user } = await openEditor("fa");
    act(() => item(/^basket/u).focus());
    await user.keyboard("{Shift>}[F10]{/Shift}");
    const menu = await screen.findByRole("menu", { name: "basket" });
    const colour = within(menu).getByRole("menuitem", { name: "رنگ" });
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    act(() => colour.focus());
    await user.keyboard("{ArrowLeft}");
    const blue = await screen.findByRole("menuitemradio", { name: "آبی" });
    await waitFor(() => expect(document.activeElement).toBe(blue));
    await user.keyboard("{ArrowRight}");
    await waitFor(() => expect(document.activeElement).toBe(colour));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("آبی"));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("menu")).toBe(null);
    expect(document.activeElement).toBe(item(/^basket/u));
  });

  test("edits the title of what is selected in the field on the map", async () => {
    const { user } = await openEditor();
    act(() => item(/^basket/u).focus());
    await user.keyboard("{ContextMenu}");
    const menu = await screen.findByRole("menu");
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    await user.keyboard("{Enter}");
    const field = await screen.findByRole("textbox", { name: "Title on the map" });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });

  test("belongs to a field where one has the focus", async () => {
    const { user } = await openEditor();
    act(() => item(/^basket/u).focus());
    await user.keyboard("[F2]");
    await screen.findByRole("textbox", { name: "Title on the map" });
    await user.keyboard("{ContextMenu}");
    expect(screen.queryByRole("menu")).toBe(null);
  });
});

test("a menu closes by a press elsewhere, and where the map is scrolled", async () => {
  await openEditor();
  for (const leave of [
    () => fireEvent.pointerDown(screen.getByTestId("canvas"), { button: 0, pointerId: 1 }),
    () => fireEvent.wheel(screen.getByTestId("canvas"), { deltaY: 40 }),
  ]) {
    await askAt(middleOf(/^basket/u));
    leave();
    await waitFor(() => expect(screen.queryByRole("menu")).toBe(null));
    expect(document.activeElement).toBe(screen.getByTestId("canvas"));
  }
});

test("another window over the map takes the menu's place", async () => {
  await openEditor();
  await askAt(middleOf(/^basket/u));
  fireEvent.keyDown(document.activeElement ?? document.body, { code: "KeyK", key: "k", ctrlKey: true });
  await screen.findByRole("combobox", { name: "All commands" });
  expect(screen.queryByRole("menu")).toBe(null);
});

test("menus name commands that are there, each once", () => {
  const there = new Set(COMMANDS.map(({ id }) => id));
  for (const groups of Object.values(MENUS)) {
    const named = groups.flat().flatMap((entry) => {
      if ("command" in entry) return [entry.command];
      return "commands" in entry ? entry.commands : [];
    });
    expect(named.filter((id) => !there.has(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  }
});
