// When the window has shown what the page holds.

/** A window that nobody sees paints nothing; it is waited for so long, in milliseconds. */
const PATIENCE = 200;

/**
 * Settles when what the page holds by now has been painted. What a person does not wait for begins after it, so
 * that it takes no time from what they do wait for.
 */
export function painted(): Promise<void> {
  return new Promise((settle) => {
    // The frame after the next one begins when the next one has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => settle()));
    setTimeout(settle, PATIENCE);
  });
}
