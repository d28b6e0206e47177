// What happened between the lines: who joined, who left, how it ended.
import type { Translate } from '@dialoom/shared/text/messages';
import { inboxMessages } from '../text/inbox.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { spanWords } from './clock.ts';
import { timeWords } from './day-words.ts';
import type { Happened } from './transcript.ts';

function words(happened: Happened, t: Translate<typeof inboxMessages>): string {
  switch (happened.what) {
    case 'joined':
      return happened.waitedMs === undefined
        ? t('line.joined', { name: happened.name })
        : t('line.joined-waited', { name: happened.name, time: spanWords(happened.waitedMs, t) });
    case 'returned':
      return t('line.returned', { name: happened.name });
    case 'closed':
      return t(`line.closed-${happened.by}`);
    case 'error':
      return t('line.error', { text: happened.text });
    default:
      return t(`line.${happened.what}`);
  }
}

export function HappenedLine({ at, happened }: { at: number; happened: Happened }) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  return (
    <p className="talk-happened">
      <span>
        {words(happened, t)} <time className="num">{timeWords(at, locale)}</time>
      </span>
    </p>
  );
}
