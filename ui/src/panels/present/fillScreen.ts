// The window fills the screen, and becomes again what it was.
import type { Shell } from "../../platform/shell";

/** Fills the screen, and gives what takes that back. A window that filled it before stays so. */
export async function fillScreen(shell: Shell): Promise<() => Promise<void>> {
  if (await shell.isFullScreen()) return async () => undefined;
  await shell.setFullScreen(true);
  return () => shell.setFullScreen(false);
}
