// The first run as a person meets it: it asks for the shares that nobody has said.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import type { Connector } from "../../bindings/Connector";
import { FakeShell } from "../../journey/testing/fakeShell";
import { SCENARIO } from "../../journey/testing/scenario";
import { Trouble } from "../../platform/shell";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

const SET: Connector = { id: "go", from: "basket", port: "next", to: "checkout", share: 0.6 };
const BACK: Connector = { id: "back", from: "basket", port: "next", to: "annoyed" };
const AGAIN: Connector = { id: "again", from: "checkout", port: "next", to: "basket" };
const ROUND: Connector = { id: "round", from: "checkout", port: "next", to: "checkout" };

/** A map where these connectors lead on besides those of the sketch. */
async function openEditor(...connectors: readonly Connector[]) {
  const user = userEvent.setup();
  const shell = new FakeShell();
  shell.others.push(...connectors.map((connector) => ({ connector })));
  render(<App shell={shell} />);
  await user.click(await screen.findByRole("button", { name: "New journey" }));
  await screen.findByRole("tree");
  const press = () => user.click(screen.getByRole("button", { name: "Run" }));
  return { user, shell, press };
}

async function question() {
  const dialog = await screen.findByRole("dialog", { name: "How many go which way?" });
  const touchpoint = (name: string) => within(within(dialog).getByRole("group", { name }));
  return {
    dialog,
    touchpoint,
    field: (name: string, to: string) =>
      touchpoint(name).getByRole<HTMLInputElement>("textbox", { name: new RegExp(`to .*${to}`, "u") }),
    button: (name: string) => within(dialog).getByRole<HTMLButtonElement>("button", { name }),
  };
}

const noQuestion = () => expect(screen.queryByRole("dialog")).toBe(null);

describe("the first run", () => {
  test("goes at once where every share is said", async () => {
    const { shell, press } = await openEditor();
    await press();
    await waitFor(() => expect(shell.ran).toBe(1));
    noQuestion();
  });

  test("asks for each share that nobody has said, and says what comes of it", async () => {
    const { user, shell, press } = await openEditor(AGAIN, ROUND);
    await press();
    const { dialog, touchpoint, field, button } = await question();
    expect(within(dialog).getAllByRole("group")).toHaveLength(1);
    expect(shell.ran).toBe(0);
    expect(button("Run with these shares").disabled).toBe(true);
    const outcome = () => touchpoint("checkout").getByRole("status").textContent;
    expect(outcome()).toContain("50%");
    expect(outcome()).toContain("each way that is empty");

    expect(document.activeElement).toBe(field("checkout", "basket"));
    await user.keyboard("۳۷٫۵٪");
    expect(outcome()).toMatch(/62\.5%.* the way that is empty; nobody leaves/u);
    await user.type(field("checkout", "checkout"), "70");
    expect(outcome()).toMatch(/Together .*107\.5%/u);
    await user.click(button("Run with these shares"));
    expect(shell.asked).toEqual([]);
    expect(document.activeElement).toBe(field("checkout", "basket"));

    await user.clear(field("checkout", "checkout"));
    await user.type(field("checkout", "checkout"), "50");
    expect(outcome()).toMatch(/12\.5%.* leave here/u);
    await user.click(button("Run with these shares"));
    await waitFor(() => expect(shell.ran).toBe(1));
    expect(shell.asked).toEqual(["put on 1"]);
    expect(shell.put).toEqual([
      { connector: { ...AGAIN, share: 0.375 } },
      { connector: { ...ROUND, share: 0.5 } },
    ]);
    noQuestion();
  });

  test("counts what is said already, and leaves unset what stays empty", async () => {
    const { user, shell, press } = await openEditor(SET, BACK, AGAIN);
    await press();
    const { touchpoint, field } = await question();
    expect(touchpoint("basket").getByText("60%")).toBeTruthy();
    expect(touchpoint("basket").getByRole("status").textContent).toContain("40%");
    await user.type(field("basket", "annoyed"), "15{Enter}");
    await waitFor(() => expect(shell.ran).toBe(1));
    expect(shell.put).toEqual([{ connector: { ...BACK, share: 0.15 } }]);
  });

  test("says what is no share, and stays", async () => {
    const { user, shell, press } = await openEditor(AGAIN);
    await press();
    const { touchpoint, field } = await question();
    await user.type(field("checkout", "basket"), "140{Enter}");
    expect(touchpoint("checkout").getByRole("status").textContent).toContain("Write a share");
    expect(shell.ran).toBe(0);
  });

  test("goes as the map is, if that is chosen", async () => {
    const { user, shell, press } = await openEditor(AGAIN);
    await press();
    const { button } = await question();
    await user.click(button("Run as it is"));
    await waitFor(() => expect(shell.ran).toBe(1));
    expect(shell.asked).toEqual([]);
    noQuestion();
  });

  test.each(["{Escape}", "close"])("does not go after %s", async (way) => {
    const { user, shell, press } = await openEditor(AGAIN);
    await press();
    const { button } = await question();
    if (way === "close") await user.click(button("Close"));
    else await user.keyboard(way);
    await waitFor(noQuestion);
    expect(shell.ran).toBe(0);
    await press();
    await question();
  });

  test("does not go with shares that were refused", async () => {
    const { user, shell, press } = await openEditor(AGAIN);
    shell.refusal = new Trouble("readOnly", "The library cannot be written: choose another folder.");
    await press();
    const { field } = await question();
    await user.type(field("checkout", "basket"), "40{Enter}");
    await screen.findByText("The library cannot be written: choose another folder.");
    expect(shell.ran).toBe(0);
  });

  test("is asked for as well where it is begun by its key, and by the list of commands", async () => {
    const { user, shell } = await openEditor(AGAIN);
    fireEvent.keyDown(document.body, { code: "KeyR", key: "ق", ctrlKey: true });
    await question();
    await user.keyboard("{Escape}");
    fireEvent.keyDown(document.body, { code: "KeyK", key: "k", ctrlKey: true });
    await user.type(await screen.findByRole("combobox", { name: "All commands" }), "run the sim{Enter}");
    await question();
    expect(shell.ran).toBe(0);
  });
});

test("later runs do not ask again", async () => {
  const { shell, press } = await openEditor(AGAIN);
  const setup = { precision: null, customersFile: null, against: null };
  const headline = "About 12 in 100";
  const figures = { headline, readable: true, change: null, customers: 500 };
  shell.kept = [{ run: 1, at: 0, ...figures, scenario: SCENARIO, setup, stale: true }];
  await press();
  await waitFor(() => expect(shell.ran).toBe(1));
  noQuestion();
});
