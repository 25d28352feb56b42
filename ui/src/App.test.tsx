// The interface as a person meets it, on a shell that only keeps what it is sent.
import { notifications } from "@mantine/notifications";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "./App";
import { FakeShell } from "./journey/testing/fakeShell";
import { Trouble } from "./platform/shell";
import { standIn } from "./testing/page";

beforeEach(standIn);
afterEach(() => {
  cleanup();
  notifications.clean();
});

const entry = (id: string, title: string) => ({
  id,
  title,
  language: "en",
  nodes: 5,
  created: 0,
  modified: Date.UTC(2026, 11, 1),
  removed: null,
});

async function open(shell = new FakeShell()) {
  const user = userEvent.setup();
  render(<App shell={shell} />);
  await screen.findByRole("heading", { name: "Journeys" });
  return { user, shell };
}

async function openEditor() {
  const opened = await open();
  await opened.user.click(screen.getByRole("button", { name: "New journey" }));
  await screen.findByRole("tree");
  return opened;
}

describe("the library", () => {
  test("that cannot be opened says so until it can, and nothing is begun in it", async () => {
    const user = userEvent.setup();
    const shell = new FakeShell();
    const works = shell.library;
    shell.library = async () => {
      throw new Trouble("libraryLocked", "Another program keeps the library: close it and try again.");
    };
    render(<App shell={shell} />);
    const alert = await screen.findByRole("alert");
    expect(within(alert).getByText(/keeps the library/u)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "New journey" }).disabled).toBe(true);
    expect(screen.queryByText("No journeys yet")).toBe(null);
    shell.library = works;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await screen.findByText("No journeys yet");
    expect(screen.queryByRole("alert")).toBe(null);
  });

  test("that can be opened again gives back the settings that it keeps", async () => {
    const user = userEvent.setup();
    const shell = new FakeShell();
    shell.chosen = { language: "fa", theme: "light" };
    const { library, settings } = shell;
    const locked = async () => {
      throw new Trouble("libraryLocked", "Another program keeps the library: close it and try again.");
    };
    shell.library = locked;
    shell.settings = locked;
    render(<App shell={shell} />);
    const alert = await screen.findByRole("alert");
    [shell.library, shell.settings] = [library, settings];
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "سفرها" });
    expect(screen.queryByRole("alert")).toBe(null);
  });

  test("that cannot keep a choice says so, and the choice holds until the window closes", async () => {
    const shell = new FakeShell();
    const { user } = await open(shell);
    shell.setSettings = async () => {
      throw new Trouble("readOnly", "The library cannot be written: choose another folder.");
    };
    await user.click(screen.getByRole("button", { name: "Light or dark" }));
    await user.click(await screen.findByRole("menuitem", { name: "Dark" }));
    await screen.findByText("The library cannot be written: choose another folder.");
    expect(document.documentElement.getAttribute("data-mantine-color-scheme")).toBe("dark");
  });

  test("whose settings cannot be read says so over the journey that was opened at once", async () => {
    const shell = new FakeShell();
    shell.atStart = async () => shell.opened();
    shell.settings = async () => {
      throw new Trouble("libraryLocked", "Another program keeps the library: close it and try again.");
    };
    render(<App shell={shell} />);
    await screen.findByRole("tree");
    await screen.findByText("Another program keeps the library: close it and try again.");
  });

  test("an empty one says what to do", async () => {
    await open();
    expect(await screen.findByText(/Open the sample to see/u)).toBeTruthy();
  });

  test("journeys are renamed in their place", async () => {
    const shell = new FakeShell();
    shell.entries = [entry("a", "Shop")];
    const { user } = await open(shell);
    await user.click(await screen.findByRole("button", { name: /More for/u }));
    await user.click(await screen.findByRole("menuitem", { name: "Rename" }));
    await user.keyboard("Bakery{Enter}");
    await screen.findByRole("button", { name: /^Bakery.*cards/u });
    expect(shell.entries[0]?.title).toBe("Bakery");
  });

  test("journeys are removed to a bin, from which they come back", async () => {
    const shell = new FakeShell();
    shell.entries = [entry("a", "Shop")];
    const { user } = await open(shell);
    await user.click(await screen.findByRole("button", { name: /More for/u }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }));
    await screen.findByText(/is in the bin/u);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await waitFor(() => expect(shell.entries[0]?.removed).toBe(null));
  });

  test("in Persian everything runs from right to left, with Persian digits", async () => {
    const shell = new FakeShell();
    shell.chosen = { language: "fa", theme: "dark" };
    shell.entries = [entry("a", "فروشگاه")];
    render(<App shell={shell} />);
    await screen.findByRole("heading", { name: "سفرها" });
    expect(document.documentElement.dir).toBe("rtl");
    expect(await screen.findByText(/۵/u)).toBeTruthy();
    expect(document.documentElement.getAttribute("data-mantine-color-scheme")).toBe("dark");
  });

  test("what goes wrong is told in its own sentence", async () => {
    const shell = new FakeShell();
    shell.create = async () => {
      throw new Trouble("readOnly", "The library cannot be written: choose another folder.");
    };
    const { user } = await open(shell);
    await user.click(screen.getByRole("button", { name: "New journey" }));
    await screen.findByText("The library cannot be written: choose another folder.");
  });
});

