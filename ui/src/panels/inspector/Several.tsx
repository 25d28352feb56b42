// What can be done with several records at once.
import { Button, Title } from "@mantine/core";
import type { Record as AnyRecord } from "../../bindings/Record";
import { isRule } from "../../canvas/pieces";
import { automateSelected } from "../../canvas/tools/automating";
import { useWords } from "../../words/useWords";
import { play } from "../commands/command";
import { useEditor } from "../editor/useEditor";
import styles from "./inspector.module.css";

export function Several({ records }: { readonly records: readonly AnyRecord[] }) {
  const { say } = useWords();
  const editor = useEditor();
  const rules = records.flatMap((record) =>
    "node" in record && isRule(record.node.kind) ? [record.node.id] : [],
  );
  return (
    <aside className={styles.panel} aria-label={say("inspector")}>
      <header className={styles.head}>
        <Title order={2} size={14} className={styles.heading}>
          {say("inspector-several", { count: records.length })}
        </Title>
      </header>
      <div className={styles.fields}>
        {rules.length > 0 && (
          <Button
            variant="default"
            size="sm"
            onClick={() => editor.send({ type: "act", act: automateSelected })}
          >
            {say("make-automation", { count: rules.length })}
          </Button>
        )}
        <Button variant="default" color="red" size="sm" onClick={() => play(editor, { code: "Delete" })}>
          {say("remove")}
        </Button>
      </div>
    </aside>
  );
}
