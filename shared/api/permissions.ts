// Who may do what: one table for the server, the studio and the generated matrix test.
export const roles = ['owner', 'manager', 'editor', 'tester', 'agent', 'viewer'] as const;
export type Role = (typeof roles)[number];

const table = {
  'bots.read': ['owner', 'manager', 'editor', 'tester', 'agent', 'viewer'],
  'bots.edit': ['owner', 'manager', 'editor'],
  'bots.delete': ['owner', 'manager'],
  'bots.publish': ['owner', 'manager'],
  'bots.test': ['owner', 'manager', 'editor', 'tester'],
  'bots.embed': ['owner', 'manager'], // allowed sites
  'inbox.read': ['owner', 'manager', 'agent'],
  'conversations.test': ['owner', 'manager'], // a real conversation in the simulator: who may read them and test bots
  'conversations.export': ['owner', 'manager'], // many at once, as a file
  'inbox.answer': ['owner', 'manager', 'agent'],
  'records.read': ['owner', 'manager', 'agent'], // contacts, companies, orders: personal data
  'records.edit': ['owner', 'manager', 'agent'], // and merge, note, forget
  'records.erase': ['owner', 'manager'],
  'records.import': ['owner', 'manager'], // and export, and the undo of an import
  'records.fields': ['owner', 'manager', 'editor'], // the house's own fields
  'knowledge.read': ['owner', 'manager', 'editor', 'tester', 'agent', 'viewer'],
  'knowledge.edit': ['owner', 'manager', 'editor'],
  'knowledge.approve': ['owner', 'manager'], // where a list needs review
  'guard.read': ['owner', 'manager', 'editor', 'tester'], // word lists, and what a text would meet
  'guard.edit': ['owner', 'manager'],
  'guard.text': ['owner', 'manager'], // what a line was before the guard; each reading is recorded
  'personal.read': ['owner', 'manager'], // conversations as they were written; others read them with stars
  'personal.edit': ['owner', 'manager'], // which kinds are hidden from whom
  'connections.use': ['owner', 'manager', 'editor', 'tester'], // names and kinds, never the secret
  'connections.edit': ['owner', 'manager'],
  'models.read': ['owner', 'manager', 'editor'], // what models cost
  'models.edit': ['owner', 'manager'], // prices and budgets
  'models.calls': ['owner', 'manager'], // prompts and answers of a conversation
  'settings.edit': ['owner'], // egress allow-list
  'people.read': ['owner', 'manager'],
  'people.edit': ['owner'], // invite, change roles, take out
  'keys.edit': ['owner', 'manager'], // keys for scripts, never above the maker's own role
  'audit.read': ['owner', 'manager'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof table;
export const permissions: Readonly<Record<Permission, readonly Role[]>> = table;
export const may = (role: Role, permission: Permission): boolean => permissions[permission].includes(role);
/** Whether whoever has `mine` may hand out `role`: it holds nothing that the own one lacks. */
export const isWithin = (role: Role, mine: Role): boolean =>
  Object.values(permissions).every((allowed) => !allowed.includes(role) || allowed.includes(mine));
