// Something of the window that a person turns on and off; it is as they left it when they come again.
import { useMemo, useState } from "react";
import { remember, remembered } from "../platform/remembered";
import type { Switch } from "./commands/command";

const ON = "on";

/** Off, until somebody turns it on: what lies over the map is there for those who want it. */
export function useRemembered(name: string): Switch {
  const [isOn, setOn] = useState(() => remembered(name) === ON);
  return useMemo(() => {
    const turn = () => {
      setOn(!isOn);
      remember(name, isOn ? "off" : ON);
    };
    return { isOn, turn };
  }, [name, isOn]);
}
