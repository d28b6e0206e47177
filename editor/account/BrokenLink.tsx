// A link that was used, withdrawn or is too old: why, and where to go from here.
import { navigate } from '../app/router.ts';
import { places } from '../app/places.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { failureWords } from '../queries/failure.ts';
import { peopleMessages } from '../text/people.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Door } from './Door.tsx';

export function BrokenLink({ error }: { error: unknown }) {
  const t = useWords(peopleMessages);
  const locale = useLocale();
  return (
    <Door
      title={t('door.broken-title')}
      onSubmit={() => navigate(places.signIn('/'))}
      foot={
        <Button kind="primary" submit>
          {t('door.to-sign-in')}
        </Button>
      }
    >
      <div className="door-fault">
        <Fault>{failureWords(error, locale)}</Fault>
      </div>
    </Door>
  );
}
