// A button that bears an icon alone, and its name for whoever does not see it.
import { ActionIcon } from "@mantine/core";
import { Lines } from "./Icon";

/** How large the icon is in a button of each size. */
const ICON = { xs: 13, sm: 16 } as const;

interface ButtonProps {
  readonly d: string;
  readonly label: string;
  readonly size?: keyof typeof ICON;
  readonly act: () => void;
}

export function IconButton({ d, label, size = "sm", act }: ButtonProps) {
  return (
    <ActionIcon variant="subtle" color="gray" size={size} aria-label={label} onClick={act}>
      <Lines d={d} size={ICON[size]} />
    </ActionIcon>
  );
}
