// What the journey is called, whether it is saved, and what can be done with the whole of it.
import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { Lines } from "../../look/Icon";
import type { Shell } from "../../platform/shell";
import { useWords } from "../../words/useWords";
import type { CommandWindow } from "../commands/command";
import { useLasting } from "../useLasting";
import { ExportMenu } from "./ExportMenu";
import styles from "./editor.module.css";
import { useEdited, useEditor } from "./useEditor";

const BACK = "M9 14l-4 -4l4 -4M5 10h11a4 4 0 1 1 0 8h-1";
const FORTH = "M15 14l4 -4l-4 -4M19 10h-11a4 4 0 1 0 0 8h1";
const LEFT = "M15 6l-6 6l6 6";
const RIGHT = "M9 6l6 6l-6 6";

const WINDOWS: readonly (readonly [CommandWindow, string])[] = [
  ["search", "M10 10m-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0M20 20l-5.5 -5.5"],
  ["palette", "M4 6h16M4 12h16M4 18h10"],
];

/** What a person is about: the panels of the others are out of the way. */
export type Mode = "design" | "simulate" | "present";

const MODES: readonly Mode[] = ["design", "simulate", "present"];

interface TopBarProps {
  readonly shell: Shell;
  readonly mode: Mode;
  readonly turnTo: (mode: Mode) => void;
  readonly run: () => void;
  readonly leave: () => void;
  readonly open: (window: CommandWindow) => void;
}

export function TopBar({ shell, mode, turnTo, run, leave, open }: TopBarProps) {
  const { say, language } = useWords();
  const editor = useEditor();
  const leaveSaved = async () => {
    editor.send({ type: "commit" });
    await editor.session.settled();
    leave();
  };
  return (
    <header className={styles.top}>
      <button
        type="button"
        className={styles.home}
        onClick={() => void leaveSaved()}
        aria-label={say("back-to-library")}
      >
        <Lines d={language.rightToLeft ? RIGHT : LEFT} size={16} />
        {say("app-name")}
      </button>
      <JourneyTitle />
      <Saved />
      <span className={styles.space} />
      <SegmentedControl
        size="xs"
        aria-label={say("modes")}
        data={MODES.map((value) => ({ value, label: say(`mode-${value}`) }))}
        value={mode}
        onChange={turnTo}
      />
      <span className={styles.space} />
      <BackAndForth />
      {WINDOWS.map(([window, lines]) => (
        <BarButton key={window} d={lines} label={say(`command-${window}`)} act={() => open(window)} />
      ))}
      <ExportMenu shell={shell} />
      <RunButton run={run} />
    </header>
  );
}

function Saved() {
  const { say } = useWords();
  const isSaved = useEdited(({ session }) => session.state.pending === 0);
  return (
    <span className={styles.saved} role="status">
      {say(isSaved ? "saved" : "saving")}
    </span>
  );
}

function BackAndForth() {
  const { say } = useWords();
  const editor = useEditor();
  const canUndo = useEdited(({ session }) => session.state.canUndo);
  const canRedo = useEdited(({ session }) => session.state.canRedo);
  return (
    <>
      <BarButton d={BACK} label={say("undo")} disabled={!canUndo} act={() => editor.undo()} />
      <BarButton d={FORTH} label={say("redo")} disabled={!canRedo} act={() => editor.redo()} />
    </>
  );
}

function RunButton({ run }: Pick<TopBarProps, "run">) {
  const { say } = useWords();
  const isRunning = useLasting(useEdited(({ session }) => session.state.progress !== null));
  return (
    <Button size="sm" loading={isRunning} onClick={run}>
      {say("run")}
    </Button>
  );
}

interface BarButtonProps {
  readonly d: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly act: () => void;
}

/** An icon of the bar, which says what it does when it is pointed at. */
function BarButton({ d, label, disabled = false, act }: BarButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        className={styles.act}
        variant="subtle"
        color="gray"
        aria-label={label}
        disabled={disabled}
        onClick={act}
      >
        <Lines d={d} />
      </ActionIcon>
    </Tooltip>
  );
}

function JourneyTitle() {
  const { say } = useWords();
  const editor = useEditor();
  const mirror = useEdited(({ session }) => session.state.mirror);
  const [draft, setDraft] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const isEditing = draft !== undefined;
  useEffect(() => {
    if (isEditing) field.current?.select();
  }, [isEditing]);
  const title = mirror.own?.title ?? "";
  if (draft === undefined) {
    return (
      <button type="button" className={styles.title} title={say("rename")} onClick={() => setDraft(title)}>
        <bdi>{title === "" ? say("untitled") : title}</bdi>
      </button>
    );
  }
  const keep = () => {
    setDraft(undefined);
    const next = draft.trim();
    if (next !== title) void editor.change((now) => ({ edit: "rename", id: now.journey, title: next }));
  };
  return (
    <input
      className={styles.title}
      aria-label={say("journey-title")}
      dir="auto"
      ref={field}
      size={Math.max(draft.length, 12)}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) keep();
        if (event.key === "Escape") setDraft(undefined);
      }}
    />
  );
}
