// What becomes of what somebody wrote: whether it answers, waits for approval, or may not be done by them.
import type { FaqDraft } from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { answerOf, type By, type Written } from './faq-rows.ts';

/**
 * In a list that needs review a text of somebody who may not approve is handed in, and what answered before goes on answering. A text that
 * is not approved yet never takes the approved one away: that is what retiring is for.
 * @throws knowledge.needs-approval when it would take away an answer without approval
 */
export function judged(draft: FaqDraft, before: Written | undefined, review: boolean, { mayApprove = true }: By): Written & { reviewed: boolean } {
  const answered = before && answerOf({ ...before.draft, live: before.live });
  const bound = review && !mayApprove;
  if (bound && draft.stage === 'retired' && answered) throw new DialoomError('knowledge.needs-approval', 403);
  const stage = bound && draft.stage === 'approved' ? 'review' : draft.stage;
  const live = (stage === 'draft' || stage === 'review') && answered ? answered : null;
  return { draft: { ...draft, stage }, live, reviewed: review && !bound && stage !== 'review' };
} // prettier-ignore
