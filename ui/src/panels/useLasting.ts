// What is over in a moment is not shown: it would flicker, and drawing it would only make it last longer.
import { useEffect, useState } from "react";

/** From here on, in milliseconds, a person takes something for lasting. */
export const LASTING = 150;

/** Whether something has been so for a while. */
export function useLasting(isSo: boolean): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const soon = window.setTimeout(() => setLasts(true), LASTING);
    return () => {
      window.clearTimeout(soon);
      setLasts(false);
    };
  }, [isSo]);
  return isSo && lasts;
}
