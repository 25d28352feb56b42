// The nonce that the shell gives to styles. The content-security policy allows no others.
import { setNonce } from "get-nonce";

/** The nonce of the one style that the page itself holds; empty where no policy gives one. */
export function styleNonce(): string {
  const style = document.querySelector<HTMLStyleElement>("style#paper");
  return style?.nonce ?? "";
}

/** Tells the libraries that add styles of their own. */
export function shareStyleNonce(): void {
  setNonce(styleNonce());
}
