// What the window remembers of itself from one time to the next. It is no loss where it may not.

const PLACE = "safar.";

export function remembered(name: string): string | null {
  try {
    return window.localStorage.getItem(PLACE + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(PLACE + name, value);
  } catch {
    // A window without a memory begins anew each time.
  }
}
