// A link that was used, withdrawn or is too old: why, and where to go from here.
import { Fault } from '../kit/Fault.tsx';
import { failureWords } from '../queries/failure.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { DoorNotice } from './DoorNotice.tsx';

export function BrokenLink({ error }: { error: unknown }) {
  const t = useWords(peopleMessages);
  const locale = useLocale();
  return (
    <DoorNotice title={t('door.broken-title')}>
      <div className="door-fault">
        <Fault>{failureWords(error, locale)}</Fault>
      </div>
    </DoorNotice>
  );
}
