// Every command by its name: type a part of it, walk with the arrows, Enter does it.
import { Modal, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { directed } from "../../look/direction";
import { isFound } from "../../words/folding";
import { useWords } from "../../words/useWords";
import { type Command, type CommandRoom, chordText } from "./command";
import { COMMANDS } from "./commands";
import styles from "./commands.module.css";
import { nameOf } from "./names";

interface PaletteProps {
  readonly room: CommandRoom;
  readonly close: () => void;
}

export function CommandPalette({ room, close }: PaletteProps) {
  const words = useWords();
  const { say, plain } = words;
  const [asked, setAsked] = useState("");
  const offered = COMMANDS.filter(({ id, canBeDone }) => id !== "palette" && canBeDone(room.editor));
  const found =
    asked.trim() === "" ? offered : offered.filter((command) => isFound(asked, nameOf(command, words)));
  const choose = (command: Command) => {
    close();
    command.act(room);
  };
  const { current, restart, keyDown } = useWalk(found, choose);

  return (
    <Modal
      opened
      onClose={close}
      returnFocus={false}
      withCloseButton={false}
      padding={8}
      size={520}
      yOffset="12vh"
      transitionProps={{ duration: 0 }}
      aria-label={say("command-palette")}
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={say("command-palette")}
        aria-expanded
        aria-controls="command-list"
        aria-activedescendant={current && `command-${current.id}`}
        placeholder={plain("commands-ask")}
        attributes={directed(asked)}
        value={asked}
        onChange={(event) => {
          setAsked(event.currentTarget.value);
          restart();
        }}
        onKeyDown={keyDown}
      />
      <div id="command-list" role="listbox" aria-label={say("command-palette")} className={styles.list}>
        {found.map((command) => (
          <CommandLine
            key={command.id}
            command={command}
            isCurrent={command === current}
            choose={() => choose(command)}
          />
        ))}
        {found.length === 0 && <p className={styles.none}>{say("commands-none")}</p>}
      </div>
    </Modal>
  );
}

/** One of a list is current: the arrows go on from it, around from the last to the first, and Enter takes it. */
function useWalk<T>(list: readonly T[], take: (one: T) => void) {
  const [at, setAt] = useState(0);
  const here = Math.min(at, list.length - 1);
  const current = list[here];
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
    if (step !== 0 && list.length > 0) {
      event.preventDefault();
      setAt((here + step + list.length) % list.length);
    }
    if (event.key === "Enter" && current) {
      event.preventDefault();
      take(current);
    }
  };
  return { current, restart: () => setAt(0), keyDown };
}

interface LineProps {
  readonly command: Command;
  readonly isCurrent: boolean;
  readonly choose: () => void;
}

function CommandLine({ command, isCurrent, choose }: LineProps) {
  const words = useWords();
  const { id, chord } = command;
  return (
    <button
      type="button"
      id={`command-${id}`}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={styles.line}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: "nearest" });
      }}
      onClick={choose}
    >
      <span>{nameOf(command, words)}</span>
      {chord && (
        <kbd className={styles.chord} dir="ltr">
          {chordText(chord)}
        </kbd>
      )}
    </button>
  );
}
