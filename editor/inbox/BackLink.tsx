// On a phone the list and the conversation are two screens: this leads back to the list.
import { ArrowLeft } from 'lucide-react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { useInbox } from './use-lists.ts';

export function BackLink() {
  const t = useWords(inboxMessages);
  const { search } = useInbox();
  return (
    <Link className="k-icon-button talk-back" to={places.inbox + search} aria-label={t('talk.back')}>
      <ArrowLeft size={18} aria-hidden="true" />
    </Link>
  );
}
