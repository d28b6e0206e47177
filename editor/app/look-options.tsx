// The themes and languages a person may choose from, in words.
import { Monitor, Moon, Sun } from 'lucide-react';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import type { Language, Theme } from './preferences.ts';

export function useLookOptions() {
  const t = useWords(shellMessages);
  const icons = {
    system: <Monitor size={16} aria-hidden="true" />,
    light: <Sun size={16} aria-hidden="true" />,
    dark: <Moon size={16} aria-hidden="true" />,
  };
  const themes = (['system', 'light', 'dark'] as const).map((value: Theme) => ({
    value,
    label: t(`shell.theme.${value}`),
    icon: icons[value],
  }));
  const languages: { value: Language; label: string }[] = (['browser', 'zh-CN', 'en'] as const).map((value) => ({
    value,
    label: t(`shell.language.${value}`),
  }));
  return { themes, languages };
}
