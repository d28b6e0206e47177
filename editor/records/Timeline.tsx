// What happened with a contact, newest first; conversations lead to the inbox.
import { useState } from 'react';
import { Combine, MessageSquareText, Package, PencilLine, ShieldCheck, StickyNote, Trash2 } from 'lucide-react';
import type { RecordField, TimelineItem } from '@dialoom/shared/api/records';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useAddNote, useDeleteNote, useRecordFields, useTimeline } from '../queries/records.ts';
import { useMay } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const icons = {
  note: StickyNote,
  change: PencilLine,
  merged: Combine,
  consent: ShieldCheck,
  order: Package,
  conversation: MessageSquareText,
};

export function Timeline({ contact }: { contact: string }) {
  const t = useWords(recordsMessages);
  const timeline = useTimeline(contact);
  const own = useRecordFields().data?.contact ?? [];
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="contact-timeline">
      <h2>{t('timeline.title')}</h2>
      <NoteForm contact={contact} />
      {timeline.isPending ? (
        <Loading what={t('timeline.loading')}>
          <BoneRows rows={5} height={44} />
        </Loading>
      ) : !timeline.data ? (
        <Failure error={timeline.error} onRetry={() => void timeline.refetch()} busy={timeline.isFetching} />
      ) : items.length === 0 ? (
        <p className="muted">{t('timeline.none')}</p>
      ) : (
        <ol className="timeline">
          {items.map((item) => (
            <Item key={`${item.type} ${item.id}`} item={item} contact={contact} own={own} />
          ))}
        </ol>
      )}
      {timeline.hasNextPage && (
        <Button
          small
          busy={timeline.isFetchingNextPage && t('records.more-busy')}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t('timeline.more')}
        </Button>
      )}
    </section>
  );
}

function NoteForm({ contact }: { contact: string }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const mayEdit = useMay('records.edit');
  const [text, setText] = useState('');
  const add = useAddNote(contact);
  if (!mayEdit) return null;
  return (
    <form
      className="timeline-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') add.mutate(text.trim(), { onSuccess: () => setText('') });
      }}
    >
      <Field label={t('timeline.note')} hint={t('timeline.note-hint')}>
        <TextArea value={text} onText={setText} rows={2} maxLength={4_000} />
      </Field>
      {text.trim() !== '' && (
        <Button small submit busy={add.isPending && t('records.adding')}>
          {t('timeline.note-add')}
        </Button>
      )}
      {add.error && <Fault>{failureWords(add.error, locale)}</Fault>}
    </form>
  );
}

function Item({ item, contact, own }: { item: TimelineItem; contact: string; own: readonly RecordField[] }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const mayEdit = useMay('records.edit');
  const drop = useDeleteNote(contact);
  const Icon = item.type === 'change' && item.change === 'merged' ? icons.merged : icons[item.type];
  const by = item.by !== '' ? item.by : item.bot === undefined ? '' : t('timeline.by-bot');
  return (
    <li data-type={item.type}>
      <span className="timeline-icon">
        <Icon size={14} aria-hidden="true" />
      </span>
      <div className="grow">
        <Words item={item} own={own} />
        <p className="muted">
          <time dateTime={new Date(item.at).toISOString()} title={new Date(item.at).toLocaleString(locale)}>
            {agoWords(item.at, Date.now(), locale)}
          </time>
          {by !== '' && ` · ${by}`}
        </p>
      </div>
      {'text' in item && mayEdit && (
        <IconButton
          label={t('timeline.note-delete')}
          icon={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => drop.mutate(item.id)}
        />
      )}
    </li>
  );
}

function Words({ item, own }: { item: TimelineItem; own: readonly RecordField[] }) {
  const t = useWords(recordsMessages);
  const mayOpen = useMay('inbox.read');
  switch (item.type) {
    case 'note':
      return <p className="timeline-note">{item.text}</p>;
    case 'change': {
      const key = `change.${item.change}`;
      const title = Object.hasOwn(recordsMessages, key) ? t(key as keyof typeof recordsMessages) : item.change;
      const names = item.what.map((name) => {
        const usual = `contact.${name}`;
        return Object.hasOwn(recordsMessages, usual) ? t(usual as keyof typeof recordsMessages) : (own.find(({ slug }) => slug === name)?.label ?? name); // prettier-ignore
      });
      return <p>{names.length === 0 ? title : `${title} · ${names.join(', ')}`}</p>;
    }
    case 'consent':
      return (
        <p>
          {t(item.given ? 'timeline.consent-given' : 'timeline.consent-refused', { purpose: item.purpose })}
          {item.words !== '' && <span className="records-sub" data-always>{item.words}</span>}
        </p>
      ); // prettier-ignore
    case 'order':
      return (
        <p>
          {t('timeline.is-order', { number: item.number })}
          <span className="records-sub" data-always>
            {[item.title, item.status].filter(Boolean).join(' · ')}
          </span>
        </p>
      );
    case 'conversation':
      return (
        <p>
          {mayOpen ? <Link to={places.conversation(item.id)}>{t('timeline.is-conversation')}</Link> : t('timeline.is-conversation')}
          <span className="records-sub" data-always>{item.lastLine}</span>
        </p>
      ); // prettier-ignore
    default:
      return item satisfies never;
  }
}
