// What another was asked about a message in doubt, and what that cost.
import type { Second } from '@dialoom/shared/node/effects';
import type { Translate } from '@dialoom/shared/text/messages';
import type { dialogueMessages } from '../text/dialogue.ts';
import type { Names } from './use-names.ts';

export const opinionWords = ({ by, intent, failed, ms, tokens }: Second, t: Translate<typeof dialogueMessages>, names: Names): string =>
  t('second.told', {
    by: t(`second.${by}`),
    what: intent !== undefined ? names.intent(intent) : t(failed === undefined ? 'second.told-none' : 'second.told-failed'),
    ms,
    tokens,
  }); // prettier-ignore
