// What a command is, and how its words, paths and outcomes are handled. Results go to stdout, everything else to stderr.
import { resolve } from 'node:path';
import type { ParseArgsConfig } from 'node:util';
import type { Locale } from '@dialoom/shared/node/define';

export type CliWords = Readonly<Record<Locale, string>>;
export type Flags = Readonly<Record<string, string | boolean | undefined>>;
export type Call = {
  /** What stands behind the command, flags aside. */
  args: readonly string[];
  flags: Flags;
  locale: Locale;
  /** With `--json`: one object on stdout, and nothing else there. */
  json: boolean;
};
/** The exit code: 0 done, 1 done and the answer is no, or it failed. */
export type Run = (call: Call) => Promise<number>;
export type Command = {
  /** As it is typed: `owner reset`. */
  name: string;
  /** Behind the name in the help: `BOT.json`. */
  usage: string;
  summary: CliWords;
  /** How many words may stand behind the name. */
  takes: readonly [least: number, most: number];
  options: NonNullable<ParseArgsConfig['options']>;
  /** One line an option, in the order of `options`. */
  explain: Readonly<Record<string, CliWords>>;
  load(): Promise<Run>;
};

/** Told in one line, exit code 1. */
export class CliFailure extends Error {
  readonly words: CliWords;
  constructor(words: CliWords) {
    super(words.en);
    this.words = words;
  }
}
/** Typed wrongly: told in one line with the way to the help, exit code 2. */
export class WrongUse extends CliFailure {}

/** Chinese for a Chinese terminal, else English; the order of the variables is POSIX’s. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): Locale {
  return /^zh/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'zh-CN' : 'en';
}
/** A path is meant from where the command was typed: npm runs us in the package's folder and keeps the other in INIT_CWD. */
export function fromHere(path: string): string {
  const typedIn = process.env['npm_lifecycle_event'] === 'dialoom' ? process.env['INIT_CWD'] : undefined;
  return resolve(typedIn ?? process.cwd(), path);
}
/** A whole number within bounds. @throws WrongUse */
export function numberIn(flags: Flags, name: string, least: number, most: number): number | undefined {
  const given = flags[name];
  if (given === undefined) return undefined;
  const number = Number(given);
  if (given !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new WrongUse({
    'zh-CN': `--${name} 应该是 ${least} 到 ${most} 之间的整数`,
    en: `--${name} must be a whole number from ${least} to ${most}`,
  });
}
export const print = (line: string): void => void process.stdout.write(`${line}\n`);
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);
