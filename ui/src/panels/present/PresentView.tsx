// What lies over the map while it is presented: the dark around what is shown, and a bar that comes with the pointer.
import { useIdle } from "@mantine/hooks";
import { type RefObject, useEffect, useState } from "react";
import type { Shell } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import { useEditor } from "../editor/useEditor";
import { useTell } from "../tell";
import { fillScreen } from "./fillScreen";
import { PresentBar } from "./PresentBar";
import styles from "./present.module.css";
import { useMoving } from "./useMoving";
import { VeilView } from "./VeilView";

/** The pointer rests when it has not moved for so long, in milliseconds. */
const REST = 2500;

interface PresentProps {
  readonly shell: Shell;
  readonly host: RefObject<HTMLElement | null>;
}

export function PresentView({ shell, host }: PresentProps) {
  const rests = useIdle(REST, { events: ["pointermove", "pointerdown"], initialState: false });
  const [isOpen, setOpen] = useState(false);
  useFullScreen(shell);
  useMoving(useEditor());
  useEffect(() => {
    const map = host.current;
    map?.focus({ preventScroll: true });
    return () => map?.focus({ preventScroll: true });
  }, [host]);
  return (
    <>
      <VeilView />
      <div className={styles.present} data-rests={(rests && !isOpen) || undefined} data-testid="present">
        <PresentBar opened={setOpen} />
      </div>
    </>
  );
}

/** The window fills the screen as long as this is shown. */
function useFullScreen(shell: Shell): void {
  const { tell } = useTell();
  const { say } = useWords();
  useEffect(() => {
    const filled = fillScreen(shell);
    filled.catch(() => tell(say("present-no-full-screen")));
    return () => void filled.then((restore) => restore()).catch(() => undefined);
    // The words may change while the window stays as it is.
  }, [shell, tell, say]);
}
