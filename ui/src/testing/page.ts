// What a page has in a window and not in a test: media queries, sizes, canvases.
import { vi } from "vitest";

/** Puts simple ones in their place. What is painted is not looked at. */
export function standIn(): void {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }));
  vi.stubGlobal("ResizeObserver", Nothing);
  vi.stubGlobal("Path2D", Nothing);
  vi.stubGlobal("DOMMatrix", Nothing);
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.setPointerCapture = () => undefined;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 1200, 800);
  const fonts = {
    load: async () => [],
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
  Object.defineProperty(document, "fonts", { value: fonts, configurable: true });
  const context = new Proxy(
    { measureText: () => ({ width: 0 }) },
    { get: (known, name) => Reflect.get(known, name) ?? (() => undefined), set: () => true },
  );
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(() => context as never);
}

class Nothing {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  scale(): this {
    return this;
  }
}
