// One suite over every node: sentences, empty when all is well. What a definition promises, its examples must keep.
import type { z } from 'zod';
import { locales, type AnyNode, type Example, type Line } from './define.ts';
import { effects, type Json, type Kind } from './effects.ts';
import { formOf } from './fields.ts';
import { formLeaves, otherValues, withValue } from './form-leaves.ts';
import { play, type Played } from './play.ts';
import { exitName, familyOf, showOf } from './show.ts';

type AnyExample = Example<z.ZodObject, string>;
type Ends = { exit?: string; to?: string; end?: string };
type Want = (holds: unknown, what: string) => void;
const where = ({ exit, to, end }: Ends) => exit ?? to ?? end;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Runs a definition through its own examples and its form.
 * @returns what is wrong, a sentence each, beginning with the type
 */
export function conform(node: AnyNode): string[] {
  const wrong = new Set<string>();
  const want: Want = (holds, what) => {
    if (!holds) wrong.add(`${node.type}: ${what}`);
  };
  withoutClock(() => {
    checkWords(node, want);
    checkFresh(node, want);
    const reached = new Set<string>();
    for (const example of node.examples) checkExample(node, example, want, reached);
    const waits = ({ script }: AnyExample) =>
      script.some((line) => effects[Object.keys(line)[0] as Kind].how === 'wait');
    want(!node.waits || node.examples.some(waits), 'says that it waits, but no example does');
    for (const exit of Object.keys(node.text.en.exits))
      want(reached.has(exit), `no example reaches the exit "${exit}"`);
    checkFields(node, want);
    for (const key of node.wording ?? [])
      want(Object.hasOwn(node.config.shape, key), `calls "${key}" wording, which is no field`);
    want(node.wording === undefined || node.usesModel, 'has a wording, but asks no model');
  });
  return [...wrong];
}

/** A clock or a die inside a node would make a replay differ: here they throw. */
function withoutClock(run: () => void): void {
  const { now } = Date;
  const { random } = Math;
  Date.now = Math.random = () => {
    throw new Error('a clock or a die inside a node: use now() or random()');
  };
  try {
    run();
  } finally {
    Date.now = now;
    Math.random = random;
  }
}

