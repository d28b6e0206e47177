// Why a node failed, in words an agent can pass on; the code itself is for the trace.
import type { Translate } from '@dialoom/shared/text/messages';
import type { InboxKey, inboxMessages } from '../text/inbox.ts';

/** First match counts. */
const words: readonly (readonly [RegExp, InboxKey])[] = [
  [/^timeout$/, 'failed.timeout'],
  [/^uncertain$/, 'failed.uncertain'],
  [/^(connection|not-crm)/, 'failed.connection'],
  [/^(not-json|bad-json|bad-result)$/, 'failed.not-json'],
  [/^too-large$/, 'failed.too-large'],
  [/^no-model$/, 'failed.no-model'],
  [/^llm-key$/, 'failed.model-key'],
  [/^llm-model$/, 'failed.model-name'],
  [/^llm-quota$/, 'failed.model-quota'],
  [/^llm-(limit|busy|rests)$/, 'failed.model-busy'],
  [/^llm-down$/, 'failed.model-down'],
  [/^llm-slow$/, 'failed.model-slow'],
  [/^llm-broken-off$/, 'failed.model-cut'],
  [/^llm-blocked$/, 'failed.model-blocked'],
  [/^budget/, 'failed.budget'],
  [/^(llm-|empty-answer)/, 'failed.model'],
  [/^silence$/, 'failed.silence'],
  [/^(loop|too-slow|too-deep|recursion)$/, 'failed.loop'],
  [/^egress\.(refused|address)$/, 'failed.refused'],
  [/^egress\./, 'failed.egress'],
];

export const failureText = (code: string, t: Translate<typeof inboxMessages>): string =>
  t(words.find(([pattern]) => pattern.test(code))?.[1] ?? 'failed.other');
