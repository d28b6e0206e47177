// What must be so before a draft is published, beside no errors: a setting of the bot, asked at the moment of publishing.
import type { Case } from '@dialoom/shared/cases/case';
import { coverageOf } from '@dialoom/shared/cases/coverage';
import type { ReadCases } from '@dialoom/shared/cases/read-cases';
import { countRuns } from '@dialoom/shared/cases/rows';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Finding } from '@dialoom/shared/lint/finding';
import { DialoomError } from '@dialoom/shared/text/errors';
import { runCases, type CaseHouse } from './run-cases.ts';

/** Cases that really call out are run as well: what a publisher waits for at most. */
const MOST_MS = 120_000;

/** @throws publish.gate-… that says which condition does not hold */
export async function passGate(
  house: CaseHouse,
  document: BotDocument,
  findings: readonly Pick<Finding, 'level'>[],
  kept: () => Promise<ReadCases>,
  place: { workspace: string; bot: string },
): Promise<void> {
  const { gate } = document.settings;
  if (!gate) return;
  if (gate.warnings && findings.length > 0) throw new DialoomError('publish.gate-warnings', 400, { params: { count: findings.length } }); // prettier-ignore
  if (!gate.tests && gate.coverage === 0) return;
  const { cases, unread } = await kept();
  const of = countRuns(cases) + unread.length;
  if (of === 0) throw new DialoomError('publish.gate-no-tests', 400);
  const signal = AbortSignal.timeout(MOST_MS);
  const { failed, results, hits } = await runCases(house, { document, cases: cases satisfies readonly Case[], unread, signal, ...place }); // prettier-ignore
  const wrong = failed + (of - results.length); // what was not run is not green
  if (gate.tests && wrong > 0) throw new DialoomError('publish.gate-tests', 400, { params: { count: wrong, of } });
  const { percent } = coverageOf(document, house.nodes, hits);
  if (percent < gate.coverage) throw new DialoomError('publish.gate-coverage', 400, { params: { percent, least: gate.coverage } }); // prettier-ignore
}
