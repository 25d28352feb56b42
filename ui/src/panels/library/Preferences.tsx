// The choice of language and of light or dark.
import { Button, Group, Menu } from "@mantine/core";
import type { Settings } from "../../bindings/Settings";
import { Lines } from "../../look/Icon";
import { LANGUAGES } from "../../words/languages";
import { useWords } from "../../words/useWords";
import { useSettings } from "../settings";
import { useTell } from "../tell";

const THEMES: readonly Settings["theme"][] = ["system", "light", "dark"];

const GLOBE =
  "M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M3.6 9h16.8M3.6 15h16.8M11.5 3a17 17 0 0 0 0 18M12.5 3a17 17 0 0 1 0 18";
const HALF =
  "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 3v18M12 9l4.65 -4.65M12 14.3l7.37 -7.37M12 19.6l8.85 -8.85";

export function Preferences() {
  const { say, language } = useWords();
  const { settings, choose } = useSettings();
  const { tellTrouble } = useTell();
  const change = (part: Partial<Settings>) => void choose({ ...settings, ...part }).catch(tellTrouble);
  return (
    <Group gap={4}>
      <Choice label={say("language")} icon={GLOBE} chosen={language.ownName}>
        {LANGUAGES.map(({ tag, ownName }) => (
          <Menu.Item key={tag} lang={tag} onClick={() => change({ language: tag })}>
            {ownName}
          </Menu.Item>
        ))}
      </Choice>
      <Choice label={say("theme")} icon={HALF} chosen={say(`theme-${settings.theme}`)}>
        {THEMES.map((theme) => (
          <Menu.Item key={theme} onClick={() => change({ theme })}>
            {say(`theme-${theme}`)}
          </Menu.Item>
        ))}
      </Choice>
    </Group>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly icon: string;
  readonly chosen: string;
  readonly children: React.ReactNode;
}

/** A menu behind a button that says what is chosen. */
function Choice({ label, icon, chosen, children }: ChoiceProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          leftSection={<Lines d={icon} size={16} />}
          aria-label={label}
        >
          {chosen}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
