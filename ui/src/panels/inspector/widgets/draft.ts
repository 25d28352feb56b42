// What is being typed into a field, until it is kept or given up.
import { type ChangeEvent, type KeyboardEvent, useState } from "react";
import type { Read } from "../form/reading";

interface Draft {
  readonly text: string;
  /** What the field held when typing began; another value from outside gives up the draft. */
  readonly base: string;
  readonly problem: string | undefined;
}

/** Keeps what is typed on leaving the field and on Enter, if it can be read; Escape gives it up. */
export function useDraft(
  shown: string,
  read: (text: string) => Read,
  keep: (read: Extract<Read, { value: unknown }>) => void,
) {
  const [draft, setDraft] = useState<Draft>();
  const current = draft && draft.base === shown ? draft : undefined;
  const commit = () => {
    if (!current) return;
    if (current.text === shown) {
      setDraft(undefined);
      return;
    }
    const result = read(current.text);
    if ("problem" in result) setDraft({ ...current, problem: result.problem });
    else {
      setDraft(undefined);
      keep(result);
    }
  };
  const value = current?.text ?? shown;
  const type = (text: string) => setDraft({ text, base: shown, problem: undefined });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !(event.target instanceof HTMLTextAreaElement && !event.ctrlKey)) commit();
    if (event.key === "Escape" && current) {
      event.preventDefault();
      setDraft(undefined);
    }
  };
  return {
    value,
    error: current?.problem,
    type,
    commit,
    onKeyDown,
    /** All that a plain field of text needs. */
    field: {
      value,
      onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => type(event.target.value),
      onBlur: commit,
      onKeyDown,
    },
  };
}
