// `npm run new-node -- NAME`: a folder in nodes/ that says one text and goes on. It passes every check as it stands; change it from there.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './gen.ts';

/** `open-ticket` is exported as `openTicket`. */
const exportName = (type: string) => type.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const titleOf = (type: string) => type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', ' ');
/** Words of the language that may not name a constant. */
const RESERVED = new Set(['break', 'case', 'catch', 'class', 'const', 'continue', 'debugger', 'default', 'delete', 'do', 'else', 'enum', 'export', 'extends', 'false', 'finally', 'for', 'function', 'if', 'import', 'in', 'instanceof', 'new', 'null', 'return', 'static', 'super', 'switch', 'this', 'throw', 'true', 'try', 'typeof', 'var', 'void', 'while', 'with', 'yield', 'let', 'await', 'nodes']); // prettier-ignore

/** The files of a fresh node by name. */
export function scaffold(type: string): Readonly<Record<string, string>> {
  const title = titleOf(type);
  return {
    'index.ts': `// ${type}: says one text and goes on.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { say } from '@dialoom/shared/node/effects';
import { field, isBlank } from '@dialoom/shared/node/fields';
import { text } from './text.ts';

export const ${exportName(type)} = defineNode({
  type: '${type}',
  version: 1,
  icon: 'puzzle',
  category: 'talk',
  waits: false,
  config: z.strictObject({ text: field.words().prefault('') }),
  exits: ['next'],
  card: ({ text }, { source }) => (isBlank(text) ? [] : [\`"\${source(text)}\`]),
  *lint({ text }) {
    if (isBlank(text)) yield { code: 'nothing-said', at: 'text' };
  },
  *run({ text }, { render }) {
    const words = render(text);
    if (words.trim() !== '') yield* say(words);
    return { exit: 'next' };
  },
  text,
  examples: [
    {
      name: 'greets by name',
      config: { text: 'Hello, {{ contact.name }}!' },
      vars: { contact: { name: 'Li' } },
      script: [],
      ends: { exit: 'next', said: ['Hello, Li!'] },
    },
  ],
});
`,
    'text.ts': `// The words of the ${type} node in the studio.
export const text = {
  'zh-CN': {
    title: '${title}',
    summary: '对客户说一段话，然后继续',
    exits: { next: '继续' },
    fields: { text: '消息' },
    help: { text: '可以插入变量，例如 {{ name }}' },
    lint: { 'nothing-said': '还没有写要说的话' },
  },
  en: {
    title: '${title}',
    summary: 'Says something and goes on',
    exits: { next: 'Continue' },
    fields: { text: 'Message' },
    help: { text: 'May hold variables, such as {{ name }}' },
    lint: { 'nothing-said': 'There is nothing to say yet' },
  },
};
`,
    'docs.en.md': `# ${title}

Says something and goes on.

## When to use it

When nothing needs to be answered. Write here, for somebody who does not program, what this node is for and which other node suits better
when this one does not.

## Filling it in

- **Message**: what the customer reads. Variables may be inserted.

## Exits

- **Continue**: goes on as soon as the message is sent.
`,
    'docs.zh-CN.md': `# ${title}

对客户说一段话，然后继续。

## 什么时候用

告诉客户一件事、不需要客户回答的时候。请在这里写给不懂编程的人看：这个节点是做什么的，什么情况下用别的节点更合适，以及它和相近的节点有什么不同。
写清楚它需要什么、会给出什么结果，最好再举一个真实的例子，让第一次用的人一看就明白，不用再问别人。例如：客户刚进来的时候打个招呼，告诉客户营业时间，
或者在转人工之前说一声请稍等。

## 怎么填

- **消息**：客户看到的话，可以插入变量。

## 出口

- **继续**：说完马上走到下一个节点。
`,
    [`${type}.test.ts`]: `import { expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { ${exportName(type)} } from './index.ts';

test('says its text, and nothing when there is none', () => {
  expect(play(${exportName(type)}, { text: 'Hi' }, [])).toMatchObject({ exit: 'next', said: ['Hi'] });
  expect(play(${exportName(type)}, {}, [])).toMatchObject({ exit: 'next', said: [] });
});
`,
  };
}

/** @returns what is wrong with a name, or nothing */
export function wrongName(type: string, nodes: string): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(type) || type.length > 32 || RESERVED.has(exportName(type)))
    return `"${type}" cannot name a node: small letters, digits and single hyphens, such as open-ticket`;
  if (existsSync(join(nodes, type))) return `nodes/${type} is there already`;
  return undefined;
}

if (import.meta.main) {
  const nodes = join(import.meta.dirname, '../nodes');
  const type = process.argv[2] ?? '';
  const wrong = type === '' ? 'Say a name: npm run new-node -- open-ticket' : wrongName(type, nodes);
  if (wrong !== undefined) {
    console.error(wrong);
    process.exit(2);
  }
  const folder = join(nodes, type);
  mkdirSync(folder);
  try {
    for (const [name, content] of Object.entries(scaffold(type))) writeFileSync(join(folder, name), content);
    await generate();
  } catch (error) {
    rmSync(folder, { recursive: true }); // half a node would break every check
    await generate();
    throw error;
  }
  console.log(`nodes/${type} is there, with words, docs and a test. Next: npm run unit -- nodes, then npm start`);
}
