// What the status bar says of a run and of the map, and how its lists open and close.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { App } from "../../App";
import type { Found } from "../../bindings/Found";
import type { RunSummary } from "../../bindings/RunSummary";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

const found = (severity: Found["severity"], sentence: string): Found => ({
  code: "made-up",
  severity,
  record: "basket",
  sentence,
});

async function openEditor(prepare: (shell: FakeShell) => void) {
  const user = userEvent.setup();
  const shell = new FakeShell();
  prepare(shell);
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  return user;
}

const SUMMARY: RunSummary = {
  run: 1,
  headline: "About 12 in 100 reach “Bought”",
  customers: 10_000,
  seed: 4711,
  certainty: [],
  change: null,
  warnings: [],
  expectations: [],
  unweighed: true,
  stale: false,
};

describe("what the checker has found", () => {
  test("is listed under the words and figures by which the bar counts it", async () => {
    const user = await openEditor((shell) => {
      shell.findings = [
        found("hint", "Assumed: the basket."),
        found("warning", "Nobody gets here."),
        found("error", "The trigger waits for nothing."),
        found("hint", "Assumed: the checkout."),
      ];
    });
    const button = screen.getByRole("button", { name: /1\W+problem.*1\W+warning.*2\W+hints/u });
    await user.click(button);
    const list = within(await screen.findByRole("region", { name: "Problems, warnings and hints" }));
    const counts = list.getAllByRole("heading").map(({ textContent }) => textContent?.replace(/[⁦-⁩]/gu, ""));
    expect(counts).toEqual(["1 problem", "1 warning", "2 hints"]);
    const under = (name: RegExp) =>
      within(list.getByRole("region", { name })).getAllByRole("listitem").length;
    expect([under(/problem/u), under(/warning/u), under(/hint/u)]).toEqual([1, 1, 2]);
  });

  test("stands with its card: for the eye in the form, for the ear in the outline, until it is mended", async () => {
    const shell = new FakeShell();
    shell.findings = [found("warning", "Nobody gets here."), found("hint", "Assumed: the basket.")];
    shell.atStart = async () => shell.opened();
    render(<App shell={shell} />);
    const card = await screen.findByRole("treeitem", { name: /^basket/u });
    expect(card.getAttribute("aria-description")).toBe("Nobody gets here.");
    act(() => card.focus());
    const form = within(await screen.findByRole("complementary"));
    const said = form.getAllByRole("listitem").map(({ textContent }) => textContent);
    expect(said).toEqual(["Nobody gets here.", "Assumed: the basket."]);

    shell.findings = [];
    const other = screen.getByRole("treeitem", { name: /^later/u });
    act(() => other.focus());
    fireEvent.keyDown(other, { code: "Delete" });
    await waitFor(() => expect(card.getAttribute("aria-description")).toBe(null));
  });

  test("shows the card of a line that is pressed, and no longer lies on it", async () => {
    const user = await openEditor((shell) => {
      shell.findings = [found("warning", "Nobody gets here.")];
    });
    const button = screen.getByRole("button", { name: /1\W+warning/u });
    await user.click(button);
    await user.click(await screen.findByRole("button", { name: "Nobody gets here." }));
    await waitFor(() => expect(screen.queryByRole("region", { name: /^Problems/u })).toBe(null));
    expect(await screen.findByRole("complementary")).toBeTruthy();
    expect(document.activeElement).toBe(button);
  });

  test("takes no room where there is nothing", async () => {
    await openEditor(() => undefined);
    expect(screen.queryByRole("button", { name: /problem|warning|hint/u })).toBe(null);
  });
});

