// The field for a picture of the library: what it shows, and buttons that choose another or leave it out.
import { Button, Group, Input } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "../../../words/useWords";
import { useEditor } from "../../editor/useEditor";
import { fieldLabel, useForm } from "../FormContext";
import styles from "../inspector.module.css";
import type { ValueProps } from "./Value";

export function PictureValue({ name, value, change }: ValueProps) {
  const { say, plain } = useWords();
  const { kind, words } = useForm();
  const editor = useEditor();
  const label = fieldLabel(name, kind, words);
  const image = typeof value === "string" ? value : undefined;
  const choose = async () => {
    const chosen = await editor.choosePicture();
    if (chosen) change(chosen.image);
  };
  return (
    <Input.Wrapper size="xs" label={label}>
      {image !== undefined && <Preview key={image} image={image} />}
      <Group gap={6} mt={4} role="group" aria-label={label}>
        <Button variant="default" size="compact-xs" onClick={() => void choose()}>
          {plain(image === undefined ? "picture-choose" : "picture-replace")}
        </Button>
        {image !== undefined && (
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => change(undefined)}>
            {say("picture-remove")}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

/** What a picture shows. The card's title is what it says; here it is only shown. */
function Preview({ image }: { readonly image: string }) {
  const { say } = useWords();
  const editor = useEditor();
  const [shown, show] = useState<string | null>();
  useEffect(() => {
    let address: string | undefined;
    let isOver = false;
    const come = (bytes: ArrayBuffer) => {
      if (isOver) return;
      if (bytes.byteLength === 0) return show(null);
      address = URL.createObjectURL(new Blob([bytes]));
      show(address);
    };
    editor.picture(image).then(come, () => show(null));
    return () => {
      isOver = true;
      if (address !== undefined) URL.revokeObjectURL(address);
    };
  }, [editor, image]);
  if (shown === null) return <p className={styles.noPicture}>{say("picture-missing-here")}</p>;
  return (
    <div className={styles.picture}>
      {shown !== undefined && <img src={shown} alt="" onError={() => show(null)} />}
    </div>
  );
}
