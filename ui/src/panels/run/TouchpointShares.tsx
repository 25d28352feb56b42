// One touchpoint of the question: a field for each way that has no share, and what comes of them.
import { memo, useId } from "react";
import type { Connector } from "../../bindings/Connector";
import type { Id } from "../../bindings/Id";
import type { UnsetTouchpoint } from "../../journey/unsetShares";
import { dashed } from "../../words/dashed";
import { useWords } from "../../words/useWords";
import { useEdited } from "../editor/useEditor";
import { answerOf, sayAnswer, type Typed } from "./answers";
import styles from "./run.module.css";

interface TouchpointProps {
  readonly unset: UnsetTouchpoint;
  readonly typed: Typed;
  readonly type: (touchpoint: Id, connector: Id, text: string) => void;
  /** Whether typing begins here. */
  readonly isFirst: boolean;
}

/** Drawn anew only when something is typed in it: a map may have hundreds. */
export const TouchpointShares = memo(({ unset, typed, type, isFirst }: TouchpointProps) => {
  const words = useWords();
  const { say, percent } = words;
  const outcome = useId();
  const titleOf = useTitles();
  const { touchpoint, open, set } = unset;
  const answer = answerOf(unset, typed, words);
  const { given, problems, division } = answer;
  const isOver = division.division === "over";
  return (
    <fieldset className={styles.touchpoint}>
      <legend>
        <bdi>{titleOf(touchpoint.id)}</bdi>
      </legend>
      {open.map(({ id, to }, at) => (
        <div key={id} className={styles.way}>
          <label htmlFor={`${outcome}-${id}`}>{say("shares-to", { to: titleOf(to) })}</label>
          <input
            id={`${outcome}-${id}`}
            type="text"
            inputMode="decimal"
            data-autofocus={(isFirst && at === 0) || undefined}
            aria-describedby={outcome}
            aria-invalid={problems.has(id) || (isOver && given.has(id))}
            placeholder={division.division === "rest" ? percent(division.each) : undefined}
            value={typed.get(id) ?? ""}
            onChange={(event) => type(touchpoint.id, id, event.currentTarget.value)}
          />
        </div>
      ))}
      {set.map(({ id, to, share }) => (
        <p key={id} className={styles.way}>
          <span>{say("shares-to", { to: titleOf(to) })}</span>
          <span>{percent(share)}</span>
        </p>
      ))}
      <output id={outcome} className={isOver || problems.size > 0 ? styles.wrong : styles.outcome}>
        {sayAnswer(answer, words)}
      </output>
    </fieldset>
  );
});

/** What a card is called: by its title, or else by its kind. */
function useTitles(): (id: Connector["to"]) => string {
  const { say } = useWords();
  const mirror = useEdited(({ session }) => session.state.mirror);
  return (id) => {
    const node = mirror.node(id);
    if (!node) return "";
    return node.title.trim() === "" ? say(`kind-${dashed(node.kind)}`) : node.title;
  };
}
