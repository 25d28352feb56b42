// The menu of what is selected, where it was asked for.
import { Menu } from "@mantine/core";
import { Fragment, useEffect } from "react";
import { recordOf } from "../../canvas/keys";
import type { Editor } from "../../journey/editor";
import { kindOf, titleOf } from "../../journey/mirror";
import { dashed } from "../../words/dashed";
import { useWords, type Words } from "../../words/useWords";
import { CommandItem, CommandsItem } from "./CommandItem";
import type { Command, CommandRoom } from "./command";
import { commandBy } from "./commands";
import styles from "./commands.module.css";
import { curveCommands } from "./curves";
import { type Entry, menuFor } from "./menus";
import { mirrorArrows } from "./mirrorArrows";
import type { OpenMenu } from "./useMenu";

interface MenuProps {
  readonly menu: OpenMenu;
  readonly room: CommandRoom;
  readonly close: () => void;
}

export function ContextMenu({ menu: { at, place, byKey }, room: editorRoom, close }: MenuProps) {
  const words = useWords();
  const room = { ...editorRoom, place };
  useLeaving(close);
  const take = (command: Command) => {
    // The map has the focus again before a title takes it.
    close();
    command.act(room);
  };
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      offset={0}
      hideDetached={false}
      middlewares={{ shift: { crossAxis: true } }}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
      withInitialFocusPlaceholder={!byKey}
      shadow="md"
    >
      <Menu.Target>
        <span aria-hidden="true" className={styles.anchor} style={{ left: at.x, top: at.y }}>
          {subjectName(room.editor, words)}
        </span>
      </Menu.Target>
      <Menu.Dropdown
        className={styles.menu}
        ref={words.language.rightToLeft ? mirrorArrows : null}
        onContextMenu={(event) => event.preventDefault()}
      >
        {menuFor(room.editor.core, place).map((group, number) => (
          <Fragment key={group.map(idOf).join(" ")}>
            {number > 0 && <Menu.Divider />}
            {group.map((entry) => (
              <EntryItem key={idOf(entry)} entry={entry} room={room} take={take} />
            ))}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const idOf = (entry: Entry): string => ("menu" in entry ? entry.menu : entry.command);

interface EntryProps {
  readonly entry: Entry;
  readonly room: CommandRoom;
  readonly take: (command: Command) => void;
}

function EntryItem({ entry, room, take }: EntryProps) {
  const { plain } = useWords();
  if ("menu" in entry) {
    const commands =
      "commands" in entry
        ? entry.commands.flatMap((id) => commandBy(id) ?? [])
        : curveCommands(room.editor.core.mirror);
    return <CommandsItem name={plain(`menu-${entry.menu}`)} commands={commands} room={room} take={take} />;
  }
  const command = commandBy(entry.command);
  const name = entry.as === undefined ? undefined : plain(`command-${entry.as}`);
  return command && <CommandItem command={command} room={room} take={take} {...(name && { name })} />;
}

/** What the menu is about, for whoever does not see where it opens. */
function subjectName({ core }: Editor, { plain }: Words): string {
  const [only, ...more] = core.selection;
  if (only === undefined) return plain("canvas");
  if (more.length > 0) return plain("inspector-several", { count: core.selection.size });
  const record = core.mirror.record(recordOf(only)?.id ?? "");
  if (!record) return plain("canvas");
  const title = titleOf(record);
  return title === "" ? plain(`kind-${dashed(kindOf(record))}`) : title;
}

/** Where the map is scrolled, or the window becomes another, the menu would no longer stand at its thing. */
function useLeaving(close: () => void): void {
  useEffect(() => {
    const scroll = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest("[role=menu]"))) close();
    };
    window.addEventListener("wheel", scroll, { capture: true, passive: true });
    window.addEventListener("resize", close);
    return () => {
      window.removeEventListener("wheel", scroll, { capture: true });
      window.removeEventListener("resize", close);
    };
  }, [close]);
}