describe("a run that has been made", () => {
  test("shows its figures at once, and then what weighing it has found out", async () => {
    const assumed = { record: "basket", sentence: "The basket moves it most." };
    let weigh: (weighed: RunSummary) => void = () => undefined;
    const user = await openEditor((shell) => {
      shell.summary = SUMMARY;
      shell.weigh = () => new Promise((done) => (weigh = done));
    });
    await user.click(screen.getByRole("button", { name: "Run" }));
    expect(await screen.findByText(/About 12 in 100/u)).toBeTruthy();
    expect(await screen.findByText(/Weighing what is assumed/u)).toBeTruthy();
    const names = within(screen.getByRole("contentinfo"))
      .getAllByRole("button")
      .map((one) => one.textContent);
    expect(names.indexOf("Cancel"), "what comes and goes moves no link").toBeGreaterThan(
      names.indexOf("Hide the figures"),
    );

    act(() => weigh({ ...SUMMARY, certainty: [assumed], unweighed: false }));
    await waitFor(() => expect(screen.queryByText(/Weighing what is assumed/u)).toBe(null));
    await user.click(screen.getByRole("button", { name: /How sure is this/u }));
    expect(await screen.findByRole("button", { name: assumed.sentence })).toBeTruthy();
  });

  test("is held against the run after a change, on request", async () => {
    const change = { points: -1.5, sentence: "1.5 fewer in 100 than before." };
    let asked: FakeShell | undefined;
    const user = await openEditor((shell) => {
      asked = shell;
      shell.summary = { ...SUMMARY, stale: true };
      shell.weighed = { ...SUMMARY, run: 1, change, unweighed: false };
    });
    await user.click(screen.getByRole("button", { name: "Run" }));
    await waitFor(() => expect(asked?.setup?.against).toBe(null));
    await user.click(await screen.findByRole("button", { name: "Run again with this change" }));
    await waitFor(() => expect(asked?.setup?.against).toBe(1));
    expect(await screen.findByText(/−1\.5.* in 100 by the change/u)).toBeTruthy();
  });
});

describe("how sure a run is", () => {
  async function openHowSure() {
    const user = await openEditor((shell) => {
      shell.summary = {
        run: 1,
        headline: "About 12 in 100 reach “Bought”",
        customers: 10_000,
        seed: 4711,
        certainty: [{ sentence: "Chance moves it between 11.4 and 12.6." }],
        change: null,
        unweighed: false,
        warnings: [{ record: "basket", sentence: "The basket is visited too often." }],
        expectations: [],
        stale: false,
      };
    });
    await user.click(screen.getByRole("button", { name: "Run" }));
    const button = await screen.findByRole("button", { name: /How sure is this/u });
    const open = async () => {
      await user.click(button);
      return screen.findByRole("region", { name: "How sure is this?" });
    };
    return { user, button, open, list: await open() };
  }
  const isClosed = (button: HTMLElement) => button.getAttribute("aria-expanded") === "false";

  test("tells the seed beside what chance does", async () => {
    const { list } = await openHowSure();
    expect(list.textContent).toContain("between 11.4 and 12.6");
    expect(list.textContent?.replace(/[⁦-⁩]/gu, "")).toContain("seed 4,711");
    expect(within(list).getByRole("region", { name: /1\W+warning/u })).toBeTruthy();
  });

  test("says once what the checker says already", async () => {
    const user = await openEditor((shell) => {
      shell.findings = [found("warning", "The basket is visited too often.")];
      shell.summary = {
        ...SUMMARY,
        warnings: [
          { record: "basket", sentence: "The basket is visited too often." },
          { sentence: "Beware." },
        ],
      };
    });
    await user.click(screen.getByRole("button", { name: "Run" }));
    const button = await screen.findByRole("button", { name: /How sure is this/u });
    expect(button.textContent?.replace(/[⁦-⁩]/gu, "")).toContain("1 warning");
    await user.click(button);
    const list = await screen.findByRole("region", { name: "How sure is this?" });
    expect(list.textContent).toContain("Beware.");
    expect(list.textContent).not.toContain("visited too often");
  });

  test("closes by Escape, wherever the focus has gone, and selects nothing otherwise", async () => {
    const { user, button, open } = await openHowSure();
    await user.keyboard("{Escape}");
    expect(isClosed(button)).toBe(true);

    await user.click(within(await open()).getByText(/between 11.4/u));
    await user.keyboard("{Escape}");
    expect(isClosed(button)).toBe(true);

    const basket = screen.getByRole("treeitem", { name: /^basket/u });
    await open();
    act(() => basket.focus());
    fireEvent.keyDown(basket, { key: "Escape", code: "Escape" });
    expect(isClosed(button)).toBe(true);
    expect(document.activeElement).toBe(button);
  });

  test("gives way to the card of a line that is pressed", async () => {
    const { user, button, open } = await openHowSure();
    const line = { name: "The basket is visited too often." };
    await user.click(within(await open()).getByRole("button", line));
    expect(isClosed(button)).toBe(true);
    const basket = screen.getByRole("treeitem", { name: /^basket/u });
    expect(basket.getAttribute("aria-selected")).toBe("true");
  });

  test("closes by a press elsewhere", async () => {
    const { user, button } = await openHowSure();
    await user.click(screen.getByRole("application"));
    expect(isClosed(button)).toBe(true);
  });
});
