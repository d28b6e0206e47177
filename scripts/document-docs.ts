// docs/document.md: the bot document as its schema says it, every node type as its definition says it. A key without a sentence fails.
import { canonical } from '../shared/document/canonical.ts';
import { documentSchema } from '../shared/document/schema.ts';
import { MOST_BYTES, MOST_NODES } from '../shared/document/document.ts';
import { findings } from '../shared/text/findings.ts';
import { startDocument } from '../nodes/starter.ts';
import { nodes } from '../nodes/registry.generated.ts';
import { z } from 'zod';

type Schema = {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | false;
  propertyNames?: Schema;
  items?: Schema | false;
  prefixItems?: Schema[];
  anyOf?: Schema[];
  required?: string[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  pattern?: string;
};

/** What the keys mean. `*` stands for an id, a name or a language chosen by the author. */
const meaning: Readonly<Record<string, string>> = {
  schema: 'What this file is.',
  migrations:
    'Names of the changes of form it has been through. A name this program does not know means the file is newer.',
  name: 'What its makers call the bot.',
  languages: 'The languages it speaks; the first is the default.',
  main: 'The flow a conversation begins in.',
  flows: 'Conversations as graphs, by id.',
  'flows.*.name': 'What the studio shows on the tab.',
  'flows.*.nodes': 'The cards of the flow, by id.',
  'flows.*.nodes.*.type': 'A node type, below.',
  'flows.*.nodes.*.version': 'The version of that type; a newer one is kept and cannot be published.',
  'flows.*.nodes.*.name': 'The author’s own name for it; without one, the title of its type.',
  'flows.*.nodes.*.skip':
    'Present and true: the node does not run and is not checked; edges pass through it, by its first exit that is connected (never by `error` or `silent`).',
  'flows.*.nodes.*.group': 'The group of this flow that the card lies in; one that is not there means none.',
  'flows.*.nodes.*.at': 'Where the card stands: x and y in whole pixels.',
  'flows.*.nodes.*.config': 'Its settings, as its type says.',
  'flows.*.nodes.*.wordings':
    'Versions of what the node tells its model, kept under a name, by id; at most twelve. None of them runs: what runs is `config`.',
  'flows.*.nodes.*.wordings.*.name': 'What the version is called.',
  'flows.*.nodes.*.wordings.*.note': 'Why it was kept.',
  'flows.*.nodes.*.wordings.*.by': 'Who kept it, by name.',
  'flows.*.nodes.*.wordings.*.at': 'When, in milliseconds since 1970.',
  'flows.*.nodes.*.wordings.*.version': 'The version of the node type that it was written for.',
  'flows.*.nodes.*.wordings.*.values': 'Settings of the node, by field: those that the type calls its wording.',
  'flows.*.nodes.*.next': 'Where each exit leads: exit → id of a node in the same flow.',
  'flows.*.groups': 'Frames around cards that belong together, by id. They change nothing of what runs.',
  'flows.*.groups.*.name': 'The title of the frame.',
  'flows.*.groups.*.colour': '`grey`, `blue`, `green`, `yellow`, `orange` or `purple`; another one is drawn grey.',
  variables: 'What a conversation remembers, by name. `conversation`, `contact` and `system` are given.',
  'variables.*.type': 'What it holds.',
  'variables.*.initial': 'Its value at the beginning of a conversation.',
  'variables.*.secret': 'Masked wherever a person reads it: trace, inbox, logs.',
  intents: 'What customers may want, by id.',
  'intents.*.name': 'What the studio shows.',
  'intents.*.examples': 'Sentences of customers, per language.',
  'intents.*.marks':
    'Values marked inside examples, by language and the words of the example; it changes nothing of what is understood yet.',
  'intents.*.global': 'A flow that answers it from anywhere; afterwards the waiting node goes on.',
  entities: 'What customers name that only this bot knows, by id: lists, patterns, and parts that come together.',
  'entities.*.name': 'What the studio shows.',
  'entities.*.kind': '`list`, `pattern` or `composite`. Another kind is kept and never found.',
  'entities.*.values': 'Of a list, its values by id.',
  'entities.*.values.*.value': 'What is stored; it is understood too.',
  'entities.*.values.*.says': 'What customers say for it, per language.',
  'entities.*.fuzzy':
    'Of a list: also with a slip in a longer word, or by the same sound. Such a value is asked about.',
  'entities.*.pattern':
    'Of a pattern, in RE2 syntax: linear in the length of the text, no look-around and no back-references.',
  'entities.*.parts':
    'Of a composite: `{ id, name, kind, entity, role, asks }`. `name` is the key of its value, `kind` one of docs/entities.md or `entity` with the id of a list or pattern, `role` is `from` or `to`, `asks` (by language) is what is asked while it is missing.',
  'intents.*.startsOver': 'Present and true, with `global`: the flow does not return; what waited is given up.',
  settings: 'How the bot behaves as a whole.',
  'settings.threshold': 'Confidence an intent must reach. Absent: chosen from the examples.',
  'settings.doubtful':
    'From here on, below the threshold, it asks “did you mean”. Absent: six tenths of the threshold.',
  'settings.zone': 'The customers’ IANA time zone: what “tomorrow” means. Absent: that of the language.',
  'settings.orderPattern': 'What an order number of this shop looks like, in RE2 syntax.',
  'settings.gate': 'What must be so before a draft can be published, beside no errors.',
  'settings.gate.warnings': 'No warnings either.',
  'settings.gate.tests': 'There are test cases, and every one passes.',
  'settings.gate.coverage': 'How much of the bot the test cases must come through, in %.',
  'settings.onStop': 'What happens when a conversation cannot go on: a person takes it, or the bot apologises.',
  'settings.gatherSeconds': 'Lines that follow each other within so many seconds are heard as one. 0: each by itself.',
  'settings.aiLabel': 'Says “AI” on the greeting and marks generated text.',
  'settings.handoff': 'The bot’s own words when a person comes without a hand-off node.',
  'settings.handoff.announce': 'A person is being fetched.',
  'settings.handoff.offline': 'Nobody is there.',
  'settings.handoff.timeout': 'Nobody came in time.',
  'settings.handoff.apology': 'Something broke.',
  'settings.handoff.ended': 'The person has gone, the bot is back.',
  'settings.handoff.closed': 'It is outside of business hours; `{{ opens }}` is when they begin again.',
  'settings.hours': 'When people can be had. Absent or off: whenever somebody is there.',
  'settings.hours.on': 'Whether the hours count.',
  'settings.hours.zone': 'The IANA time zone they are meant in.',
  'settings.hours.week':
    'Openings of each weekday (`mon` … `sun`), `{ from, to }` as `09:00`; a day without any is closed.',
  'settings.hours.days':
    'Single dates that are unlike their weekday: `{ date, open, name }`. Nothing in `open`: closed.',
  'settings.files': 'Files from customers.',
  'settings.files.on': 'Whether customers may send any.',
  'settings.files.megabytes': 'The largest one.',
  'settings.reminders':
    'What is said when nobody answers a question: `{ after, text }`, `after` in seconds since what was said before.',
  'settings.followLanguage': 'Goes on in the language the customer writes in, if the bot has it. On unless `false`.',
  'settings.helpful': 'Customers can mark looked-up and generated answers as helpful or not.',
  'settings.says': 'The bot’s own words beside a hand-off.',
  'settings.says.stillLooking': 'A call takes long.',
  'settings.says.returning': 'Back from a digression, in front of the open question.',
  'settings.fallback':
    'What happens when the customer is not understood several times in a row, counted over the whole conversation. Absent: each node counts for itself.',
  'settings.fallback.after': 'How many times.',
  'settings.fallback.flow': 'The flow that takes over. Without it the open question is left by its exit for that.',
  'settings.smallTalk':
    'Thanks, praise, “are you a robot” and the like are answered, and the open question is asked again.',
  'settings.smallTalk.on': 'Whether they are.',
  'settings.smallTalk.answers':
    'The bot’s own answers by kind: `greeting`, `thanks`, `bye`, `who`, `robot`, `mood`, `praise`, `complaint`, `insult`, `help`, `unable`.',
  'settings.smallTalk.without': 'Kinds that are left out.',
  'settings.says.guarded': 'When what the customer wrote is blocked by the guard.',
  'settings.says.guardedOut': 'In place of an answer of the bot that the guard does not let out.',
  'settings.guard':
    'What this bot does about listed words, where it is not what the house does. The words are no part of the document.',
  'settings.guard.on': 'Whether anything is checked.',
  'settings.guard.actions': 'By category: `in` for what customers say, `out` for what is said to them.',
  'settings.guard.actions.*.in': 'What is done about a hit in what the customer says.',
  'settings.guard.actions.*.out': 'What is done about a hit in what is said to the customer.',
  'settings.guard.replies': 'What is answered when a category blocks, by category.',
  'settings.guard.escalate': 'What comes after repeated hits of one customer.',
  'settings.guard.escalate.after': 'So many messages with a hit.',
  'settings.guard.escalate.to': 'A person, or the end.',
  'settings.secondOpinion': 'Who is asked about a message that stays in doubt.',
  'settings.secondOpinion.by': 'Vectors of the examples, or a language model that chooses among the intents.',
  'settings.secondOpinion.connection': 'A connection of the kind model.',
  'settings.secondOpinion.withinMs': 'How long it is waited for, in milliseconds; then the bot goes on without.',
  'settings.welcome': 'What the chat window shows before the customer has said anything.',
  'settings.welcome.hotQuestions': 'Questions to press.',
  'settings.welcome.measured':
    '`false`: the welcome card shows only the owner’s questions; else those asked most of its knowledge lists come after them',
  'settings.welcome.suggest': '`false`: no questions while the customer types; else those of its knowledge lists',
  widget: 'How the chat window looks and speaks.',
  'widget.theme': 'Its colours and its place.',
  'widget.theme.accent': 'The colour of the button and of what the customer says.',
  'widget.theme.position': 'Which corner.',
  'widget.theme.scheme': 'Light, dark, or as the visitor’s system.',
  'widget.triggers':
    'Lines beside the button of a chat nobody has opened: `{ id, words, when, seconds, percent, pages, once, phones }`. `when` is `time` (seconds on the page), `scroll` (percent of it) or `exit` (the pointer leaves); `pages` are addresses with `*`; `once` per `session` or `visitor`.',
  'widget.texts': 'Words of the window; unset ones are the widget’s own.',
  'widget.texts.title': 'The heading.',
  'widget.texts.subtitle': 'The line below it.',
  'widget.texts.placeholder': 'In the empty box.',
  'widget.texts.launcher': 'Read out for the button.',
};

const kindOf = (schema: Schema): string => {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(', ');
  if (schema.prefixItems) return `[${schema.prefixItems.map(kindOf).join(', ')}]`;
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(', or ');
  if (schema.type === 'array') return `list${schema.items ? ` of ${kindOf(schema.items)}` : ''}`;
  if (schema.type === 'object') {
    const inner = schema.additionalProperties;
    return !schema.properties && inner && Object.keys(inner).length > 0 ? `record of ${kindOf(inner)}` : 'object';
  }
  if (schema.type === 'string') return 'text';
  return Array.isArray(schema.type) ? schema.type.join(', ') : (schema.type ?? 'any JSON');
};
const limitOf = ({ maxLength, minimum, maximum, maxItems, pattern }: Schema): string =>
  [
    maxLength !== undefined && `≤ ${maxLength} characters`,
    maxItems !== undefined && `≤ ${maxItems} entries`,
    minimum !== undefined && minimum > -1e15 && `≥ ${minimum}`,
    maximum !== undefined && maximum < 1e15 && `≤ ${maximum}`,
    pattern !== undefined && `\`${pattern.replaceAll('|', '\\|')}\``,
  ]
    .filter(Boolean)
    .join(', ');

function rows(schema: Schema, path = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => {
    const at = path ? `${path}.${key}` : key;
    const words = meaning[at];
    if (words === undefined) throw new Error(`docs/document.md: say in scripts/document-docs.ts what \`${at}\` means`);
    const given =
      inner.default === undefined
        ? schema.required?.includes(key)
          ? 'required'
          : ''
        : `\`${JSON.stringify(inner.default)}\``;
    const row = `| \`${at}\` | ${kindOf(inner)} | ${given} | ${[words, limitOf(inner)].filter(Boolean).join(' ')} |`;
    return [row, ...rows(inner, at)];
  });
  const each = schema.additionalProperties;
  return [...own, ...(each && path ? rows(each, `${path}.*`) : [])];
}

