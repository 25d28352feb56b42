// Settings in words, a sentence each: those that say most at once, and the rest on request.
import { UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useWords } from "../../words/useWords";
import styles from "./inspector.module.css";
import { type Sentence, shownFirst } from "./readings/setting";

interface ReadingsProps {
  readonly sentences: readonly Sentence[];
  /** What is said before them. */
  readonly children?: ReactNode;
}

export function Readings({ sentences, children }: ReadingsProps) {
  const { say, plain } = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  const first = shownFirst(sentences);
  return (
    <section className={styles.inWords} aria-label={plain("reads-in-words")}>
      <h3>{say("reads-in-words")}</h3>
      {children}
      {(isOpen ? sentences : sentences.slice(0, first)).map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {first < sentences.length && (
        <UnstyledButton className={styles.more} onClick={toggle} aria-expanded={isOpen}>
          {say(isOpen ? "reads-less" : "reads-more")}
        </UnstyledButton>
      )}
    </section>
  );
}
