// A file named on the command line, as text.
import { readFile } from 'node:fs/promises';
import { CliFailure, fromHere } from './command.ts';

/** @throws CliFailure when it cannot be read */
export async function readText(path: string): Promise<string> {
  try {
    return (await readFile(fromHere(path), 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const why: Record<string, [zh: string, en: string]> = {
      ENOENT: ['没有这个文件', 'there is no such file'],
      EISDIR: ['这是一个文件夹', 'it is a folder'],
      EACCES: ['没有读取权限', 'it may not be read'],
    };
    const [zh, en] = why[code] ?? [code, code];
    throw new CliFailure({ 'zh-CN': `读不了 ${path}：${zh}`, en: `cannot read ${path}: ${en}` });
  }
}
