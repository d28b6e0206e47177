// An address that is no page, or leads to a bot that is not there.
import { MapPinOff } from 'lucide-react';
import { Empty } from '../kit/Empty.tsx';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { useTitle } from './Page.tsx';
import { places } from './places.ts';
import { Link } from './router.ts';

export function MissingPage({ what = 'page' }: { what?: 'page' | 'bot' }) {
  const t = useWords(shellMessages);
  const title = t(`shell.missing-${what}-title`);
  useTitle(title);
  return (
    <main className="page" id="content">
      <Empty
        whole
        icon={<MapPinOff size={20} aria-hidden="true" />}
        title={title}
        action={
          <Link className="k-button" to={places.start}>
            {t('shell.to-start')}
          </Link>
        }
      >
        {t(`shell.missing-${what}`)}
      </Empty>
    </main>
  );
}
