// The pages a person can go to, in the order of the rail; the phone's tabs and the sheet behind "more" are made from the same list.
import type { ReactNode } from 'react';
import {
  BookOpen,
  Code,
  ContactRound,
  History,
  FlaskConical,
  GraduationCap,
  Inbox,
  Languages,
  LayoutGrid,
  ScanSearch,
  Settings,
  SlidersHorizontal,
  Tags,
  Variable,
  Workflow,
} from 'lucide-react';
import type { shellMessages } from '../text/shell.ts';
import { places } from './places.ts';

export type NavItem = {
  key: keyof typeof shellMessages & `shell.${string}`;
  to: string;
  icon: ReactNode;
  /** Addresses that count as this page. */
  here(path: string): boolean;
  group: 'all' | 'bot' | 'end';
  badge?: 'waiting';
};
const below = (prefix: string) => (path: string) => path === prefix || path.startsWith(`${prefix}/`);
const icon = { size: 18, 'aria-hidden': true } as const;

const start: NavItem = {
  key: 'shell.bots',
  to: places.start,
  icon: <LayoutGrid {...icon} />,
  here: (path) => path === '/',
  group: 'all',
};
const inbox: NavItem = {
  key: 'shell.inbox',
  to: places.inbox,
  icon: <Inbox {...icon} />,
  here: below(places.inbox),
  group: 'all',
  badge: 'waiting',
};
const contacts: NavItem = {
  key: 'shell.contacts',
  to: places.contacts,
  icon: <ContactRound {...icon} />,
  here: below(places.contacts),
  group: 'all',
};
const knowledge: NavItem = {
  key: 'shell.knowledge',
  to: places.knowledge,
  icon: <BookOpen {...icon} />,
  here: below(places.knowledge),
  group: 'all',
};
const settings: NavItem = {
  key: 'shell.settings',
  to: places.settings,
  icon: <Settings {...icon} />,
  here: below(places.settings),
  group: 'end',
};

/** `mayInbox`, `mayRecords`: agents and those who lead them; `mayTest`, `mayEdit`: whoever may test a bot, and change it. */
export function navItems(
  bot: string | undefined,
  mayInbox: boolean,
  mayRecords: boolean,
  mayTest: boolean,
  mayEdit: boolean,
): readonly NavItem[] {
  const item = (key: NavItem['key'], to: string, icon: ReactNode): NavItem => ({
    key,
    to,
    icon,
    here: below(to),
    group: 'bot',
  });
  const ofBot: NavItem[] =
    bot === undefined
      ? []
      : [
          item('shell.flows', places.flows(bot), <Workflow {...icon} />),
          {
            ...item('shell.intents', places.intents(bot), <ScanSearch {...icon} />),
            here: (path) => below(places.intents(bot))(path) || below(places.quality(bot))(path),
          },
          item('shell.entities', places.entities(bot), <Tags {...icon} />),
          ...(mayEdit ? [item('shell.learning', places.learning(bot), <GraduationCap {...icon} />)] : []),
          item('shell.variables', places.variables(bot), <Variable {...icon} />),
          item('shell.languages', places.languages(bot), <Languages {...icon} />),
          ...(mayTest ? [item('shell.tests', places.tests(bot), <FlaskConical {...icon} />)] : []),
          item('shell.versions', places.versions(bot), <History {...icon} />),
          item('shell.bot-settings', places.botSettings(bot), <SlidersHorizontal {...icon} />),
          item('shell.embed', places.embed(bot), <Code {...icon} />),
        ];
  return [start, ...(mayInbox ? [inbox] : []), ...(mayRecords ? [contacts] : []), knowledge, ...ofBot, settings];
}
