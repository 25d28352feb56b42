// Whether a rule is done besides, or customers are sent there instead.
import type { Record as AnyRecord } from "../../bindings/Record";
import { canBeEither, leading } from "../../canvas/tools/ways";
import type { Mirror } from "../../journey/mirror";
import { useWords } from "../../words/useWords";
import { useEditor } from "../editor/useEditor";
import styles from "./inspector.module.css";

interface WayProps {
  readonly record: Extract<AnyRecord, { connector: unknown }>;
  readonly mirror: Mirror;
}

/** Only where both can be. */
export function Way({ record, mirror }: WayProps) {
  const { say } = useWords();
  const editor = useEditor();
  const { id, also } = record.connector;
  if (!canBeEither(mirror, record.connector)) return null;
  return (
    <fieldset className={styles.ways}>
      <legend>{say("field-also")}</legend>
      {[true, false].map((one) => (
        <label key={String(one)}>
          <input
            type="radio"
            name="also"
            checked={(also === true) === one}
            onChange={() => void editor.change((now) => leading(now, id, one))}
          />
          {say(one ? "way-also" : "way-instead")}
        </label>
      ))}
    </fieldset>
  );
}
