// How this person likes the desk, remembered in this browser: away or there, with or without sound, details in view.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type DeskPreferences = { away: boolean; sound: boolean; details: boolean };
const KEY = 'dialoom.desk';
const usual: DeskPreferences = { away: false, sound: true, details: true };

function parse(text: string | null): DeskPreferences {
  try {
    const kept = JSON.parse(text ?? '{}') as Record<string, unknown> | null;
    const flag = (name: keyof DeskPreferences) => {
      const value = kept?.[name];
      return typeof value === 'boolean' ? value : usual[name];
    };
    return { away: flag('away'), sound: flag('sound'), details: flag('details') };
  } catch {
    return usual; // somebody else's text
  }
}
function read(): DeskPreferences {
  try {
    return parse(localStorage.getItem(KEY));
  } catch {
    return usual; // storage is blocked
  }
}
export const deskPreferences = createStore<DeskPreferences>(read);

/** Another tab's choice counts here too: a person is away everywhere or nowhere. */
globalThis.addEventListener?.('storage', (event) => {
  if (event.key === KEY) deskPreferences.setState(parse(event.newValue));
});

export const useDeskPreferences = (): DeskPreferences => useStore(deskPreferences);
export function prefer(change: Partial<DeskPreferences>): void {
  deskPreferences.setState(change);
  try {
    localStorage.setItem(KEY, JSON.stringify(deskPreferences.getState()));
  } catch {
    // storage is blocked: the choice lasts until the page is closed
  }
}