function nodeDocs(): string {
  return nodes
    .map((definition) => {
      const { type, version, text, config } = definition;
      const schema = z.toJSONSchema(config, { io: 'input', unrepresentable: 'any' }) as Schema;
      const fields = Object.entries(schema.properties ?? {}).map(
        ([key, inner]) =>
          `| \`${key}\` | ${kindOf(inner)} | ${text.en.fields[key] ?? ''} | ${text['zh-CN'].fields[key] ?? ''} |`,
      );
      const exits = Object.entries(text.en.exits).map(
        ([exit, words]) => `\`${exit}\` (${words} · ${text['zh-CN'].exits[exit] ?? ''})`,
      );
      return [
        `### \`${type}\` — ${text.en.title} · ${text['zh-CN'].title}`,
        '',
        `${text.en.summary}. Version ${version}.${definition.waits ? ' A conversation may rest here.' : ''}`,
        '',
        ...(fields.length > 0 ? ['| config | holds | en | zh-CN |', '| --- | --- | --- | --- |', ...fields, ''] : []),
        exits.length > 0 ? `Exits: ${exits.join(', ')}.` : 'No exits.',
        '',
      ].join('\n');
    })
    .join('\n');
}

export function documentDocs(): string {
  return [
    '# The bot document',
    '',
    '<!-- Made by `npm run gen` from the schema and the node definitions. Not edited by hand. -->',
    '',
    'One JSON file is one bot. The studio edits it, a published version is a copy of it, and `npm run dialoom -- lint BOT.json` checks it.',
    `At most ${MOST_BYTES / 1024 / 1024} MB and ${MOST_NODES.toLocaleString('en')} nodes. Keys and node types that this program does not know are kept as they are: unknown keys warn, unknown types and newer versions cannot be published.`,
    'Files are written in one canonical form (sorted keys, two spaces, a final line break), so that two versions can be compared line by line.',
    'The JSON Schema is served at `/api/schema/document`.',
    '',
    '## Keys',
    '',
    '| key | holds | default | meaning |',
    '| --- | --- | --- | --- |',
    ...rows(documentSchema()),
    '',
    '## Node types',
    '',
    'A template is a text with variables, `{{ order.number }}`; a field marked as a record of text takes one text per language.',
    '',
    nodeDocs(),
    '## Findings',
    '',
    'What lint says; errors stop publishing.',
    '',
    '| code | en | zh-CN |',
    '| --- | --- | --- |',
    ...Object.entries(findings).map(([code, words]) =>
      `| \`${code}\` | ${manyOf(words.en)} | ${words['zh-CN']} |`.replaceAll(/\{(\w+)\}/g, '*$1*'),
    ),
    '',
    '## A small bot',
    '',
    '```json',
    canonical(startDocument('Shop help', ['en'])).trimEnd(),
    '```',
    '',
  ].join('\n');
}
/** Of `{n:row|rows}` the word for many. */
const manyOf = (text: string): string => text.replaceAll(/\{\w+:[^{}|]*\|([^{}|]*)\}/g, '$1');
