// How large the map is shown, as a person sets it.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

async function openZoom(language = "en", name = /^Size .*choose another/u) {
  const user = userEvent.setup();
  const shell = new FakeShell();
  shell.chosen = { language, theme: "light" };
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  const button = screen.getByRole("button", { name });
  const open = async () => {
    await user.click(button);
    const menu = within(await screen.findByRole("dialog"));
    await waitFor(() => expect(document.activeElement).toBe(menu.getByRole("textbox")));
    return menu;
  };
  return { user, button, open };
}

describe("the percentage in the status bar", () => {
  test("opens what changes it, with its keys; zooming goes on, the rest closes it", async () => {
    const { user, button, open } = await openZoom();
    expect(button.textContent).toBe("100%");
    const menu = await open();
    const bigger = menu.getByRole("button", { name: "Zoom in" });
    expect(bigger.getAttribute("aria-keyshortcuts")).toBe("Control+Plus");
    await user.click(bigger);
    expect(button.textContent).toBe("125%");
    await user.click(menu.getByRole("button", { name: "Zoom out" }));
    await user.click(menu.getByRole("button", { name: "Zoom out" }));
    expect(button.textContent).toBe("80%");
    await user.click(menu.getByRole("button", { name: "Show the whole width" }));
    expect(button.textContent).toBe("100%");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBe(null));
  });

  test("offers what is selected only where something is", async () => {
    const { open, user } = await openZoom();
    const menu = await open();
    const name = "Show what is selected";
    expect(menu.getByRole<HTMLButtonElement>("button", { name }).disabled).toBe(true);
    await user.keyboard("{Escape}");
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    const again = await open();
    expect(again.getByRole<HTMLButtonElement>("button", { name }).disabled).toBe(false);
  });

  test("closes by a press on the map", async () => {
    const { open } = await openZoom();
    await open();
    fireEvent.pointerDown(screen.getByTestId("canvas"), { button: 0, pointerId: 1 });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBe(null));
  });

  test("is walked by the arrows", async () => {
    const { open, user } = await openZoom();
    const menu = await open();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(menu.getByRole("button", { name: "Zoom in" }));
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(menu.getByRole("button", { name: "Show the whole width" }));
  });

  test.each([
    ["en", "150", "150%"],
    ["en", "62.5 %", "63%"],
    ["fa", "۷۵٪", "۷۵٪"],
    ["ar", "٢٠٠٪", "٢٠٠٪؜"],
    ["ru", "37,5", "38\u00a0%"],
    ["en", "9000", "400%"],
  ])("takes one that is typed: in %s %s", async (language, typed, shown) => {
    const { button, open, user } = await openZoom(language, /100|۱۰۰|١٠٠/u);
    await open();
    await user.keyboard(`${typed}{Enter}`);
    expect(button.textContent).toBe(shown);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBe(null));
  });

  test("says what it takes where it cannot read what is typed", async () => {
    const { button, open, user } = await openZoom();
    const menu = await open();
    await user.keyboard("large{Enter}");
    expect(menu.getByText(/Write a size from/u)).toBeTruthy();
    expect(button.textContent).toBe("100%");
    await user.clear(menu.getByRole("textbox"));
    await user.keyboard("50{Enter}");
    expect(button.textContent).toBe("50%");
  });
});
