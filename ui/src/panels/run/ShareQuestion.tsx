// What a first run asks: how many customers go which way, where nobody has said so. Whatever stays empty stays so.
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useCallback, useMemo, useState } from "react";
import type { Id } from "../../bindings/Id";
import { type Given, unsetTouchpoints } from "../../journey/unsetShares";
import { useWords } from "../../words/useWords";
import { useEdited } from "../editor/useEditor";
import { answerOf, isEmpty, isWrong, NOTHING_TYPED, type Typed } from "./answers";
import styles from "./run.module.css";
import { TouchpointShares } from "./TouchpointShares";

interface QuestionProps {
  readonly runWith: (given: Given) => void;
  readonly runAsItIs: () => void;
  /** Without a run where the person has changed their mind. */
  readonly close: () => void;
}

export function ShareQuestion({ runWith, runAsItIs, close }: QuestionProps) {
  const { say } = useWords();
  const { asked, typedIn, type, answers } = useAnswers();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (answers.some(isWrong)) {
      focusWrong(event.currentTarget);
      return;
    }
    close();
    runWith(new Map(answers.flatMap(({ given }) => [...given])));
  };

  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      size={520}
      title={say("shares-title")}
      closeButtonProps={{ "aria-label": say("close") }}
      transitionProps={{ duration: 0 }}
    >
      <form className={styles.question} onSubmit={submit}>
        <p>{say("shares-missing", { count: asked.length })}</p>
        <div className={styles.touchpoints}>
          {asked.map((one, at) => (
            <TouchpointShares
              key={one.touchpoint.id}
              unset={one}
              typed={typedIn(one.touchpoint.id)}
              type={type}
              isFirst={at === 0}
            />
          ))}
        </div>
        <div className={styles.choices}>
          <Button
            variant="default"
            onClick={() => {
              close();
              runAsItIs();
            }}
          >
            {say("shares-run-as-it-is")}
          </Button>
          <Button type="submit" disabled={answers.every(isEmpty)}>
            {say("shares-run-with")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** What is asked, what has been typed so far, and how that is read. */
function useAnswers() {
  const words = useWords();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const asked = useMemo(() => unsetTouchpoints(mirror), [mirror]);
  const [typed, setTyped] = useState<ReadonlyMap<Id, Typed>>(new Map());
  const typedIn = (touchpoint: Id) => typed.get(touchpoint) ?? NOTHING_TYPED;
  const type = useCallback(
    (touchpoint: Id, connector: Id, text: string) =>
      setTyped((before) =>
        new Map(before).set(touchpoint, new Map(before.get(touchpoint)).set(connector, text)),
      ),
    [],
  );
  const answers = asked.map((one) => answerOf(one, typedIn(one.touchpoint.id), words));
  return { asked, typedIn, type, answers };
}

/** Goes to the first field that has to be typed otherwise. */
function focusWrong(form: HTMLFormElement): void {
  form.querySelector<HTMLInputElement>("input[aria-invalid=true]")?.focus();
}
