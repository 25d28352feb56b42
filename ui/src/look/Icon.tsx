// A bundled icon.
import type { Icon as IconName } from "../bindings/Icon";
import icons from "../bindings/icons.json";

/** Icons of the interface itself that stand in several places. */
export const CROSS = "M18 6l-12 12M6 6l12 12";
export const PLUS = "M12 5v14M5 12h14";

export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return <Lines d={icons[name]} size={size} />;
}

/** An icon of the interface itself, that no drawing bears. */
export function Lines({ d, size = 18 }: { readonly d: string; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={d} />
    </svg>
  );
}
