// The help, in the language of the terminal.
import type { Locale } from '@dialoom/shared/node/define';
import type { Command } from './command.ts';

/** East Asian characters are two columns wide in a terminal; names and usages here are Latin, so plain padding lines them up. */
const row = (left: string, right: string, width: number) => `  ${left.padEnd(width)}  ${right}`;

export function help(commands: readonly Command[], locale: Locale): string {
  const typed = commands.map(({ name, usage }) => `${name} ${usage}`.trim());
  const width = Math.max(...typed.map((one) => one.length));
  const zh = locale === 'zh-CN';
  return [
    zh ? '用法：npm run -s dialoom -- <命令>' : 'Usage: npm run -s dialoom -- <command>',
    '',
    ...commands.map(({ summary }, i) => row(typed[i] ?? '', summary[locale], width)),
    '',
    zh ? '加 --help 查看一个命令的说明。' : 'Add --help to a command to read about it.',
  ].join('\n');
}

export function helpOf({ name, usage, summary, options, explain }: Command, locale: Locale): string {
  const flags = Object.entries(options).map(([flag, { type }]) => [`--${flag}${type === 'string' ? ' …' : ''}`, explain[flag]?.[locale] ?? ''] as const); // prettier-ignore
  const width = Math.max(0, ...flags.map(([flag]) => flag.length));
  const use = locale === 'zh-CN' ? '用法' : 'Usage';
  return [
    `${use}: npm run -s dialoom -- ${`${name} ${usage}`.trim()}`,
    '',
    summary[locale],
    ...(flags.length > 0 ? ['', ...flags.map(([flag, words]) => row(flag, words, width))] : []),
  ].join('\n');
}
