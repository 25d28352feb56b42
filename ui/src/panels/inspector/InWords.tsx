// What is selected in words: what a rule does as a whole, and every setting in one sentence.
import { UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMemo } from "react";
import type { Record as AnyRecord } from "../../bindings/Record";
import { isRule } from "../../canvas/pieces";
import type { Mirror } from "../../journey/mirror";
import { useWords } from "../../words/useWords";
import styles from "./inspector.module.css";
import { readingsOf } from "./readings/readings";
import { shownFirst } from "./readings/setting";
import { Sentence } from "./Sentence";

interface InWordsProps {
  readonly record: AnyRecord;
  readonly mirror: Mirror;
}

export function InWords({ record, mirror }: InWordsProps) {
  const words = useWords();
  const [isOpen, { toggle }] = useDisclosure(false);
  const rule = "node" in record && isRule(record.node.kind) ? record.node : undefined;
  const all = useMemo(() => readingsOf(record, mirror, words), [record, mirror, words]);
  if (!rule && all.length === 0) return null;
  const first = shownFirst(all);
  return (
    <section className={styles.inWords} aria-label={words.plain("reads-in-words")}>
      <h3>{words.say("reads-in-words")}</h3>
      {rule && <Sentence node={rule} mirror={mirror} />}
      {(isOpen ? all : all.slice(0, first)).map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {first < all.length && (
        <UnstyledButton className={styles.more} onClick={toggle} aria-expanded={isOpen}>
          {words.say(isOpen ? "inspector-less" : "inspector-more")}
        </UnstyledButton>
      )}
    </section>
  );
}
