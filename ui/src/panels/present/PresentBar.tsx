// Where the presentation is, and how to go on, for whoever takes the pointer.
import { Menu } from "@mantine/core";
import type { Step } from "../../canvas/presenting/steps";
import { titleOf } from "../../journey/mirror";
import { CROSS, Lines } from "../../look/Icon";
import { useWords } from "../../words/useWords";
import { useEdited, useEditor } from "../editor/useEditor";
import styles from "./present.module.css";

const LEFT = "M15 6l-6 6l6 6";
const RIGHT = "M9 6l6 6l-6 6";
const LAMP = "M9 18h6M10 21h4M8 14a6 6 0 1 1 8 0c-0.8 0.8 -1 1.5 -1 2h-6c0 -0.5 -0.2 -1.2 -1 -2";

interface BarProps {
  /** Told when a menu of the bar opens, and when it is closed. */
  readonly opened: (isOpen: boolean) => void;
}

export function PresentBar({ opened }: BarProps) {
  const { say, language } = useWords();
  const editor = useEditor();
  const step = useEdited(({ presentation }) => presentation?.step);
  const isFirst = useEdited(({ presentation }) => presentation?.isFirst ?? true);
  const isLast = useEdited(({ presentation }) => presentation?.isLast ?? true);
  const hasSpotlight = useEdited(({ presentation }) => presentation?.hasSpotlight ?? false);
  const [back, forth] = language.rightToLeft ? [RIGHT, LEFT] : [LEFT, RIGHT];
  if (!step) return null;
  return (
    <nav className={styles.bar} aria-label={say("present-bar")}>
      <BarButton
        d={back}
        label={say("command-present-previous")}
        disabled={isFirst}
        act={() => editor.presenting((one) => one.move(-1))}
      />
      <Where step={step} />
      <BarButton
        d={forth}
        label={say("command-present-next")}
        disabled={isLast}
        act={() => editor.presenting((one) => one.move(1))}
      />
      <LaneMenu opened={opened} />
      <BarButton
        d={LAMP}
        label={say("present-spotlight")}
        isPressed={hasSpotlight}
        act={() => editor.presenting((one) => one.turnSpotlight())}
      />
      <BarButton d={CROSS} label={say("present-leave")} act={() => editor.leavePresentation()} />
    </nav>
  );
}

/** Which stage it is, and which part of it where there are several. */
function Where({ step }: { readonly step: Step }) {
  const { say, plain } = useWords();
  if (step.shows === "map") {
    return (
      <span className={styles.where} role="status">
        {say("present-map")}
      </span>
    );
  }
  const { number, count, part, parts, title: own } = step;
  const named = { number, count, title: own === "" ? plain("untitled") : own };
  return (
    <span className={styles.where} role="status">
      <span title={plain("present-stage", named)}>{say("present-stage", named)}</span>
      {parts > 1 && <small> {say("present-part", { part, parts })}</small>}
    </span>
  );
}

/** All lanes, or one alone. */
function LaneMenu({ opened }: BarProps) {
  const { say } = useWords();
  const editor = useEditor();
  const lane = useEdited(({ presentation }) => presentation?.lane);
  const mirror = useEdited(({ core }) => core.mirror);
  const titled = (id: string) => {
    const record = mirror.record(id);
    const title = record ? titleOf(record) : "";
    return title === "" ? say("untitled") : title;
  };
  const lanes = editor.presentation?.lanes ?? [];
  if (lanes.length === 0) return null;
  return (
    <Menu position="top" onChange={opened} shadow="md" hideDetached={false} transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button type="button" className={styles.lanes} aria-label={say("present-lanes")}>
          <bdi>{lane === undefined ? say("present-all-lanes") : titled(lane)}</bdi>
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {[undefined, ...lanes].map((one) => (
          <Menu.RadioItem
            key={one ?? ""}
            value={one ?? ""}
            checked={one === lane}
            onClick={() => editor.presenting((presentation) => presentation.showLane(one))}
          >
            {one === undefined ? say("present-all-lanes") : titled(one)}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface ButtonProps {
  readonly d: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly isPressed?: boolean;
  readonly act: () => void;
}

function BarButton({ d, label, disabled = false, isPressed, act }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      disabled={disabled}
      onClick={act}
    >
      <Lines d={d} size={20} />
    </button>
  );
}
