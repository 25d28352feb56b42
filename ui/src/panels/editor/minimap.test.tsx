// The minimap as a person uses it.
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";

beforeEach(() => {
  standIn();
  window.localStorage.clear();
  window.localStorage.setItem("safar.minimap", "on");
});
afterEach(cleanup);

async function openEditor() {
  const user = userEvent.setup();
  const shell = new FakeShell();
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  return { user, shell };
}

const press = (code: string, more = {}) => fireEvent.keyDown(document.body, { code, key: code, ...more });
const minimap = () => screen.queryByRole("slider", { name: /^Minimap/u });

/** Where the map lies in the window. */
const lies = () => screen.getByRole("tree").style.transform;

async function zoomIn() {
  for (let count = 0; count < 4; count++) press("Equal", { ctrlKey: true });
  await waitFor(() => expect(minimap()).toBeTruthy());
  const shown = minimap();
  if (!shown) throw new Error("the minimap is there");
  return shown;
}

describe("the minimap", () => {
  test("is there as soon as not all of the map is in sight, and tells what is", async () => {
    await openEditor();
    expect(minimap()).toBe(null);
    const shown = await zoomIn();
    expect(shown.getAttribute("aria-valuetext")).toContain("aware, buy");
    press("Digit1", { ctrlKey: true });
    await waitFor(() => expect(minimap()).toBe(null));
  });

  test("a press on it brings what lies there into sight, Escape in the middle brings it back", async () => {
    await openEditor();
    const shown = await zoomIn();
    const before = lies();
    fireEvent.pointerDown(shown, { button: 0, pointerId: 1, clientX: 5, clientY: 5 });
    const pressed = lies();
    expect(pressed).not.toBe(before);
    fireEvent.pointerMove(shown, { pointerId: 1, clientX: 60, clientY: 40 });
    expect(lies()).not.toBe(pressed);
    fireEvent.keyDown(document.body, { key: "Escape", code: "Escape" });
    expect(lies()).toBe(before);
    fireEvent.pointerMove(shown, { pointerId: 1, clientX: 90, clientY: 60 });
    expect(lies()).toBe(before);
  });

  test("the second button and what is selected are left alone", async () => {
    await openEditor();
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    const shown = await zoomIn();
    const before = lies();
    fireEvent.pointerDown(shown, { button: 2, pointerId: 1, clientX: 5, clientY: 5 });
    expect(lies()).toBe(before);
    fireEvent.pointerDown(shown, { button: 0, pointerId: 1, clientX: 5, clientY: 5 });
    fireEvent.pointerUp(shown, { pointerId: 1 });
    const [selected] = screen.getAllByRole("treeitem", { selected: true });
    expect(selected?.getAttribute("aria-label")).toMatch(/^basket/u);
  });

  test("arrow keys on it move what is in sight, and no card", async () => {
    const { user, shell } = await openEditor();
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    const shown = await zoomIn();
    const before = lies();
    act(() => shown.focus());
    await user.keyboard("{ArrowLeft}");
    expect(lies()).not.toBe(before);
    expect(shell.asked).toEqual([]);
  });

  test("is hidden by its command, and stays so when the window is opened again", async () => {
    const { user } = await openEditor();
    await zoomIn();
    press("KeyK", { ctrlKey: true });
    await user.type(await screen.findByRole("combobox", { name: "All commands" }), "minimap{Enter}");
    await waitFor(() => expect(minimap()).toBe(null));
    cleanup();
    await openEditor();
    for (let count = 0; count < 4; count++) press("Equal", { ctrlKey: true });
    expect(minimap()).toBe(null);
    press("KeyM", { altKey: true });
    await waitFor(() => expect(minimap()).toBeTruthy());
  });
});
