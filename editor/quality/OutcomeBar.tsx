// How many of a hundred are understood, asked back, not understood, understood wrongly: one bar, its numbers in words beside it.
import { outcomes, type Outcome } from '@dialoom/shared/understanding/quality';

export const OutcomeBar = ({ of, label }: { of: Readonly<Record<Outcome, number>>; label?: string }) => (
  <span className="outcome-bar" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
    {outcomes.map((name) => of[name] > 0 && <i key={name} data-outcome={name} style={{ flexGrow: of[name] }} />)}
  </span>
); // prettier-ignore
