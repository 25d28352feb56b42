// Pictures as a person brings them in: by the command, from the clipboard, by dropping files, and in the form.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { App } from "../../App";
import type { Node } from "../../bindings/Node";
import { sketch, thought } from "../../canvas/testing/sketch";
import { FakeShell } from "../../journey/testing/fakeShell";
import { standIn } from "../../testing/page";

beforeEach(() => {
  standIn();
  vi.stubGlobal(
    "URL",
    Object.assign(URL, { createObjectURL: () => "blob:a", revokeObjectURL: () => undefined }),
  );
});
afterEach(cleanup);

const SHOP = { image: "aaa", title: "Shop window" };

async function openEditor(make: (shell: FakeShell) => void = () => undefined, ...tray: Node[]) {
  const user = userEvent.setup();
  const shell = new FakeShell(sketch(false, tray));
  make(shell);
  shell.atStart = async () => shell.opened();
  render(<App shell={shell} />);
  await screen.findByRole("tree");
  return { user, shell };
}

const kept = (images = [SHOP], leftOut: string[] = []) => ({ images, leftOut, notices: [] });
const press = (code: string, more = {}) => fireEvent.keyDown(document.body, { code, key: code, ...more });

test("the command asks for a file and makes one card of it", async () => {
  const { shell } = await openEditor((made) => {
    made.chosenPicture = "/home/sara/Shop window.png";
    made.keptImages = kept();
  });
  press("KeyI", { altKey: true });
  await waitFor(() => expect(shell.edits).toMatchObject([{ edit: "addImages", images: [SHOP] }]));
  expect(shell.asked).toContain("keep /home/sara/Shop window.png");
});

test("nothing happens when no file is chosen", async () => {
  const { shell } = await openEditor();
  press("KeyI", { altKey: true });
  press("KeyI", { altKey: true });
  await waitFor(() => expect(shell.asked.filter((what) => what.startsWith("keep"))).toEqual([]));
  expect(shell.edits).toEqual([]);
});

describe("pasting", () => {
  test("makes a card of a picture on the clipboard", async () => {
    const { shell } = await openEditor((made) => {
      made.clipboardImages = kept([{ image: "bbb", title: "" }]);
    });
    press("KeyV", { ctrlKey: true });
    await waitFor(() =>
      expect(shell.edits).toMatchObject([{ edit: "addImages", images: [{ image: "bbb" }] }]),
    );
  });

  test("takes the text where there is text too", async () => {
    const { shell } = await openEditor((made) => {
      made.clipboard = "Sees an ad";
      made.clipboardImages = kept();
    });
    press("KeyV", { ctrlKey: true });
    await waitFor(() => expect(shell.edits).toMatchObject([{ edit: "addNodes" }]));
  });
});

test("files that are dropped become cards in one change, and each that is no picture is said why", async () => {
  const { shell } = await openEditor((made) => {
    made.keptImages = kept([SHOP, { image: "bbb", title: "Basket" }], ["notes.txt: This is no picture."]);
  });
  const paths = ["/a/Shop window.png", "/a/Basket.png", "/a/notes.txt"];
  const at = { x: 400, y: 200 };
  shell.drag({ drag: "enter", paths, at });
  shell.drag({ drag: "over", at });
  shell.drag({ drag: "drop", paths, at });
  await waitFor(() => expect(shell.edits).toMatchObject([{ edit: "addImages", images: [SHOP, {}] }]));
  expect(await screen.findByText("notes.txt: This is no picture.")).toBeTruthy();
  expect(shell.asked).toContain(`keep ${paths.join(", ")}`);
});

test("files that leave the window again bring nothing", async () => {
  const { shell } = await openEditor();
  shell.drag({ drag: "enter", paths: ["/a/b.png"], at: { x: 400, y: 200 } });
  shell.drag({ drag: "leave" });
  shell.drag({ drag: "drop", paths: ["/a/b.png"], at: { x: 400, y: 200 } });
  expect(shell.asked.filter((what) => what.startsWith("keep"))).toEqual([]);
});

test("files dropped beside the map are told where pictures stand", async () => {
  const { shell } = await openEditor();
  shell.drag({ drag: "enter", paths: ["/a/b.png"], at: { x: 400, y: 200 } });
  shell.drag({ drag: "drop", paths: ["/a/b.png"], at: { x: 4000, y: 200 } });
  expect(await screen.findByText(/Pictures stand where a stage and a lane cross/u)).toBeTruthy();
});

describe("the form of an image card", () => {
  const openForm = async () => {
    const { user, shell } = await openEditor(
      (made) => {
        made.keptImages = kept([{ image: "ccc", title: "other" }]);
        made.chosenPicture = "/a/other.png";
      },
      thought("Shop window", { kind: "image", image: "aaa" }),
    );
    press("KeyT", { altKey: true });
    await user.click(await screen.findByRole("option", { name: /Shop window/u }));
    return { user, shell };
  };

  test("replaces the picture, and leaves it out", async () => {
    const { user, shell } = await openForm();
    await user.click(await screen.findByRole("button", { name: "Replace…" }));
    await waitFor(() => expect(shell.put).toMatchObject([{ node: { image: "ccc", title: "Shop window" } }]));
    const field = screen.getByRole("group", { name: "Picture" });
    await user.click(within(field).getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(shell.put[0]).not.toHaveProperty("node.image"));
    expect(await screen.findByRole("button", { name: "Choose a picture…" })).toBeTruthy();
  });

  test("says where the library does not have it", async () => {
    await openForm();
    expect(await screen.findByText(/not in the library/u)).toBeTruthy();
  });
});