describe("the editor", () => {
  test("the outline lists stages and cards in reading order, with their connectors", async () => {
    await openEditor();
    const labels = screen.getAllByRole("treeitem").map((item) => item.getAttribute("aria-label"));
    expect(labels).toEqual([
      "Stage aware",
      "basket, Touchpoint, touch",
      "60% to checkout",
      "Stage buy",
      "checkout, Touchpoint, touch",
      "annoyed, Emotion, feel",
      "left, Trigger, Reminder",
      "to later",
      "later, Delay, Reminder",
      "Automation Reminder",
      "Lane touch",
      "Lane feel",
      "Lane rules",
    ]);
  });

  test("a card is chosen, renamed and removed by the keyboard alone", async () => {
    const { user, shell } = await openEditor();
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    expect(screen.getByRole("treeitem", { name: /^basket/u }).getAttribute("aria-selected")).toBe("true");
    await user.keyboard("[F2]");
    expect(await screen.findByRole("textbox", { name: "Title on the map" })).toBeTruthy();
    await user.keyboard("{Escape}");
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    await user.keyboard("{Delete}");
    await waitFor(() => expect(shell.asked).toContain("remove on 1"));
  });

  test("the inspector says why what was typed cannot be, and sends the record when it can", async () => {
    const { user, shell } = await openEditor();
    act(() => screen.getByRole("treeitem", { name: "60% to checkout" }).focus());
    const panel = await screen.findByRole("complementary", { name: "What is selected" });
    const share = within(panel).getByRole("textbox", { name: "How many go this way" });
    await user.clear(share);
    await user.type(share, "140{Enter}");
    expect(within(panel).getByText(/Write a share/u)).toBeTruthy();
    expect(shell.asked).toEqual([]);
    await user.clear(share);
    await user.type(share, "۴۰٪{Enter}");
    await waitFor(() => expect(shell.asked).toEqual(["put on 1"]));
    expect(within(panel).queryByText(/Write a share/u)).toBe(null);
  });

  test("a clipboard that cannot be reached is told in the person's language", async () => {
    const shell = new FakeShell();
    shell.chosen = { language: "ru", theme: "light" };
    shell.clipboardText = async () => {
      throw new Trouble("clipboard", "The native clipboard is not accessible.");
    };
    const user = userEvent.setup();
    render(<App shell={shell} />);
    await user.click(await screen.findByRole("button", { name: "Новый путь" }));
    await screen.findByRole("tree");
    fireEvent.keyDown(document.body, { code: "KeyV", key: "м", ctrlKey: true });
    await screen.findByText(/Буфер обмена недоступен/u);
  });

  test("a piece of the palette is added by a click where the person is looking", async () => {
    const { user, shell } = await openEditor();
    await user.click(screen.getByRole("button", { name: "Touchpoint" }));
    await waitFor(() => expect(shell.asked).toEqual(["addNode on 1"]));
  });

  test("a rule reads itself out", async () => {
    await openEditor();
    fireEvent.focus(screen.getByRole("treeitem", { name: /^later/u }));
    expect((await screen.findByTestId("sentence")).textContent).toContain("1 day");
  });
});
