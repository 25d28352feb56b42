// What is selected in words: what a rule does as a whole, and every setting in one sentence.
import { useMemo } from "react";
import type { Record as AnyRecord } from "../../bindings/Record";
import { isRule } from "../../canvas/pieces";
import type { Mirror } from "../../journey/mirror";
import { useWords } from "../../words/useWords";
import { Readings } from "./Readings";
import { readingsOf } from "./readings/readings";
import { Sentence } from "./Sentence";

interface InWordsProps {
  readonly record: AnyRecord;
  readonly mirror: Mirror;
}

export function InWords({ record, mirror }: InWordsProps) {
  const words = useWords();
  const rule = "node" in record && isRule(record.node.kind) ? record.node : undefined;
  const sentences = useMemo(() => readingsOf(record, mirror, words), [record, mirror, words]);
  if (!rule && sentences.length === 0) return null;
  return <Readings sentences={sentences}>{rule && <Sentence node={rule} mirror={mirror} />}</Readings>;
}
