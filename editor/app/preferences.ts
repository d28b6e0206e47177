// Theme and language of the studio: those of the browser until a person chooses, then remembered in this browser.
import { useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { readerLocale, type UiLocale } from '@dialoom/shared/text/messages';
import { speak } from '../queries/call.ts';

const themes = ['system', 'light', 'dark'] as const;
const languages = ['browser', 'zh-CN', 'en', 'fake'] as const; // fake: prints the keys, for those who look for raw strings
export type Theme = (typeof themes)[number];
export type Language = (typeof languages)[number];
type Preferences = { theme: Theme; language: Language };

const KEY = 'dialoom.preferences';

function read(): Preferences {
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? '{}');
  } catch {
    kept = {}; // storage is blocked, or somebody else's text: the browser's own settings count
  }
  const { theme, language } = (kept ?? {}) as Record<string, unknown>;
  return {
    theme: themes.find((one) => one === theme) ?? 'system',
    language: languages.find((one) => one === language) ?? 'browser',
  };
}
const store = createStore<Preferences>(read);

const localeFor = (language: Language): UiLocale =>
  language === 'browser' ? readerLocale(navigator.languages) : language;

function show({ theme, language }: Preferences): void {
  const page = document.documentElement;
  if (theme === 'system') page.removeAttribute('data-theme');
  else page.dataset['theme'] = theme;
  const locale = localeFor(language);
  page.lang = locale === 'fake' ? 'en' : locale;
  speak(page.lang);
}
show(store.getState());
store.subscribe((now) => {
  show(now);
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // storage is blocked: the choice lasts until the page is closed
  }
});

const onLanguages = (tell: () => void) => {
  globalThis.addEventListener('languagechange', tell);
  return () => globalThis.removeEventListener('languagechange', tell);
};

/** The language the studio speaks now. */
export function useUiLocale(): UiLocale {
  const language = useStore(store, (now) => now.language);
  return useSyncExternalStore(onLanguages, () => localeFor(language));
}
export const usePreferences = (): Preferences => useStore(store);
export const chooseTheme = (theme: Theme): void => store.setState({ theme });
export const chooseLanguage = (language: Language): void => store.setState({ language });
