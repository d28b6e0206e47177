// Every address of the studio, in one place.
export const qualityTabs = ['sure', 'mend', 'intents', 'changes'] as const;
export type QualityTab = (typeof qualityTabs)[number];

export const places = {
  start: '/',
  inbox: '/inbox',
  conversation: (id: string) => `/inbox/${encodeURIComponent(id)}`,
  contacts: '/contacts',
  contact: (id: string) => `/contacts/${encodeURIComponent(id)}`,
  companies: '/contacts/companies',
  orders: '/contacts/orders',
  importRecords: (record: string) => `/contacts/import?record=${record}`,
  knowledge: '/knowledge',
  knowledgeList: (list: string) => `/knowledge/${encodeURIComponent(list)}`,
  /** One of the other kinds of content of a list: `unanswered` and such. */
  knowledgeTab: (list: string, tab: string) => `/knowledge/${encodeURIComponent(list)}/${tab}`,
  settings: '/settings',
  connections: '/settings/connections',
  models: '/settings/models',
  network: '/settings/network',
  guard: '/settings/guard',
  personal: '/settings/personal-data',
  about: '/settings/about',
  people: '/settings/people',
  keys: '/settings/keys',
  audit: '/settings/audit',
  account: '/settings/account',
  flows: (bot: string) => `/bots/${encodeURIComponent(bot)}/flows`,
  flow: (bot: string, flow: string) => `/bots/${encodeURIComponent(bot)}/flows/${encodeURIComponent(flow)}`,
  /** A real conversation in the simulator. */
  testOf: (bot: string, conversation: string) =>
    `/bots/${encodeURIComponent(bot)}/flows?conversation=${encodeURIComponent(conversation)}`,
  intents: (bot: string) => `/bots/${encodeURIComponent(bot)}/intents`,
  intent: (bot: string, intent: string) => `/bots/${encodeURIComponent(bot)}/intents/${encodeURIComponent(intent)}`,
  entities: (bot: string) => `/bots/${encodeURIComponent(bot)}/entities`,
  entity: (bot: string, entity: string) => `/bots/${encodeURIComponent(bot)}/entities/${encodeURIComponent(entity)}`,
  /** An example of an intent, found and focused. */
  example: (bot: string, { intent, language, text }: { intent: string; language: string; text: string }) =>
    `/bots/${encodeURIComponent(bot)}/intents/${encodeURIComponent(intent)}?example=${encodeURIComponent(text)}&language=${encodeURIComponent(language)}`,
  quality: (bot: string, tab: QualityTab = 'sure') =>
    `/bots/${encodeURIComponent(bot)}/quality${tab === 'sure' ? '' : `/${tab}`}`,
  learning: (bot: string, from: 'live' | 'history' = 'live') =>
    `/bots/${encodeURIComponent(bot)}/learning${from === 'history' ? '/history' : ''}`,
  variables: (bot: string) => `/bots/${encodeURIComponent(bot)}/variables`,
  languages: (bot: string) => `/bots/${encodeURIComponent(bot)}/languages`,
  versions: (bot: string) => `/bots/${encodeURIComponent(bot)}/versions`,
  /** Each side is a version or the draft. */
  compare: (bot: string, from: number | 'draft', to: number | 'draft') =>
    `/bots/${encodeURIComponent(bot)}/versions/compare?from=${from}&to=${to}`,
  importVersion: (bot: string) => `/bots/${encodeURIComponent(bot)}/versions/import`,
  botSettings: (bot: string) => `/bots/${encodeURIComponent(bot)}/settings`,
  tests: (bot: string) => `/bots/${encodeURIComponent(bot)}/tests`,
  test: (bot: string, one: string) => `/bots/${encodeURIComponent(bot)}/tests/${encodeURIComponent(one)}`,
  coverage: (bot: string) => `/bots/${encodeURIComponent(bot)}/tests/coverage`,
  embed: (bot: string) => `/bots/${encodeURIComponent(bot)}/embed`,
  signIn: (next: string) => (next === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(next)}`),
  setUp: '/setup',
  join: '/join',
  forgot: '/forgot-password',
  resetPassword: '/reset-password',
} as const;
