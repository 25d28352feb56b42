// How large the map is shown: the percentage in the status bar opens what changes it, and takes another one.
import { Popover, TextInput } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { LEAST_ZOOM, MOST_ZOOM } from "../../canvas/viewport";
import { parsePercent } from "../../words/numbers";
import { useWords } from "../../words/useWords";
import { type Command, type CommandRoom, chordName, chordText } from "../commands/command";
import { commandBy } from "../commands/commands";
import commandStyles from "../commands/commands.module.css";
import { nameOf } from "../commands/names";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

const OFFERED = ["zoom-in", "zoom-out", "zoom-whole", "zoom-fit", "zoom-width", "zoom-selection"].flatMap(
  (id) => commandBy(id) ?? [],
);

/** Those that are done several times in a row: the menu stays. */
const REPEATED: ReadonlySet<string> = new Set(["zoom-in", "zoom-out"]);

export function ZoomMenu({ room }: { readonly room: CommandRoom }) {
  const { say, percent } = useWords();
  const [isOpen, setOpen] = useState(false);
  const zoom = useEdited(({ core }) => core.view.zoom);
  const take = (command: Command) => {
    command.act(room);
    if (!REPEATED.has(command.id)) setOpen(false);
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="top-end"
      shadow="md"
      hideDetached={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={`${styles.flat} ${styles.quiet}`}
          aria-label={say("zoom", { zoom: percent(zoom, 0) })}
          onClick={() => setOpen(!isOpen)}
        >
          {percent(zoom, 0)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.zoom} onKeyDown={walk}>
        <SizeField close={() => setOpen(false)} />
        <ul>
          {OFFERED.map((command) => (
            <li key={command.id}>
              <ZoomButton command={command} take={() => take(command)} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The arrows go from one to the next, around from the last to the first. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, button:not(:disabled)")];
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? stops.indexOf(activeElement) : -1;
  stops[(at + step + stops.length) % stops.length]?.focus();
}

interface ButtonProps {
  readonly command: Command;
  readonly take: () => void;
}

function ZoomButton({ command, take }: ButtonProps) {
  const words = useWords();
  const canBeDone = useEdited((editor) => command.canBeDone(editor));
  const { chord } = command;
  return (
    <button
      type="button"
      className={`${commandStyles.line} ${styles.zoomLine}`}
      disabled={!canBeDone}
      onClick={take}
      aria-keyshortcuts={chord && chordName(chord)}
    >
      <span>{nameOf(command, words)}</span>
      {chord && (
        <span className={commandStyles.chord} dir="ltr" aria-hidden="true">
          {chordText(chord)}
        </span>
      )}
    </button>
  );
}

/** A percentage that is typed: the map is as large when Enter is pressed. */
function SizeField({ close }: { readonly close: () => void }) {
  const { say, percent, language } = useWords();
  const editor = useEditor();
  const zoom = useEdited(({ core }) => core.view.zoom);
  const [typed, setTyped] = useState<string>();
  const [isWrong, setWrong] = useState(false);
  const keep = () => {
    if (typed === undefined) return close();
    const wanted = parsePercent(typed, language);
    if (wanted === undefined || wanted <= 0) return setWrong(true);
    editor.zoomTo(wanted);
    close();
  };
  const problem = say("zoom-problem", { least: percent(LEAST_ZOOM), most: percent(MOST_ZOOM) });
  return (
    <TextInput
      data-autofocus
      label={say("zoom-size")}
      size="xs"
      inputMode="decimal"
      value={typed ?? percent(zoom, 0)}
      error={isWrong && problem}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setWrong(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) keep();
      }}
    />
  );
}
