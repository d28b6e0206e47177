// `export BOT` and `import FILE`: a bot as a file of canonical JSON, out of an installation and into one.
import { canonical } from '@dialoom/shared/document/canonical';
import { splitCases, unboundCases } from '@dialoom/shared/cases/read-cases';
import { unboundBot, type Brought } from '@dialoom/shared/lint/foreign';
import type { Locale } from '@dialoom/shared/node/define';
import { WORKSPACE, type Actor } from '../people/actor.ts';
import { auditStore } from '../store/audit.ts';
import { caseStore } from '../store/cases.ts';
import { botStore } from '../store/bots.ts';
import { CliFailure, print, tell, type Run } from './command.ts';
import { openDatabase } from './open-database.ts';
import { readBot } from './read-bot.ts';

const self: Actor = { kind: 'key', id: 'command-line', name: '', email: '', role: 'owner', workspace: WORKSPACE };

/** As many bots are named when the wanted one is not there. */
const SHOWN = 10;
function noSuchBot(id: string, there: readonly { id: string; name: string }[]): CliFailure {
  if (there.length === 0)
    return new CliFailure({
      'zh-CN': `没有编号为 ${id} 的机器人：这个数据库里还没有机器人，DATABASE_URL 指对了吗？`,
      en: `there is no bot ${id}: this database holds none yet. Is DATABASE_URL right?`,
    });
  return new CliFailure({
    'zh-CN': `没有编号为 ${id} 的机器人。现有：${there.map((one) => `${one.id}（${one.name}）`).join('、')}`,
    en: `there is no bot ${id}. There are: ${there.map((one) => `${one.id} (${one.name})`).join(', ')}`,
  });
}

/** The draft with its test cases; with `--live` the version that customers talk to, alone. */
export const exportBot: Run = async ({ args: [id = ''], flags }) => {
  const store = await openDatabase();
  try {
    const bots = botStore(store, Date.now);
    const bot = await bots.find(WORKSPACE, id);
    if (!bot) throw noSuchBot(id, (await bots.list(WORKSPACE, undefined, SHOWN)).rows);
    if (flags['live'] !== true) {
      const cases = await caseStore(store, Date.now).raw(WORKSPACE, id);
      process.stdout.write(canonical(cases.length > 0 ? { ...bot.draft, cases } : bot.draft));
      return 0;
    }
    if (bot.version === null)
      throw new CliFailure({ 'zh-CN': `${id} 还没有发布过`, en: `${id} has not been published` });
    const live = await botStore(store, Date.now).version(id, bot.version);
    process.stdout.write(canonical(live ?? bot.draft));
    return 0;
  } finally {
    await store.close();
  }
};

/**
 * Always another bot: what is there already stays as it is. A file is from elsewhere unless `--keep-connections` says otherwise: its
 * connections are taken out, and its scripts are shown before anything of it has run.
 */
export const importBot: Run = async ({ args: [file = ''], flags, locale, json }) => {
  const { nodes } = await import('@dialoom/nodes'); // `export` does without
  const { document: read, cases } = splitCases(await readBot(file));
  const { document, brought } = unboundBot(read, nodes);
  const keeps = flags['keep-connections'] === true;
  const store = await openDatabase();
  try {
    const { id } = await botStore(store, Date.now).create(WORKSPACE, keeps ? read : document, self);
    if (cases) await caseStore(store, Date.now).bring(WORKSPACE, id, keeps ? cases : unboundCases(cases), self);
    await auditStore(store, Date.now)(self, 'bot.create', id);
    print(json ? JSON.stringify({ id, name: document.name, ...(!keeps && { brought }) }) : id);
    if (!json && !keeps) tellBrought(brought, locale);
    return 0;
  } finally {
    await store.close();
  }
};

/** On stderr, so that the id stays alone on stdout. */
function tellBrought({ connections, scripts }: Brought, locale: Locale): void {
  const zh = locale === 'zh-CN';
  if (connections.length > 0)
    tell(zh ? `连接需要重新选择：${connections.join('、')}（--keep-connections 会保留）` : `connections to choose again: ${connections.join(', ')} (--keep-connections keeps them)`); // prettier-ignore
  for (const { flow, node, code } of scripts)
    tell(`${zh ? '脚本' : 'script'} ${flow}/${node}:\n${code.trimEnd().replace(/^/gm, '  ')}`);
}
