// Runs the named migrations that a database has not seen. The list is ordered by hand; a name never changes.
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as accounts from './migrations/accounts.ts';
import * as caseRuns from './migrations/case-runs.ts';
import * as cases from './migrations/cases.ts';
import * as documents from './migrations/documents.ts';
import * as facts from './migrations/facts.ts';
import * as faq from './migrations/faq.ts';
import * as faqDesk from './migrations/faq-desk.ts';
import * as files from './migrations/files.ts';
import * as first from './migrations/first.ts';
import * as guard from './migrations/guard.ts';
import * as guardDays from './migrations/guard-days.ts';
import * as imports from './migrations/imports.ts';
import * as knowledgeFiles from './migrations/knowledge-files.ts';
import * as learning from './migrations/learning.ts';
import * as learnt from './migrations/learnt.ts';
import * as models from './migrations/models.ts';
import * as people from './migrations/people.ts';
import * as records from './migrations/records.ts';
import * as secondOpinion from './migrations/second-opinion.ts';
import * as versions from './migrations/versions.ts';
import * as wordings from './migrations/wordings.ts';

export type StoreKind = 'libsql' | 'postgres';
// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows the tables of its own day
export type Migration = { up(db: Kysely<any>, kind: StoreKind): Promise<void> };

/** Kysely orders by name: the number in front is that order. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first': first,
  '0002-accounts': accounts,
  '0003-records': records,
  '0004-faq': faq,
  '0005-files': files,
  '0007-people': people,
  '0008-imports': imports,
  '0009-cases': cases,
  '0010-versions': versions,
  '0011-case-runs': caseRuns,
  '0012-learnt': learnt,
  '0013-learning': learning,
  '0014-faq-desk': faqDesk,
  '0015-documents': documents,
  '0016-facts': facts,
  '0017-second-opinion': secondOpinion,
  '0018-guard': guard,
  '0019-models': models,
  '0020-knowledge-files': knowledgeFiles,
  '0021-wordings': wordings,
  '0022-guard-days': guardDays,
};

// oxlint-disable-next-line typescript/no-explicit-any -- any schema
export async function migrate(db: Kysely<any>, kind: StoreKind): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          Object.entries(migrations).map(([name, { up }]) => [
            name,
            { up: (inner: Kysely<unknown>) => up(inner, kind) },
          ]),
        ),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
