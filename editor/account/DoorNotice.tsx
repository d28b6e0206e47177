// A door with nothing to fill in: what happened, and the one way on.
import type { ReactNode } from 'react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { peopleMessages } from '../text/people.ts';
import { useWords } from '../text/use-words.ts';
import { Door } from './Door.tsx';

type Props = { title: string; lead?: string; children?: ReactNode };

/** Leads to signing in. */
export function DoorNotice({ title, lead, children }: Props) {
  const t = useWords(peopleMessages);
  const foot = (
    <Button kind="primary" submit>
      {t('door.to-sign-in')}
    </Button>
  );
  return (
    <Door title={title} {...(lead !== undefined && { lead })} foot={foot} onSubmit={() => navigate(places.signIn('/'))}>
      {children}
    </Door>
  );
}
