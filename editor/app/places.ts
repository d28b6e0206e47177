// Every address of the studio, in one place.
export const places = {
  start: '/',
  inbox: '/inbox',
  conversation: (id: string) => `/inbox/${encodeURIComponent(id)}`,
  connections: '/settings/connections',
  network: '/settings/network',
  about: '/settings/about',
  flows: (bot: string) => `/bots/${encodeURIComponent(bot)}/flows`,
  flow: (bot: string, flow: string) => `/bots/${encodeURIComponent(bot)}/flows/${encodeURIComponent(flow)}`,
  intents: (bot: string) => `/bots/${encodeURIComponent(bot)}/intents`,
  intent: (bot: string, intent: string) => `/bots/${encodeURIComponent(bot)}/intents/${encodeURIComponent(intent)}`,
  variables: (bot: string) => `/bots/${encodeURIComponent(bot)}/variables`,
  languages: (bot: string) => `/bots/${encodeURIComponent(bot)}/languages`,
  botSettings: (bot: string) => `/bots/${encodeURIComponent(bot)}/settings`,
  embed: (bot: string) => `/bots/${encodeURIComponent(bot)}/embed`,
  signIn: (next: string) => (next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
  setUp: '/setup',
} as const;
