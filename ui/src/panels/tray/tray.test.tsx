// The capture bar and the tray as a person uses them.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import { sketch, thought } from "../../canvas/testing/sketch";
import { FakeShell } from "../../journey/testing/fakeShell";
import { Trouble } from "../../platform/shell";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

async function openEditor({ ideas = [] as string[], language = "en" } = {}) {
  const user = userEvent.setup();
  const shell = new FakeShell(
    sketch(
      false,
      ideas.map((id) => thought(id)),
    ),
  );
  shell.chosen = { language, theme: "light" };
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  return { user, shell };
}

const field = () => screen.getByRole("textbox", { name: "New thought for the tray" });
const tray = () => screen.queryByRole("complementary", { name: "Tray" });
const cards = () =>
  screen.queryAllByRole("option").map(({ dataset, textContent }) => [dataset.kind, textContent]);
const card = (name: RegExp) => screen.getByRole("option", { name });
const chosen = () =>
  screen.queryAllByRole("option", { selected: true }).map(({ textContent }) => textContent);
const press = (code: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code, ...more });

describe("the capture bar", () => {
  test("takes a thought with each Enter and stays ready, and the tray opens for the first", async () => {
    const { user, shell } = await openEditor();
    expect(tray()).toBe(null);
    press("KeyN", { altKey: true });
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard("Basket{Enter}! too slow{Enter}   {Enter}صندوق{Enter}");
    await waitFor(() =>
      expect(cards()).toEqual([
        ["touchpoint", "Basket"],
        ["painPoint", "too slow"],
        ["touchpoint", "صندوق"],
      ]),
    );
    expect(document.activeElement).toBe(field());
    expect(field()).toHaveProperty("value", "");
    expect(shell.edits.length).toBe(3);
  });

  test("keeps to the kind that was chosen last, and shows what a sign picks", async () => {
    const { user } = await openEditor();
    await user.click(screen.getByRole("button", { name: "Kind of new cards: Touchpoint" }));
    await user.click(await screen.findByRole("menuitem", { name: /^Metric/u, hidden: true }));
    await waitFor(() => expect(document.activeElement).toBe(field()));
    await user.keyboard("+ one");
    expect(screen.getByRole("button", { name: "Kind of new cards: Opportunity" })).toBeTruthy();
    await user.keyboard("{Enter}Sales{Enter}");
    await waitFor(() =>
      expect(cards()).toEqual([
        ["opportunity", "one"],
        ["metric", "Sales"],
      ]),
    );
  });

  test("makes a card of each pasted line in one undo, with what stood in the field before", async () => {
    const { user, shell } = await openEditor();
    await user.click(field());
    await user.keyboard("! slow ");
    await user.paste("payment\n\n- Basket\r\n+ one click\n");
    const all = [
      ["painPoint", "slow payment"],
      ["touchpoint", "Basket"],
      ["opportunity", "one click"],
    ];
    await waitFor(() => expect(cards()).toEqual(all));
    expect(shell.edits.length).toBe(1);
    expect(field()).toHaveProperty("value", "");
    act(() => screen.getByTestId("canvas").focus());
    press("KeyZ", { ctrlKey: true });
    await waitFor(() => expect(tray()).toBe(null));
  });

  test("leaves one pasted line in the field, and a copied part of a map to the map", async () => {
    const { user, shell } = await openEditor();
    await user.click(field());
    await user.paste("Basket");
    expect(field()).toHaveProperty("value", "Basket");
    shell.clipboard = '{ "safar": 1 }';
    await user.paste('{\n "safar": 1,\n "nodes": []\n}');
    await waitFor(() => expect(shell.asked).toContain("paste on 1"));
    expect(shell.edits).toEqual([]);
  });

  test("gives back what could not be kept", async () => {
    const { user, shell } = await openEditor();
    shell.refusal = new Trouble("full", "The disk is full.");
    await user.click(field());
    await user.keyboard("Basket{Enter}");
    await waitFor(() => expect(field()).toHaveProperty("value", "Basket"));
    expect(await screen.findByText("The disk is full.")).toBeTruthy();
  });

  test("is left by Escape, and what is typed waits there", async () => {
    const { user } = await openEditor();
    await user.click(field());
    await user.keyboard("half a thou{Escape}");
    expect(document.activeElement).toBe(screen.getByTestId("canvas"));
    expect(field()).toHaveProperty("value", "half a thou");
  });

  test("takes a thousand lines at once", async () => {
    const { user, shell } = await openEditor();
    await user.click(field());
    await user.paste(Array.from({ length: 1000 }, (_, at) => `Line ${at}`).join("\n"));
    await waitFor(() => expect(cards().length).toBe(1000));
    expect(shell.edits.length).toBe(1);
    expect(screen.getByRole("button", { name: "Tray, 1,000 cards" })).toBeTruthy();
  });
});

