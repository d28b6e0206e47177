// `guard scan`: every listed word in what comes in, a JSON line for each. Lines are counted from 1; offsets are UTF-16 code units in the line.
import { print, type Run } from './command.ts';
import { scannerFrom } from './word-list.ts';

export const guardScan: Run = async ({ flags }) => {
  const scanner = await scannerFrom(flags);
  let line = 0;
  const read = (text: string): void => {
    line++;
    for (const hit of scanner.scan(text.replace(/\r$/, ''))) print(JSON.stringify({ line, ...hit }));
  };
  let rest = '';
  process.stdin.setEncoding('utf8');
  for await (const part of process.stdin) {
    const lines = (rest + String(part)).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(read);
  }
  if (rest !== '') read(rest);
  return 0;
};
