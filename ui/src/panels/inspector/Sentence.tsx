// What a rule does, in one sentence.
import { Fragment } from "react";
import type { Node } from "../../bindings/Node";
import type { Mirror } from "../../journey/mirror";
import { useWords } from "../../words/useWords";
import { reads } from "./form/reads";
import styles from "./inspector.module.css";

/** What the words mark as strong: "if", "then". */
const STRONG = /<strong>(.*?)<\/strong>/gu;

export function Sentence({ node, mirror }: { readonly node: Node; readonly mirror: Mirror }) {
  const words = useWords();
  const { id, given } = reads(node, mirror, words);
  const sentence = words.say(id, given);
  const parts = sentence.charAt(0).toLocaleUpperCase(words.language.locale) + sentence.slice(1);
  return (
    <p className={styles.sentence} data-testid="sentence">
      {Array.from(parts.split(STRONG).entries(), ([at, part]) => (
        <Fragment key={at}>{at % 2 === 0 ? part : <strong>{part}</strong>}</Fragment>
      ))}
    </p>
  );
}