describe("the tray", () => {
  test("is open where cards wait, folds, and goes to its cards by its key", async () => {
    const { user } = await openEditor({ ideas: ["one", "two"] });
    await user.click(screen.getByRole("button", { name: "Fold the tray" }));
    expect(tray()).toBe(null);
    press("KeyT", { altKey: true });
    await waitFor(() => expect(document.activeElement).toBe(card(/^one/u)));
    press("KeyT", { altKey: true });
    await waitFor(() => expect(tray()).toBe(null));
  });

  test("is not there in Simulate mode; its key comes back to Design", async () => {
    const { user } = await openEditor({ ideas: ["one"] });
    await user.click(screen.getByRole("radio", { name: "Simulate" }));
    expect(tray()).toBe(null);
    expect(screen.queryByRole("textbox", { name: "New thought for the tray" })).toBe(null);
    press("KeyN", { altKey: true });
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(tray()).toBeTruthy();
  });

  test("selects by arrows, with Shift several, and all", async () => {
    const { user } = await openEditor({ ideas: ["a", "b", "c"] });
    await user.click(card(/^a,/u));
    act(() => card(/^a,/u).focus());
    await user.keyboard("{ArrowDown}");
    expect(chosen()).toEqual(["b"]);
    await user.keyboard("{Shift>}{ArrowDown}{/Shift}");
    expect(chosen()).toEqual(["b", "c"]);
    await user.keyboard("{Control>}a{/Control}");
    expect(chosen()).toEqual(["a", "b", "c"]);
  });

  test("removes what is selected by a key and goes on with the next; one undo brings it back", async () => {
    const { user } = await openEditor({ ideas: ["a", "b", "c"] });
    act(() => card(/^a,/u).focus());
    await user.keyboard("{ArrowDown}{Delete}");
    await waitFor(() => expect(cards().map(([, title]) => title)).toEqual(["a", "c"]));
    await waitFor(() => expect(document.activeElement).toBe(card(/^c,/u)));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(cards().map(([, title]) => title)).toEqual(["a", "b", "c"]));
  });

  test("lets a title be edited in its place, and Escape leaves it as it was", async () => {
    const { user, shell } = await openEditor({ ideas: ["a"] });
    act(() => card(/^a,/u).focus());
    await user.keyboard("{ArrowDown}");
    press("F2");
    const title = await screen.findByRole("textbox", { name: "Title of the card" });
    await user.keyboard("no{Escape}");
    expect(shell.edits).toEqual([]);
    await waitFor(() => expect(document.activeElement).toBe(card(/^a,/u)));
    press("F2");
    await screen.findByRole("textbox", { name: "Title of the card" });
    await user.keyboard("Better{Enter}");
    await waitFor(() => expect(cards()).toEqual([["touchpoint", "Better"]]));
    expect(title.isConnected).toBe(false);
  });

  test("places a card by keys alone, says where, and goes on with the next", async () => {
    const { user, shell } = await openEditor({ ideas: ["a", "b"] });
    act(() => card(/^a,/u).focus());
    await user.keyboard("{ArrowUp}{Enter}");
    const said = () =>
      screen.getAllByRole("status").map(({ textContent }) => textContent?.replace(/[⁦-⁩]/gu, ""));
    expect(said().join()).toContain("Placing one card in aware, touch");
    await user.keyboard("{ArrowRight}");
    expect(said().join()).toContain("in buy, touch");
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(shell.edits).toMatchObject([{ edit: "move", nodes: [{ id: "a", place: { stage: "buy" } }] }]),
    );
    await waitFor(() => expect(document.activeElement).toBe(card(/^b,/u)));
  });

  test("gives a card to the map by a drag, with all that are selected", async () => {
    const { user, shell } = await openEditor({ ideas: ["a", "b", "c"] });
    await user.click(card(/^a,/u));
    await user.keyboard("{Shift>}");
    await user.click(card(/^b,/u));
    await user.keyboard("{/Shift}");
    expect(chosen()).toEqual(["a", "b"]);
    const row = card(/^b,/u);
    fireEvent.pointerDown(row, { button: 0, pointerId: 1, clientX: 900, clientY: 300 });
    fireEvent.pointerMove(row, { pointerId: 1, clientX: 700, clientY: 300 });
    fireEvent.pointerMove(row, { pointerId: 1, clientX: 300, clientY: 200 });
    fireEvent.pointerUp(row, { pointerId: 1, clientX: 300, clientY: 200 });
    await waitFor(() =>
      expect(shell.edits).toMatchObject([{ edit: "move", nodes: [{ id: "a" }, { id: "b" }] }]),
    );
    await waitFor(() => expect(cards()).toEqual([["touchpoint", "c"]]));
  });

  test("has a menu for its cards, by the second button and by a key", async () => {
    const { user } = await openEditor({ ideas: ["a"] });
    fireEvent.pointerDown(card(/^a,/u), { button: 2, pointerId: 1 });
    fireEvent.contextMenu(card(/^a,/u), { button: 2, clientX: 900, clientY: 100 });
    const menu = await screen.findByRole("menu", { name: "a" });
    const offered = within(menu)
      .getAllByRole("menuitem")
      .map((one) => one.querySelector("[data-menu-item-label]")?.textContent);
    expect(offered).toEqual([
      "Place cards of the tray on the map",
      "Edit the title",
      "Cut",
      "Copy",
      "Duplicate",
      "Remove",
    ]);
    await user.keyboard("{Escape}");
    act(() => card(/^a,/u).focus());
    press("ContextMenu");
    expect(await screen.findByRole("menu", { name: "a" })).toBeTruthy();
  });

  test("takes a card of the map back by its command", async () => {
    const { shell } = await openEditor();
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    press("KeyB", { altKey: true });
    await waitFor(() => expect(cards()).toEqual([["touchpoint", "basket"]]));
    expect(shell.edits).toEqual([{ edit: "move", nodes: [{ id: "basket", place: null }] }]);
  });

  test("opens for a card that is found in it", async () => {
    const { user } = await openEditor({ ideas: ["needle"] });
    await user.click(screen.getByRole("button", { name: "Fold the tray" }));
    press("KeyF", { ctrlKey: true });
    await user.type(await screen.findByRole("textbox", { name: "Search in the map" }), "needle");
    await waitFor(() => expect(chosen()).toEqual(["needle"]));
  });
});
