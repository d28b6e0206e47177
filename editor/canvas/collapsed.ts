// Which groups a person has collapsed, remembered in this browser: how one looks at a bot is not part of it.
const keyOf = (bot: string) => `dialoom.collapsed.${bot}`;

export function readCollapsed(bot: string): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(bot)) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set(); // storage is blocked, or somebody else's text
  }
}
export function keepCollapsed(bot: string, collapsed: ReadonlySet<string>): void {
  try {
    if (collapsed.size === 0) localStorage.removeItem(keyOf(bot));
    else localStorage.setItem(keyOf(bot), JSON.stringify([...collapsed]));
  } catch {
    // blocked or full: they are open again after a reload
  }
}
