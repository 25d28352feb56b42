// The room that a person is in: the library, or the editor of one journey.
import { Center, Loader } from "@mantine/core";
import { useCallback, useEffect, useState } from "react";
import type { Opened } from "../bindings/Opened";
import type { Shell } from "../platform/shell";
import { useWords } from "../words/useWords";
import { EditorRoom } from "./editor/EditorRoom";
import { LibraryRoom } from "./library/LibraryRoom";
import styles from "./rooms.module.css";
import { useSettings } from "./settings";
import { useTell } from "./tell";

export function Rooms({ shell }: { readonly shell: Shell }) {
  const [opened, setOpened] = useState<Opened | null>();
  const { tellTrouble, tell } = useTell();
  const { unread } = useSettings();

  const enter = useCallback(
    (journey: Opened) => {
      setOpened(journey);
      for (const notice of journey.notices) tell(notice);
    },
    [tell],
  );

  const isNew = opened === undefined;
  useEffect(() => {
    if (!isNew) return;
    const start = async () => {
      const journey = await shell.atStart();
      if (!journey) return setOpened(null);
      enter(journey);
      // The library tells of it itself, and reads the settings again.
      if (unread) tellTrouble(unread);
    };
    start().catch((thrown) => {
      setOpened(null);
      tellTrouble(thrown);
    });
  }, [shell, isNew, unread, enter, tellTrouble]);

  if (opened === undefined) return <Opening />;
  if (opened === null) return <LibraryRoom shell={shell} enter={enter} />;
  return <EditorRoom key={opened.journey} shell={shell} opened={opened} leave={() => setOpened(null)} />;
}

/** While the journey that the app was started with is read; shown only if that takes long. */
function Opening() {
  const { say } = useWords();
  return (
    <Center className={styles.opening} role="status" aria-label={say("opening")}>
      <Loader />
    </Center>
  );
}
