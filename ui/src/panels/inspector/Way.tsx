// Whether a rule is done besides, or customers are sent there instead.
import type { Record as AnyRecord } from "../../bindings/Record";
import { isRule } from "../../canvas/pieces";
import type { Mirror } from "../../journey/mirror";
import { useWords } from "../../words/useWords";
import { useEditor } from "../editor/useEditor";
import styles from "./inspector.module.css";

interface WayProps {
  readonly record: Extract<AnyRecord, { connector: unknown }>;
  readonly mirror: Mirror;
}

/** Only where both can be: at a connector from a touchpoint to a rule that does not end its way. */
export function Way({ record, mirror }: WayProps) {
  const { say } = useWords();
  const editor = useEditor();
  const { id, from, to, also } = record.connector;
  const target = mirror.node(to);
  const mayBeAlso =
    mirror.node(from)?.kind === "touchpoint" &&
    target &&
    isRule(target.kind) &&
    target.kind !== "goal" &&
    target.kind !== "exit";
  if (!mayBeAlso) return null;
  const choose = (next: boolean) =>
    void editor.change((now) => {
      const connector = now.connector(id);
      if (!connector) return undefined;
      const { share: _, also: __, ...rest } = connector;
      return { edit: "put", records: [{ connector: next ? { ...rest, also: true } : rest }] };
    });
  return (
    <fieldset className={styles.ways}>
      <legend>{say("field-also")}</legend>
      {[true, false].map((one) => (
        <label key={String(one)}>
          <input type="radio" name="also" checked={(also === true) === one} onChange={() => choose(one)} />
          {say(one ? "way-also" : "way-instead")}
        </label>
      ))}
    </fieldset>
  );
}
