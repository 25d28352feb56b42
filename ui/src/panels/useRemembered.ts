// Something of the window that a person turns on and off; it is as they left it when they come again.
import { useMemo, useState } from "react";
import { remember, remembered } from "../platform/remembered";
import type { Switch } from "./commands/command";

const OFF = "off";

/** On, until somebody turns it off. */
export function useRemembered(name: string): Switch {
  const [isOn, setOn] = useState(() => remembered(name) !== OFF);
  return useMemo(() => {
    const turn = () => {
      setOn(!isOn);
      remember(name, isOn ? OFF : "on");
    };
    return { isOn, turn };
  }, [name, isOn]);
}
