// Who changed what, newest first.
import { useState } from 'react';
import { History } from 'lucide-react';
import { z } from 'zod';
import { Did } from '@dialoom/shared/api/bots';
import type { AuditEntry } from '@dialoom/shared/api/people';
import { roles } from '@dialoom/shared/api/permissions';
import { guardActions, isGuardCategory } from '@dialoom/shared/guard/policy';
import { fill, type Translate } from '@dialoom/shared/text/messages';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useAudit } from '../queries/people.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { didMessages } from '../text/did.ts';
import { guardMessages } from '../text/guard.ts';
import { peopleMessages } from '../text/people.ts';
import { shellMessages } from '../text/shell.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import './people.css';

const ABOUT = [
  'bot',
  'knowledge',
  'contact',
  'company',
  'order',
  'import',
  'connection',
  'models',
  'network',
  'guard',
  'person',
  'key',
  'owner',
] as const;
/** Their object is a conversation, which nobody knows by its id. */
const IN_A_CONVERSATION: ReadonlySet<string> = new Set(['models.calls']);
type About = 'all' | (typeof ABOUT)[number];

export function AuditPage() {
  const t = useWords(peopleMessages);
  const [about, setAbout] = useState<About>('all');
  const audit = useAudit(about === 'all' ? undefined : about);
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  const filter = (
    <Select
      aria-label={t('audit.about')}
      value={about}
      options={[
        { value: 'all', label: t('audit.all') },
        ...ABOUT.map((value) => ({ value, label: t(`audit.about.${value}`) })),
      ]}
      onChoose={(next: About) => setAbout(next)}
    />
  );
  return (
    <SettingsPage page="audit" lead={t('audit.lead')} actions={filter}>
      {audit.isPending ? (
        <Loading what={t('audit.loading')}>
          <BoneRows rows={8} height={44} />
        </Loading>
      ) : !audit.data ? (
        <Failure error={audit.error} onRetry={() => void audit.refetch()} busy={audit.isFetching} />
      ) : entries.length === 0 ? (
        <Empty icon={<History size={20} aria-hidden="true" />} title={t('audit.empty-title')}>
          {t('audit.empty')}
        </Empty>
      ) : (
        <>
          <Entries entries={entries} />
          {audit.hasNextPage && (
            <Button busy={audit.isFetchingNextPage && t('audit.more-busy')} onClick={() => void audit.fetchNextPage()}>
              {t('audit.more')}
            </Button>
          )}
        </>
      )}
    </SettingsPage>
  );
}

function Entries({ entries }: { entries: readonly AuditEntry[] }) {
  const t = useWords(peopleMessages);
  const locale = useLocale();
  const did = useDid();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const who = (by: string) =>
    by === 'api-key' || by === 'command-line' || by === 'guard' || by === 'models' ? t(`audit.self.${by}`) : by;
  return (
    <table className="k-table audit-table">
      <thead>
        <tr>
          <th>{t('audit.when')}</th>
          <th>{t('audit.who')}</th>
          <th>{t('audit.what')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="muted num">{format.format(entry.at)}</td>
            <td>{who(entry.by)}</td>
            <td>
              {did(entry)}
              {IN_A_CONVERSATION.has(entry.action) && (
                <>
                  {' '}
                  <Link to={places.conversation(entry.object)}>{t('audit.conversation')}</Link>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An entry as a sentence; an action without words of its own keeps its name. */
function useDid(): (entry: AuditEntry) => string {
  const locale = useLocale();
  const shell = useWords(shellMessages);
  const edits = useEdits();
  const guard = useWords(guardMessages);
  return ({ action, object, name, detail }) => {
    const key = `act.${action}`;
    const text = Object.hasOwn(peopleMessages, key)
      ? peopleMessages[key as keyof typeof peopleMessages][locale]
      : undefined;
    if (text === undefined) return `${action} ${name ?? object}`;
    const words = Object.fromEntries(
      Object.entries(detail).flatMap(([part, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[part, value]] : [],
      ),
    );
    const role = roles.find((one) => one === detail['role']);
    return fill(text, {
      name: name ?? object,
      ...words,
      did: edits(detail['did']),
      ...guarded(guard, detail),
      ...(role && { role: shell(`shell.role.${role}`) }),
    });
  };
}

/** The words of the guard for what it did; a category of the house's own keeps its id. */
function guarded(
  t: Translate<typeof guardMessages>,
  { category, action }: AuditEntry['detail'],
): Record<string, string> {
  const known = typeof category === 'string' && isGuardCategory(category) ? category : undefined;
  const done = guardActions.find((one) => one === action);
  return {
    ...(known && { category: t(`guard.category.${known}`) }),
    ...(done && { action: t(`guard.action.${done}`) }),
  };
}

/** What was done to a draft in one sitting; what a newer release calls otherwise keeps its name. */
function useEdits(): (did: unknown) => string {
  const locale = useLocale();
  const t = useWords(didMessages);
  return (did) => {
    const read = z.array(Did).safeParse(did);
    if (!read.success) return '';
    const lines = read.data.map(({ operation, times, names }) => {
      const key = `did.${operation}`;
      const what = Object.hasOwn(didMessages, key) ? t(key as keyof typeof didMessages) : operation;
      return names
        ? t('did.named', { what, times, names: names.join(locale === 'zh-CN' ? '、' : ', ') })
        : t('did.line', { what, times });
    });
    return lines.join(locale === 'zh-CN' ? '，' : ', ');
  };
}
