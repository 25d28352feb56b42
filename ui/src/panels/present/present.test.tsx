// Present mode as a person uses it.
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "../../App";
import { sketch } from "../../canvas/testing/sketch";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

async function openEditor(shell = new FakeShell()) {
  const user = userEvent.setup();
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  return { user, shell };
}

const press = (code: string, more = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { code, key: code, ...more });

/** Where the presentation says that it is. */
const where = () =>
  screen
    .queryByRole("navigation", { name: "Presentation" })
    ?.querySelector("[role=status]")
    ?.textContent?.replace(/[\u2066-\u2069]/gu, "");

/** Where the map lies in the window. */
const lies = () => screen.getByRole("tree").style.transform;

const selected = () => screen.queryAllByRole("treeitem", { selected: true }).length;

async function present(shell?: FakeShell) {
  const opened = await openEditor(shell);
  await opened.user.click(screen.getByRole("radio", { name: "Present" }));
  return opened;
}

describe("Present mode", () => {
  test("fills the screen with the map alone, and gives everything back", async () => {
    const { shell } = await openEditor();
    const before = lies();
    press("F5");
    expect(where()).toBe("The whole map");
    await waitFor(() => expect(shell.fills).toBe(true));
    expect(screen.queryByRole("banner")).toBe(null);
    expect(screen.queryByRole("contentinfo")).toBe(null);
    expect(screen.queryByText("Pain point")).toBe(null);
    press("PageDown");
    press("Escape");
    expect(where()).toBe(undefined);
    await waitFor(() => expect(shell.fills).toBe(false));
    expect(screen.getByRole("radio", { name: "Design" })).toHaveProperty("checked", true);
    expect(screen.getByText("Pain point")).toBeTruthy();
    expect(lies()).toBe(before);
  });

  test("keeps what was being typed when it begins", async () => {
    const { user, shell } = await openEditor();
    await user.click(screen.getByTitle("Rename"));
    await user.type(screen.getByRole("textbox", { name: "Title of the journey" }), " by night");
    press("F5");
    await waitFor(() =>
      expect(shell.edits).toEqual([{ edit: "rename", id: "shop", title: "Shop by night" }]),
    );
    expect(where()).toBe("The whole map");
  });

  test("goes to a step by and by, and at once for whoever wants nothing to move", async () => {
    const moving = window.matchMedia;
    vi.stubGlobal("matchMedia", (query: string) => ({ ...moving(query), matches: query.includes("motion") }));
    await present();
    const whole = lies();
    press("PageDown");
    const stage = lies();
    expect(stage).not.toBe(whole);
    cleanup();
    vi.stubGlobal("matchMedia", moving);
    await present();
    press("PageDown");
    expect(lies()).toBe(whole);
    await waitFor(() => expect(lies()).toBe(stage));
  });

  test("leaves a window full that was so before, and comes back to Simulate from there", async () => {
    const shell = new FakeShell();
    shell.fills = true;
    const { user } = await openEditor(shell);
    await user.click(screen.getByRole("radio", { name: "Simulate" }));
    await user.click(screen.getByRole("radio", { name: "Present" }));
    await user.click(screen.getByRole("button", { name: "Leave the presentation" }));
    expect(screen.getByRole("radio", { name: "Simulate" })).toHaveProperty("checked", true);
    expect(shell.fills).toBe(true);
  });

  test("goes on in the window where it cannot fill the screen, and says so", async () => {
    const shell = new FakeShell();
    shell.setFullScreen = async () => {
      throw new Error("no");
    };
    await present(shell);
    expect(await screen.findByText(/^The window could not fill the screen/u)).toBeTruthy();
    press("PageDown");
    expect(where()).toBe("Stage 1 of 2 · aware");
  });

  test("goes stage by stage by the keys, in the direction of the map", async () => {
    await present();
    for (const [code, at] of [
      ["ArrowRight", "Stage 1 of 2 · aware"],
      ["Space", "Stage 2 of 2 · buy"],
      ["ArrowLeft", "Stage 1 of 2 · aware"],
      ["End", "Stage 2 of 2 · buy"],
      ["Home", "The whole map"],
    ] as const) {
      press(code);
      expect(where()).toBe(at);
    }
    cleanup();
    await present(new FakeShell(sketch(true)));
    press("ArrowLeft");
    expect(where()).toBe("Stage 1 of 2 · aware");
  });

  test("goes on and back by the bar, which ends where the steps end", async () => {
    const { user } = await present();
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Previous step" }).disabled).toBe(true);
    await user.click(screen.getByRole("button", { name: "Next step" }));
    await user.click(screen.getByRole("button", { name: "Next step" }));
    expect(where()).toBe("Stage 2 of 2 · buy");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Next step" }).disabled).toBe(true);
  });

  test("shows one lane alone, by the keys and by the bar", async () => {
    const { user } = await present();
    const lanes = () => screen.getByRole("button", { name: "Which lanes are shown" });
    press("ArrowDown");
    expect(lanes().textContent).toBe("touch");
    press("ArrowUp");
    expect(lanes().textContent).toBe("All lanes");
    await user.click(lanes());
    await user.click(await screen.findByRole("menuitemradio", { name: "feel" }));
    expect(lanes().textContent).toBe("feel");
  });

  test("turns the spotlight off and on", async () => {
    const { user } = await present();
    const lamp = () => screen.getByRole("button", { name: "Spotlight" }).getAttribute("aria-pressed");
    expect(lamp()).toBe("true");
    press("KeyS");
    expect(lamp()).toBe("false");
    await user.click(screen.getByRole("button", { name: "Spotlight" }));
    expect(lamp()).toBe("true");
  });

  test("edits a card by Enter: Escape gives the edit up, lets go of the card, and then leaves", async () => {
    const { user, shell } = await present();
    act(() => screen.getByRole("treeitem", { name: /^basket/u }).focus());
    press("Enter");
    const field = await screen.findByRole("textbox", { name: "Title on the map" });
    await user.clear(field);
    await user.type(field, "Cart{Enter}");
    await waitFor(() => expect(shell.edits).toEqual([{ edit: "rename", id: "basket", title: "Cart" }]));
    press("Enter");
    await user.type(await screen.findByRole("textbox", { name: "Title on the map" }), "x{Escape}");
    expect([where(), selected()]).toEqual(["The whole map", 1]);
    press("Escape");
    expect([where(), selected()]).toEqual(["The whole map", 0]);
    press("Escape");
    expect(where()).toBe(undefined);
    expect(shell.edits).toHaveLength(1);
  });

  test("opens nothing beside the map by the keys of the tray and of the minimap", async () => {
    await present();
    for (const code of ["KeyN", "KeyT", "KeyM"]) press(code, { altKey: true });
    expect(where()).toBe("The whole map");
    press("Escape");
    expect(screen.getByRole("radio", { name: "Design" })).toHaveProperty("checked", true);
    expect(screen.queryByRole("slider")).toBe(null);
    expect(screen.queryByRole("listbox")).toBe(null);
  });

  test("the arrows move a card that is selected, a clicker goes on all the same", async () => {
    const { shell } = await present();
    act(() => screen.getByRole("treeitem", { name: /^later/u }).focus());
    act(() => screen.getByTestId("canvas").focus());
    press("ArrowRight");
    await waitFor(() => expect(shell.asked).toEqual(["move on 1"]));
    expect(where()).toBe("The whole map");
    press("PageDown");
    expect([where(), selected()]).toEqual(["Stage 1 of 2 · aware", 0]);
  });

  test("is a command like any other, and its keys stand on the sheet", async () => {
    const { user } = await openEditor();
    press("KeyK", { ctrlKey: true });
    await user.type(await screen.findByRole("combobox", { name: "All commands" }), "present the map{Enter}");
    expect(where()).toBe("The whole map");
    press("F1");
    const sheet = await screen.findByRole("dialog", { name: /keys|shortcuts/iu });
    expect(sheet.textContent).toContain("Show the next lane alone");
    expect(sheet.textContent).toContain("Escape lets go of it");
  });
});
