// Commands in a menu: one by one, or several behind a name.
import { Menu, useComputedColorScheme } from "@mantine/core";
import { useRef } from "react";
import { paletteOf } from "../../canvas/paint/theme";
import { Icon } from "../../look/Icon";
import { useWords, type Words } from "../../words/useWords";
import { type Command, type CommandRoom, chordName, chordText } from "./command";
import styles from "./commands.module.css";
import { playKey } from "./mirrorArrows";
import { nameOf } from "./names";

interface ItemProps {
  readonly command: Command;
  /** What it is called here, if otherwise than elsewhere. */
  readonly name?: string;
  readonly room: CommandRoom;
  readonly take: (command: Command) => void;
}

export function CommandItem({ command, name, room, take }: ItemProps) {
  const words = useWords();
  const { id, chord, icon, isChosen, isTicked } = command;
  const shared = {
    disabled: !command.canBeDone(room.editor),
    closeMenuOnClick: false,
    onClick: () => take(command),
    ...(chord && { "aria-keyshortcuts": chordName(chord), rightSection: <Key text={chordText(chord)} /> }),
    children: (
      <>
        <Swatch command={command} />
        {name ?? nameOf(command, words, room)}
      </>
    ),
  };
  if (isTicked) return <Menu.CheckboxItem checked={isTicked(room.editor)} {...shared} />;
  if (!isChosen)
    return <Menu.Item {...shared} {...(icon && { leftSection: <Icon name={icon} size={16} /> })} />;
  // What holds already cannot be done again, but it is no less there.
  const isHeld = isChosen(room.editor);
  return <Menu.RadioItem value={id} checked={isHeld} {...shared} disabled={shared.disabled && !isHeld} />;
}

const Key = ({ text }: { readonly text: string }) => (
  <span className={styles.chord} dir="ltr" aria-hidden="true">
    {text}
  </span>
);

function Swatch({ command: { shade } }: Pick<ItemProps, "command">) {
  const scheme = useComputedColorScheme("light");
  if (shade === undefined) return null;
  return <span className={styles.swatch} style={{ background: paletteOf(scheme)(`stage.${shade}.edge`) }} />;
}

interface ItemsProps extends Omit<ItemProps, "command"> {
  readonly name: string;
  readonly commands: readonly Command[];
}

/** Commands behind one name. It cannot be opened where none of them can be done. */
export function CommandsItem({ name, commands, room, take }: ItemsProps) {
  const { plain } = useWords();
  const item = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Who was inside goes on from the name.
  const leave = (isOpen: boolean) => {
    if (!isOpen && list.current?.contains(document.activeElement)) item.current?.focus();
  };
  return (
    <Menu.Sub floatingStrategy="fixed" hideDetached={false} onChange={leave}>
      <Menu.Sub.Target>
        <Menu.Sub.Item
          ref={item}
          disabled={!commands.some(({ canBeDone }) => canBeDone(room.editor))}
          // Enter opens it, as the arrow does.
          onClick={({ currentTarget }) => playKey(currentTarget, "ArrowRight")}
        >
          {name}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown ref={list} className={styles.menu} aria-label={name}>
        {commands.map((command) => (
          <CommandItem
            key={command.id}
            command={command}
            room={room}
            take={take}
            {...namedHere(command, plain)}
          />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** What a command is called below the name of its menu; else as everywhere. */
function namedHere({ title, what }: Command, plain: Words["plain"]): { name?: string } {
  if (title !== undefined) return { name: title };
  return what === undefined ? {} : { name: plain(what) };
}
