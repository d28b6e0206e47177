// Reads a script without running it: whether it can be parsed, what it names and whether it gives anything back. Acorn is a parser only.
import { parse, type Node } from 'acorn';

/** The version of the language that the sandbox understands. */
const LANGUAGE = 2023;

/** `as`: a name, a text in quotes, or a name that stands for itself and its variable. */
type Read = { name: string; line: number; start: number; end: number; as: 'name' | 'text' | 'both' };
export type ReadScript =
  /** `near` is what stands at the place; empty: the script ends before something is closed. Lines and columns count from 1. */
  | { ok: false; line: number; column: number; near: string }
  | {
      ok: true;
      /** It can give something back. */
      returns: boolean;
      /** Where variables are read: `vars.name`, `vars['name']`, `const { name } = vars`. Offsets of the name as it is written. */
      reads: readonly Read[];
      /** Names used that the script does not make itself, each once, with the line. */
      free: readonly { name: string; line: number }[];
      /** `await`, `async` or `import`: there is nothing to wait for and nothing to import. */
      waits: number | undefined;
    };

/** The code is the body of a function that gets `vars`. Never throws. */
export function readScript(code: string): ReadScript {
  let tree: Node;
  try {
    tree = parse(code, {
      ecmaVersion: LANGUAGE,
      sourceType: 'script',
      allowReturnOutsideFunction: true,
      allowAwaitOutsideFunction: true, // parsed, so that it can be told what is wrong with it
      locations: true,
    });
  } catch (error) {
    if (error instanceof SyntaxError && 'pos' in error)
      return fault(code, Number(error.pos), error.message.startsWith('Unterminated'));
    if (error instanceof RangeError) return fault(code, code.length); // brackets in brackets, deeper than any reader can follow
    throw error;
  }
  return seen(tree);
}

function fault(code: string, at: number, open = false): ReadScript {
  const before = code.slice(0, at).split('\n');
  const near = open ? '' : (/^[\p{L}\p{N}_$]+|^\S/u.exec(code.slice(at))?.[0] ?? '');
  return { ok: false, line: before.length, column: (before.at(-1) ?? '').length + 1, near: near.slice(0, 40) };
}

type Any = Node & Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Any =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
const isFunction = ({ type }: Any) => /Function/.test(type);

/** One walk; with an explicit list of what is still to be seen, so that no nesting is too deep. */
function seen(tree: Node): ReadScript {
  const made = new Set(['vars', 'console', 'arguments', 'undefined', ...scriptGlobals]);
  const used = new Map<string, number>();
  const reads: Read[] = [];
  let returns = false;
  let waits: number | undefined;
  const todo: { node: Any; inner: boolean }[] = [{ node: tree as Any, inner: false }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node } = next;
    const line = node.loc?.start.line ?? 1;
    if (node.type === 'ReturnStatement' && !next.inner && node['argument'] !== null) returns = true;
    if (/^(Await|Import)Expression$/.test(node.type) || (isFunction(node) && node['async'] === true)) waits ??= line;
    if (node.type === 'Identifier')
      used.set(String(node['name']), Math.min(line, used.get(String(node['name'])) ?? line));
    for (const name of namesMadeBy(node)) made.add(name);
    reads.push(...readsOf(node));
    const inner = next.inner || isFunction(node);
    for (const child of childrenOf(node)) todo.push({ node: child, inner });
  }
  const listed = (names: Map<string, number>) =>
    [...names]
      .map(([name, line]) => ({ name, line }))
      .toSorted((a, b) => a.line - b.line || (a.name < b.name ? -1 : 1));
  return {
    ok: true,
    returns,
    waits,
    reads: reads.toSorted((a, b) => a.start - b.start),
    free: listed(used).filter(({ name }) => !made.has(name)),
  };
}

