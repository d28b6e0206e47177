// One contact: what is known, what bots remember, what it agreed to, its orders, and what happened.
import { useState } from 'react';
import { ArrowLeft, BadgeCheck, Combine, Trash2 } from 'lucide-react';
import type { Contact } from '@dialoom/shared/api/records';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Failure } from '../kit/Failure.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useContact } from '../queries/records.ts';
import { useMay } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ContactAbout } from './ContactAbout.tsx';
import { ContactOrders } from './ContactOrders.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { Consents, Remembered } from './Kept.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { Timeline } from './Timeline.tsx';

export function ContactPage({ id }: { id: string }) {
  const t = useWords(recordsMessages);
  const contact = useContact(id);
  const one = contact.data;
  if (one) return <Loaded contact={one} />;
  return (
    <Page title={t('records.contact')}>
      {contact.isPending ? (
        <Loading what={t('records.loading')}>
          <BoneRows rows={6} height={44} />
        </Loading>
      ) : (
        <Failure error={contact.error} onRetry={() => void contact.refetch()} busy={contact.isFetching} />
      )}
      <Link to={places.contacts}>{t('contact.back')}</Link>
    </Page>
  );
}

function Loaded({ contact }: { contact: Contact }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const name = contact.name || t('contact.nameless');
  const since = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(contact.createdAt);
  return (
    <Page
      title={name}
      lead={
        <span className="contact-lead">
          <Link className="contact-back" to={places.contacts}>
            <ArrowLeft size={14} aria-hidden="true" />
            {t('records.contact')}
          </Link>
          <span>{t('contact.since', { source: t(`contact.source.${contact.source}`), at: since })}</span>
          {contact.verified && (
            <Chip kind="ok" icon={<BadgeCheck size={12} aria-hidden="true" />}>
              {t('contact.verified')}
            </Chip>
          )}
        </span>
      }
      actions={<ContactMenu contact={contact} name={name} />}
    >
      <div className="contact-columns">
        <div className="contact-side">
          <section className="contact-card">
            <h2 className="contact-face">
              <Avatar name={contact.name} small />
              {t('contact.about')}
            </h2>
            <ContactAbout key={contact.id} contact={contact} />
          </section>
          <Remembered contact={contact} />
          <Consents contact={contact} />
          <ContactOrders contact={contact.id} />
        </div>
        <Timeline contact={contact.id} />
      </div>
    </Page>
  );
}

function ContactMenu({ contact, name }: { contact: Contact; name: string }) {
  const t = useWords(recordsMessages);
  const mayEdit = useMay('records.edit');
  const mayErase = useMay('records.erase');
  const [asks, setAsks] = useState<'merge' | 'erase'>();
  if (!mayEdit && !mayErase) return null;
  return (
    <>
      <MoreMenu label={t('contact.more')}>
        {mayEdit && (
          <MenuItem icon={<Combine size={14} aria-hidden="true" />} onSelect={() => setAsks('merge')}>
            {t('merge.verb')}
          </MenuItem>
        )}
        {mayEdit && mayErase && <MenuLine />}
        {mayErase && (
          <MenuItem danger icon={<Trash2 size={14} aria-hidden="true" />} onSelect={() => setAsks('erase')}>
            {t('erase.verb')}
          </MenuItem>
        )}
      </MoreMenu>
      {asks === 'merge' && <MergeDialog contact={contact} name={name} onClose={() => setAsks(undefined)} />}
      {asks === 'erase' && <EraseDialog contact={contact} name={name} onClose={() => setAsks(undefined)} />}
    </>
  );
} // prettier-ignore
