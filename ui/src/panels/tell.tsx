// Tells a person something in passing: what went wrong, or what was done and how to take it back.
import { Button, Group, Text } from "@mantine/core";
import { type NotificationData, notifications } from "@mantine/notifications";
import { useMemo } from "react";
import { Trouble } from "../platform/shell";
import { useWords } from "../words/useWords";

/** A trouble stays long enough to be read. */
const READING = 9000;

export function useTell() {
  const { say } = useWords();
  return useMemo(() => {
    const closeButtonProps = { "aria-label": say("close") };
    return {
      tell: (message: string) => showAnew({ message, closeButtonProps }),
      tellTrouble: (thrown: unknown) => {
        const { message } = Trouble.from(thrown);
        showAnew({ message, color: "red", role: "alert", autoClose: READING, closeButtonProps });
      },
      tellDone: (message: string, undo: () => void) => {
        const takeBack = () => {
          notifications.hide(id);
          undo();
        };
        const done = <Done message={message} label={say("undo")} takeBack={takeBack} />;
        const id = notifications.show({ message: done, autoClose: READING, closeButtonProps });
      },
    };
  }, [say]);
}

/** Shows a message; one that is there already is shown once, for as long as if it were new. */
function showAnew(data: NotificationData & { readonly message: string }): void {
  notifications.hide(data.message);
  notifications.show({ ...data, id: data.message });
}

interface DoneProps {
  readonly message: string;
  readonly label: string;
  readonly takeBack: () => void;
}

function Done({ message, label, takeBack }: DoneProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{message}</Text>
      <Button size="compact-sm" variant="subtle" onClick={takeBack}>
        {label}
      </Button>
    </Group>
  );
}
