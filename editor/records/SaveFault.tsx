// Why a record was not saved; when another one is in the way, the way there.
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Fault } from '../kit/Fault.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { recordsMessages } from '../text/records.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function SaveFault({ error }: { error: unknown }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const other = error instanceof ApiFailure && error.code === 'record.exists' ? error.fields?.['id'] : undefined;
  return (
    <Fault>
      {failureWords(error, locale)}
      {other?.startsWith('contact-') && (
        <>
          {' '}
          <Link to={places.contact(other)}>{t('records.open-other')}</Link>
        </>
      )}
    </Fault>
  );
}
