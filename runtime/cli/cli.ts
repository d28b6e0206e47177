// What a typed line does. Exit codes: 0 done, 1 the answer is no or it failed, 2 typed wrongly.
import { parseArgs } from 'node:util';
import { CliFailure, localeOf, print, tell, WrongUse, type Command, type Flags } from './command.ts';
import { commands } from './commands.ts';
import { help, helpOf } from './help.ts';

/** Does what the words behind `dialoom` say. What goes wrong is told in a line; the exit code. */
export async function cli(words: readonly string[]): Promise<number> {
  const locale = localeOf(process.env);
  try {
    if (words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '')) {
      print(help(commands, locale));
      return 0;
    }
    // `nlu --help`: the commands that begin so
    const group = commands.filter(({ name }) => name.startsWith(`${words[0]} `));
    if (group.length > 0 && ['--help', '-h', 'help'].includes(words[1] ?? '')) {
      print(help(group, locale));
      return 0;
    }
    const { command, rest } = found(words);
    if (rest.includes('--help') || rest.includes('-h')) {
      print(helpOf(command, locale));
      return 0;
    }
    const { flags, args } = parsed(command, rest);
    const run = await command.load();
    return await run({ flags, args, locale, json: flags['json'] === true });
  } catch (error) {
    if (!(error instanceof CliFailure)) throw error;
    tell(`dialoom: ${error.words[locale]}`);
    if (error instanceof WrongUse)
      tell(locale === 'zh-CN' ? 'dialoom: 用 --help 查看说明' : 'dialoom: --help tells more');
    return error instanceof WrongUse ? 2 : 1;
  }
}

function found(words: readonly string[]): { command: Command; rest: string[] } {
  const command = commands.find(({ name }) => name.split(' ').every((part, i) => words[i] === part));
  if (command) return { command, rest: words.slice(command.name.split(' ').length) };
  throw new WrongUse({
    'zh-CN': `没有「${words.join(' ')}」这个命令`,
    en: `there is no command "${words.join(' ')}"`,
  });
}

function parsed({ options, takes: [least, most] }: Command, rest: string[]): { flags: Flags; args: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    if (positionals.length >= least && positionals.length <= most) return { flags: values as Flags, args: positionals };
    const extra = positionals[most];
    throw extra === undefined
      ? new WrongUse({ 'zh-CN': '缺少文件', en: 'a file is missing' })
      : new WrongUse({ 'zh-CN': `多出了「${extra}」`, en: `"${extra}" is one too many` });
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    const flag = /'(--?[^' ]+)/.exec((error as Error).message)?.[1] ?? rest.join(' '); // parseArgs names the flag in quotes
    throw new WrongUse({ 'zh-CN': `选项 ${flag} 不对`, en: `the option ${flag} is not right` });
  }
}