/** Plays an example; a bug is told and stands for nothing. */
function played(
  node: AnyNode,
  config: unknown,
  example: AnyExample,
  want: Want,
  script = example.script,
): Played<string> | undefined {
  try {
    return play(node, config as never, script, example.vars);
  } catch (error) {
    want(false, `example "${example.name}" throws: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function checkExample(node: AnyNode, example: AnyExample, want: Want, reached: Set<string>): void {
  const by = `example "${example.name}"`;
  const parsed = node.config.safeParse(example.config);
  if (!parsed.success)
    return want(false, `${by}: its config does not parse (${parsed.error.issues[0]?.path.join('.')})`);
  const config = parsed.data;
  const exits = node.exits(config);
  const got = played(node, example.config, example, want);
  if (!got) return;
  const ends: Ends = example.ends;
  want(
    got.exit === ends.exit && got.to === ends.to && got.end === ends.end,
    `${by} leaves by ${where(got)}, not ${where(ends)}`,
  );
  want(got.exit === undefined || exits.includes(got.exit), `${by} leaves by an exit that is not declared`);
  want(new Set(exits).size === exits.length, `${by} has an exit twice`);
  for (const part of ['set', 'said'] as const)
    want(
      !example.ends[part] || same(got[part], example.ends[part]),
      `${by}: "${part}" is ${JSON.stringify(got[part])}`,
    );
  want(same(got, played(node, example.config, example, want)), `${by} differs when run again`);
  want(
    !node.config.safeParse({ ...example.config, unknown_key: 1 }).success,
    'an unknown config key passes: use z.strictObject',
  );
  want(
    node.waits || !got.calls.some((call) => effects[call.kind].how === 'wait'),
    `${by} waits, but the definition says it does not`,
  );
  for (const name of Object.keys(got.set))
    want(
      name === 'error' || Object.hasOwn(node.sets(config), name),
      `${by} sets "${name}", which "sets" does not name`,
    );
  checkShown(node, config, by, want);
  if (got.exit !== undefined) reached.add(familyOf(got.exit));
  checkResume(node, example, got, want);
}

/** Cut after any reply, the same is asked next; whatever fails, fails in turn and leaves by an exit. */
function checkResume(node: AnyNode, example: AnyExample, got: Played<string>, want: Want): void {
  const exits = node.exits(node.config.parse(example.config));
  example.script.forEach((line, i) => {
    const kind = Object.keys(line)[0] as Kind;
    if (effects[kind].how === 'at-once') return; // never waited for
    const sofar = example.script.slice(0, i);
    const by = `example "${example.name}"`;
    const cut = played(node, example.config, example, want, sofar);
    if (!cut) return;
    want(
      same(cut.calls, got.calls.slice(0, cut.calls.length)),
      `${by}: cut after ${i} replies it asks for something else`,
    );
    const { fails, how } = effects[kind];
    const code = fails ? 'timeout' : how === 'wait' && exits.includes('silent') ? 'silence' : undefined;
    if (code === undefined) return;
    const failed = played(node, example.config, example, want, [...sofar, { [kind]: { failed: code } } as Line]);
    want(
      failed && (failed.end?.startsWith('script-ended') || exits.includes(failed.exit ?? '')),
      `${by}: ${kind} failing with "${code}" at ${i} leaves by no exit`,
    );
  });
}

/** The card and every exit can be read in both languages. */
function checkShown(node: AnyNode, config: unknown, by: string, want: Want): void {
  const readable = (text: string) => text.trim() !== '' && !text.includes('[[') && !text.includes('undefined');
  for (const locale of locales) {
    const card = node.card(config, showOf(node, locale));
    want(card.length <= 3, `${by}: more than three lines on the card`);
    want(card.every(readable), `${by}: an empty or unnamed line on the card in ${locale}`);
    for (const exit of node.exits(config))
      want(readable(exitName(node, config, exit, locale)), `${by}: the exit ${exit} has no name in ${locale}`);
  }
}

/** What lies on the canvas right after it was dropped: it parses, and its card can be drawn. */
function checkFresh(node: AnyNode, want: Want): void {
  const parsed = node.config.safeParse(node.fresh ?? {});
  if (!parsed.success)
    want(false, `a fresh node does not parse (${parsed.error.issues[0]?.path.join('.')}): give it in "fresh"`);
  else checkShown(node, parsed.data, 'a fresh node', want);
}

function checkWords(node: AnyNode, want: Want): void {
  const keys = (locale: (typeof locales)[number]) =>
    Object.entries(node.text[locale]).flatMap(([part, words]) =>
      typeof words === 'string' ? [part] : Object.keys(words).map((key) => `${part}.${key}`),
    );
  for (const locale of locales) {
    for (const part of Object.values(node.text[locale]))
      for (const word of typeof part === 'string' ? [part] : Object.values(part))
        want(word.trim() !== '', `an empty text in ${locale}`);
    for (const key of keys(locale))
      for (const other of locales) want(keys(other).includes(key), `the text "${key}" is missing in ${other}`);
  }
  const codes = new Set(Object.keys(node.text.en.lint ?? {}));
  for (const example of node.examples) {
    const parsed = node.config.safeParse(example.config);
    if (!parsed.success) continue; // told by checkExample
    const site = { intents: {}, flows: {}, variables: {}, connections: {}, locales };
    for (const { code } of node.lint(parsed.data, site)) want(codes.has(code), `the finding "${code}" has no sentence`);
  }
}

/** Each field the form offers has a control and a label, and another value of it changes some example. */
function checkFields(node: AnyNode, want: Want): void {
  const traces = node.examples.map((example) => traceOf(node, example.config, example, want));
  for (const leaf of formLeaves(formOf(node.config))) {
    const name = leaf.path.join('.');
    if (leaf.isId) continue;
    want(!leaf.bare, `the field "${name}" has lost its hint: make it with field.*()`);
    const label = leaf.path.filter((part) => part !== '0').join('.');
    for (const locale of locales)
      want(node.text[locale].fields[label], `the field "${label}" has no label in ${locale}`);
    const matters = node.examples.some((example, i) =>
      otherValues(leaf.schema).some((to) => {
        const other = traceOf(node, withValue(example.config as Json, leaf.path, to), example, want);
        return other !== undefined && other !== traces[i];
      }),
    );
    want(matters, `no example changes when "${name}" does`);
  }
}

/** Exits with their names, calls and result of one run; nothing when the config is refused. What only the card shows does not count, but for a note, which is nothing else. */
function traceOf(node: AnyNode, config: unknown, example: AnyExample, want: Want): string | undefined {
  const parsed = node.config.safeParse(config);
  if (!parsed.success) return undefined;
  const exits = node.exits(parsed.data).map((exit) => [exit, exitName(node, parsed.data, exit, 'en')]);
  const shown = node.category === 'note' ? node.card(parsed.data, showOf(node, 'en')) : [];
  return JSON.stringify([exits, shown, played(node, config, example, want)]);
}
