// What is selected, in words: the inspector shows what is set, and the rest on request.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../../App";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";

beforeEach(standIn);
afterEach(cleanup);

async function inWordsOf(card: RegExp) {
  const user = userEvent.setup();
  const shell = new FakeShell();
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  fireEvent.focus(screen.getByRole("treeitem", { name: card }));
  return { user, words: within(await screen.findByLabelText("In words")) };
}

test("a touchpoint says first what is set, and what is not when one asks for more", async () => {
  const { user, words } = await inWordsOf(/^basket/u);
  words.getByText(/are sent on by no share/u);
  expect(words.queryByText(/counts under no channel/u)).toBe(null);
  await user.click(words.getByText("All sentences"));
  words.getByText(/counts under no channel/u);
  await user.click(words.getByText("Fewer sentences"));
  expect(words.queryByText(/counts under no channel/u)).toBe(null);
});

test("a rule says as a whole what it does, and its settings after it", async () => {
  const { words } = await inWordsOf(/^left/u);
  words.getByTestId("sentence");
  words.getByText(/may start here again when nothing of the last time is left/u);
});
