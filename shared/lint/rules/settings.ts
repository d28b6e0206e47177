// The bot's settings: hours that cannot be read or never come, words that are no template, what points at nothing.
import { isOpening, isZone } from '../../hours/hours.ts';
import { templateFault } from '../../template/template.ts';
import type { LintContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import { textsOf } from './variables.ts';

export function* settingRules({ document, site, knowsConnections }: LintContext): Generator<Finding> {
  const { hours, handoff, fallback, secondOpinion } = document.settings;
  if (fallback?.flow !== undefined && !Object.hasOwn(document.flows, fallback.flow))
    yield { code: 'missing-fallback-flow', level: 'error', path: 'settings.fallback.flow' };
  if (secondOpinion && knowsConnections) {
    const { connection } = secondOpinion;
    const found = Object.hasOwn(site.connections, connection) ? site.connections[connection] : undefined;
    if (found?.kind !== 'model')
      yield { code: 'no-second-opinion', level: 'warning', path: 'settings.secondOpinion.connection' };
  }
  if (textsOf(handoff.closed).some((text) => templateFault(text) !== undefined))
    yield { code: 'bad-closed-words', level: 'error', path: 'settings.handoff.closed' };
  if (!hours?.on) return;
  const { zone, week, days } = hours;
  if (!isZone(zone)) yield { code: 'bad-zone', level: 'error', path: 'settings.hours.zone', params: { zone } };
  const openings = [...Object.values(week), ...days.map(({ open }) => open)].flat();
  const wrong = openings.find((one) => !isOpening(one));
  if (wrong) {
    const { from, to } = wrong;
    yield { code: 'bad-opening', level: 'error', path: 'settings.hours.week', params: { from, to } };
  }
  if (openings.length === 0) yield { code: 'never-open', level: 'warning', path: 'settings.hours.week' };
}