/** Every node below, but names that are no variables: `x` in `a.x`, `{ x: 1 }` and labels. */
function* childrenOf(node: Any): Generator<Any> {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'label' || (node['computed'] === false && (key === 'property' || key === 'key') && node['shorthand'] !== true)) continue;
    for (const one of Array.isArray(value) ? (value as unknown[]) : [value]) if (isNode(one)) yield one;
  }
} // prettier-ignore

/** Names a declaration, a function or a catch brings into being, in patterns too. */
function namesMadeBy(node: Any): string[] {
  const holders: unknown[] =
    node.type === 'VariableDeclarator' || node.type === 'ClassDeclaration'
      ? [node['id']]
      : node.type === 'CatchClause'
        ? [node['param']]
        : isFunction(node)
          ? [node['id'], ...(node['params'] as unknown[])]
          : [];
  const names: string[] = [];
  for (let one = holders.pop(); one !== undefined; one = holders.pop()) {
    if (!isNode(one)) continue;
    if (one.type === 'Identifier') names.push(String(one['name']));
    else if (one.type === 'Property') holders.push(one['value']);
    else if (one.type === 'AssignmentPattern') holders.push(one['left']);
    else if (one.type === 'RestElement') holders.push(one['argument']);
    else holders.push(...((one['elements'] ?? one['properties'] ?? []) as unknown[]));
  }
  return names;
}

const isVars = (value: unknown) => isNode(value) && value.type === 'Identifier' && value['name'] === 'vars';
/** `vars.name`, `vars['name']`, and the names taken out of `vars` by a pattern. */
function readsOf(node: Any): Read[] {
  if (node.type === 'MemberExpression' && isVars(node['object'])) return read(node['property'], node['computed'] === true);
  const [pattern, from] = node.type === 'VariableDeclarator' ? [node['id'], node['init']] : [node['left'], node['right']];
  if (!isVars(from) || !isNode(pattern) || pattern.type !== 'ObjectPattern') return [];
  return (pattern['properties'] as Any[]).flatMap((one) =>
    one.type === 'Property' ? read(one['key'], one['computed'] === true, one['shorthand'] === true) : [],
  );
} // prettier-ignore
function read(key: unknown, computed: boolean, shorthand = false): Read[] {
  if (!isNode(key)) return [];
  const at = { line: key.loc?.start.line ?? 1, start: key.start, end: key.end };
  if (key.type === 'Identifier' && !computed) return [{ name: String(key['name']), ...at, as: shorthand ? 'both' : 'name' }];
  return key.type === 'Literal' && typeof key['value'] === 'string' ? [{ name: key['value'], ...at, as: 'text' }] : [];
} // prettier-ignore

/** The script with a variable under another name; as it is while it cannot be parsed. */
export function renameInScript(code: string, from: string, to: string): string {
  const read = readScript(code);
  if (!read.ok) return code;
  return read.reads
    .filter(({ name }) => name === from)
    .toReversed()
    .reduce((text, { start, end, as }) => {
      const word = as === 'text' ? JSON.stringify(to) : as === 'both' ? `${to}: ${from}` : to;
      return text.slice(0, start) + word + text.slice(end);
    }, code);
}

/** What the language itself brings along and the sandbox has. */
export const scriptGlobals = [
  'Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'DataView', 'Date', 'Error', 'Function', 'Infinity', 'JSON', 'Map', 'Math', 'NaN', 'Number', 'Object', 'Proxy', 'RangeError', 'ReferenceError', 'Reflect', 'RegExp',
  'Set', 'String', 'Symbol', 'SyntaxError', 'TypeError', 'URIError', 'Uint8Array', 'Float64Array', 'Int32Array', 'WeakMap', 'WeakSet', 'decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape',
  'unescape', 'eval', 'globalThis', 'isFinite', 'isNaN', 'parseFloat', 'parseInt', 'Promise', 'Int8Array', 'Uint16Array', 'Int16Array', 'Uint32Array', 'Float32Array', 'Uint8ClampedArray', 'BigInt64Array', 'BigUint64Array', 'EvalError', 'AggregateError',
] as const; // prettier-ignore
