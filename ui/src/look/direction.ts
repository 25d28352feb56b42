// The direction of what a person types: that of the text itself, and of the interface while there is none.

/** For Mantine's fields, which would put `dir` on what is around the field. */
export const directed = (text: string, isCode = false) => ({
  input: text === "" ? {} : { dir: isCode ? ("ltr" as const) : ("auto" as const) },
});
