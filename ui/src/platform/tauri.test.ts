// What the desktop shell makes of what its parts answer.
import { expect, test, vi } from "vitest";

const shell = vi.hoisted(() => ({ answer: (): Promise<unknown> => Promise.resolve() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: () => shell.answer(), Channel: class {} }));
vi.mock("@tauri-apps/plugin-dialog", () => ({}));

const { desktop } = await import("./tauri");

/** As the clipboard refuses: with a sentence alone. */
function refuse(sentence: string): void {
  shell.answer = () => Promise.reject(sentence);
}

test("a clipboard without text is empty", async () => {
  refuse("The clipboard contents were not available in the requested format or the clipboard is empty.");
  expect(await desktop.clipboardText()).toBe("");
});

test("a clipboard that cannot be reached is a trouble, on reading and on writing", async () => {
  refuse("The native clipboard is not accessible due to being held by another party.");
  await expect(desktop.clipboardText()).rejects.toMatchObject({ code: "clipboard" });
  await expect(desktop.copyText("a")).rejects.toMatchObject({ code: "clipboard" });
});

test("what the clipboard holds is taken as it is", async () => {
  shell.answer = () => Promise.resolve("Sees an ad");
  expect(await desktop.clipboardText()).toBe("Sees an ad");
});
