// Reads plain text: paragraphs between empty lines, and lines that number themselves as headings.
import { numberedHeading, tidy, type Block, type Reading } from './block.ts';

export function readText(text: string): Reading {
  const blocks: Block[] = [];
  for (const part of text.replace(/\r\n?/g, '\n').split(/\n[^\S\n]*\n+/)) {
    let lines: string[] = [];
    const flush = () => {
      const joined = tidy(lines.join('\n'));
      if (joined !== '') blocks.push({ text: joined });
      lines = [];
    };
    for (const line of part.split('\n')) {
      const level = numberedHeading(line.trim());
      if (level === undefined) {
        lines.push(line);
        continue;
      }
      flush();
      blocks.push({ text: tidy(line), level });
    }
    flush();
  }
  return { blocks };
}
