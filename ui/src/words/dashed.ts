// How a name of the code is written in the id of a sentence.

/** `painPoint` is `pain-point`. */
export const dashed = (name: string): string =>
  name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);
