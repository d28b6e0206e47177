// `test BOT.json`: runs the cases of a bot without a server, for a machine that checks every change. Nothing goes out unless a case says so.
import { writeFile } from 'node:fs/promises';
import { nodes } from '@dialoom/nodes';
import type { Case } from '@dialoom/shared/cases/case';
import { coverageOf } from '@dialoom/shared/cases/coverage';
import { readCases, splitCases, type ReadCases } from '@dialoom/shared/cases/read-cases';
import type { CaseResult } from '@dialoom/shared/cases/result';
import { countRuns } from '@dialoom/shared/cases/rows';
import type { Locale } from '@dialoom/shared/node/define';
import { failureText } from '@dialoom/shared/text/cases';
import { retrieveFromFile } from '../cases/knowledge-in-memory.ts';
import { runCases } from '../cases/run-cases.ts';
import { Scripts } from '../script/scripts.ts';
import { createModels } from '../understanding/models.ts';
import { understandWith } from '../understanding/understand.ts';
import { coverageLines } from './coverage-lines.ts';
import { CliFailure, fromHere, numberIn, print, tell, type Flags, type Run } from './command.ts';
import { junitXml } from './junit.ts';
import { localPerformers } from './local-performers.ts';
import { readBot } from './read-bot.ts';
import { readJson } from './read-json.ts';
import { knowledgeIn } from './read-knowledge.ts';

export const testFile: Run = async ({ args: [file = ''], flags, locale, json }) => {
  const { document, cases: beside } = splitCases(await readBot(file));
  const { cases, unread } = chosen(typeof flags['cases'] === 'string' ? await casesIn(flags['cases']) : beside, flags, file);
  const least = numberIn(flags, 'least', 0, 100);
  const knowledge = typeof flags['knowledge'] === 'string' ? await knowledgeIn(flags['knowledge']) : undefined;
  const models = createModels();
  const scripts = new Scripts();
  const real = { ...localPerformers(scripts), ...(knowledge && { retrieve: retrieveFromFile(knowledge) }) };
  const began = performance.now();
  if (Object.keys(document.intents).length > 0) models.of(document);
  const trained = performance.now();
  const { results, passed, failed, hits } = await runCases({ nodes, models, understand: understandWith(models), real }, { document, cases, unread });
  const ms = performance.now() - trained;
  await scripts.close();

  const byId = new Map([...cases, ...unread].map((one) => [one.id, one]));
  const nameOf = ({ id, row }: CaseResult) => `${byId.get(id)?.name ?? id}${row === undefined ? '' : ` #${row + 1}`}`;
  const suiteOf = ({ id }: CaseResult) => (cases.find((one) => one.id === id)?.suite ?? '');
  const sentences = ({ failures }: CaseResult) =>
    failures.map(({ turn, ...failure }) => `${turn === undefined ? '' : turnWords(turn, locale)}${failureText(failure, document, nodes, locale)}`);
  const coverage = flags['coverage'] === true || least !== undefined ? coverageOf(document, nodes, hits) : undefined;
  if (typeof flags['junit'] === 'string')
    await write(flags['junit'], junitXml(document.name, results.map((result) => ({ name: nameOf(result), suite: suiteOf(result), ms: result.ms, failures: sentences(result) }))));
  const covered = least === undefined || (coverage?.percent ?? 0) >= least;
  if (json) {
    const told = results.map((result) => ({ id: result.id, name: nameOf(result), ...(result.row !== undefined && { row: result.row }), status: result.status, ms: Math.round(result.ms * 100) / 100, failures: sentences(result) }));
    print(JSON.stringify({ passed, failed, trainMs: Math.round(trained - began), ms: Math.round(ms), results: told, ...(coverage && { coverage }) }));
  } else {
    for (const result of results.filter(({ status }) => status === 'failed'))
      print([`✗ ${nameOf(result)}`, ...sentences(result).map((sentence) => `    ${sentence}`)].join('\n'));
    if (coverage) for (const line of coverageLines(coverage, document, locale)) print(line);
    const off = cases.filter((one) => one.off).length;
    print(summary(passed, failed, off, ms, locale)); // last, where one looks first
    if (!covered) tell(locale === 'zh-CN' ? `dialoom: 覆盖率 ${coverage?.percent}%，低于要求的 ${least}%` : `dialoom: coverage is ${coverage?.percent} %, below the ${least} % asked for`);
  }
  return failed === 0 && covered ? 0 : 1;
}; // prettier-ignore

/** @throws CliFailure when there is nothing to run */
function chosen(read: ReadCases | undefined, flags: Flags, file: string): ReadCases {
  const { suite, tag } = flags;
  const fits = (one: Case) =>
    (typeof suite !== 'string' || one.suite === suite) && (typeof tag !== 'string' || one.tags?.includes(tag) === true);
  const cases = read?.cases.filter(fits) ?? [];
  const unread = suite === undefined && tag === undefined ? (read?.unread ?? []) : [];
  if (countRuns(cases) + unread.length > 0) return { cases, unread };
  throw new CliFailure(
    read && read.cases.length > 0
      ? { 'zh-CN': '没有要运行的用例：都停用了，或者不符合 --suite、--tag。', en: 'no case to run: all are off, or none fits --suite and --tag' }
      : {
          'zh-CN': `${file} 里没有测试用例。从工作室导出的机器人文件带着它的用例；也可以用 --cases 另外给一个文件。`,
          en: `there are no test cases in ${file}. A bot exported from the studio brings its own; or name a file with --cases`,
        },
  );
} // prettier-ignore

async function casesIn(path: string): Promise<ReadCases> {
  const read = readCases(await readJson(path));
  if (read) return read;
  throw new CliFailure({
    'zh-CN': `${path} 不是用例文件：应该是一个列表，或者 {"cases": […]}`,
    en: `${path} is no file of cases: it should be a list, or {"cases": […]}`,
  });
}
async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(fromHere(path), text);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why: Record<string, [zh: string, en: string]> = {
      ENOENT: ['没有这个文件夹', 'there is no such folder'],
      EISDIR: ['这是一个文件夹', 'it is a folder'],
      EACCES: ['没有写入权限', 'it may not be written'],
    };
    const [zh, en] = why[code] ?? [code, code];
    throw new CliFailure({ 'zh-CN': `写不了 ${path}：${zh}`, en: `cannot write ${path}: ${en}` });
  }
}

const turnWords = (turn: number, locale: Locale) =>
  locale === 'zh-CN' ? (turn === 0 ? '开场：' : `第 ${turn} 步：`) : turn === 0 ? 'greeting: ' : `step ${turn}: `;
function summary(passed: number, failed: number, off: number, ms: number, locale: Locale): string {
  const took = `${(ms / 1_000).toFixed(2)} s`;
  const parts =
    locale === 'zh-CN'
      ? [`通过 ${passed}`, ...(failed > 0 ? [`未通过 ${failed}`] : []), ...(off > 0 ? [`停用 ${off}`] : []), took]
      : [`passed ${passed}`, ...(failed > 0 ? [`failed ${failed}`] : []), ...(off > 0 ? [`off ${off}`] : []), took];
  return parts.join(' · ');
}
