// Who is sent: the personas of the map by their weights, or the customers of a file.
import { Button } from "@mantine/core";
import type { CustomersFile } from "../../bindings/CustomersFile";
import { CROSS } from "../../look/Icon";
import { IconButton } from "../../look/IconButton";
import type { Shell } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import { useTell } from "../tell";
import styles from "./simulate.module.css";

interface PopulationProps {
  readonly shell: Shell;
  readonly file: CustomersFile | null;
  readonly choose: (file: CustomersFile | null) => void;
}

export function Population({ shell, file, choose }: PopulationProps) {
  const { plain } = useWords();
  const editor = useEditor();
  const { tellTrouble } = useTell();
  const ask = async () => {
    const path = await shell.askWhatToOpen({
      name: plain("file-customers"),
      extensions: ["csv", "tsv", "txt", "gz"],
    });
    if (path !== null) choose(await shell.customersFile(editor.session.journey, path));
  };
  return (
    <>
      {file ? <FromFile file={file} leave={() => choose(null)} /> : <FromPersonas />}
      <Button
        variant="default"
        size="xs"
        onClick={() => {
          ask().catch(tellTrouble);
        }}
      >
        {plain(file ? "simulate-other-file" : "simulate-from-file")}
      </Button>
    </>
  );
}

interface FromFileProps {
  readonly file: CustomersFile;
  readonly leave: () => void;
}

function FromFile({ file, leave }: FromFileProps) {
  const { say, plain } = useWords();
  return (
    <div className={styles.run}>
      <div className={styles.heading}>
        <strong className={styles.title}>
          <bdi>{file.name}</bdi>
        </strong>
        <IconButton d={CROSS} label={plain("simulate-from-personas")} act={leave} />
      </div>
      <p className={styles.quiet}>{say("run-customers", { count: file.customers })}</p>
      <p className={styles.quiet}>
        {say("simulate-columns", { columns: file.columns.join(plain("list-comma")) })}
      </p>
    </div>
  );
}

function FromPersonas() {
  const { say, percent } = useWords();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const personas = mirror.personas();
  const whole = personas.reduce((sum, { weight }) => sum + weight, 0);
  if (personas.length === 0) return <p className={styles.quiet}>{say("simulate-no-personas")}</p>;
  return (
    <ul className={styles.people}>
      {personas.map(({ id, name, weight }) => (
        <li key={id}>
          <bdi>{name === "" ? say("kind-persona") : name}</bdi>
          <span>{whole > 0 && percent(weight / whole, 1)}</span>
        </li>
      ))}
    </ul>
  );
}
