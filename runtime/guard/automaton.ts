// Aho–Corasick in flat arrays: 100,000 words cost some megabytes, no object per state, and nothing for the garbage collector to walk.

/**
 * States are numbered breadth first from the root, 0. The children of `s` are `first[s]` … `first[s + 1] - 1`, sorted by `label`.
 */
export type Automaton = {
  /** Symbol -> its number in this automaton; 0: in no word. */
  alphabet: Uint16Array;
  /** Alphabet number -> the root's child, or 0. */
  root: Int32Array;
  first: Int32Array;
  label: Uint16Array;
  /** Where to go on when no child fits: the longest suffix that is a state. */
  fail: Int32Array;
  /** Keys that end here: `keys[ends[s]]` … `keys[ends[s + 1] - 1]`. */
  ends: Int32Array;
  keys: Int32Array;
  /** This state or the next on the way of `fail` where a key ends; 0: none. */
  output: Int32Array;
  /** How many symbols lead from the root to this state. */
  depth: Uint16Array;
};

/** Builds the automaton over keys of 16-bit symbols; an empty key is never found. Time and memory grow with the length of all keys. */
export function build(keys: readonly string[]): Automaton {
  const places = placesOf(keys);
  const sorted = [...places.keys()].toSorted(); // by code unit, as the alphabet is numbered
  const alphabet = alphabetOf(sorted);
  const most = 1 + sorted.reduce((sum, key) => sum + key.length, 0);
  const first = new Int32Array(most + 1);
  const label = new Uint16Array(most);
  const ends = new Int32Array(most + 1);
  const from = new Int32Array(most); // the keys below a state lie side by side
  const to = new Int32Array(most);
  const ending = new Int32Array(keys.length);
  const depths = new Uint16Array(most);
  to[0] = sorted.length;
  let states = 1;
  let ended = 0;
  for (let s = 0, depth = 0, deeper = 1; s < states; s++) {
    if (s === deeper) {
      depth++;
      deeper = states;
    }
    first[s] = states;
    ends[s] = ended;
    depths[s] = depth;
    let i = at(from, s);
    const last = at(to, s);
    const shortest = sorted[i];
    if (shortest?.length === depth) {
      for (const place of places.get(shortest) ?? []) ending[ended++] = place;
      i++;
    }
    while (i < last) {
      const symbol = sorted[i]?.charCodeAt(depth) ?? 0;
      label[states] = at(alphabet, symbol);
      from[states] = i;
      while (i < last && sorted[i]?.charCodeAt(depth) === symbol) i++;
      to[states++] = i;
    }
  }
  first[states] = states;
  ends[states] = ended;
  const made = {
    alphabet,
    root: rootOf(first, label, alphabet),
    first: first.slice(0, states + 1),
    label: label.slice(0, states),
    fail: new Int32Array(states),
    ends: ends.slice(0, states + 1),
    keys: ending.slice(0, ended),
    output: new Int32Array(states),
    depth: depths.slice(0, states),
  };
  link(made);
  return made;
}

/** The state after one more symbol, given by its number in the alphabet. */
export function step({ root, first, label, fail }: Automaton, state: number, symbol: number): number {
  let s = state;
  while (s !== 0) {
    let low = at(first, s);
    let high = at(first, s + 1) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = at(label, middle);
      if (found === symbol) return middle;
      if (found < symbol) low = middle + 1;
      else high = middle - 1;
    }
    s = at(fail, s);
  }
  return at(root, symbol);
}

/** Where the longest suffix of what was read begins that can still become a key, counted back from here; 0: none can. */
export function openDepth({ first, fail, depth }: Automaton, state: number): number {
  let s = state;
  while (s !== 0 && at(first, s) === at(first, s + 1)) s = at(fail, s);
  return at(depth, s);
}

/** A failure link is where the parent's way on would lead; breadth first, so that shorter ones are known. */
function link(made: Automaton): void {
  const { first, label, fail, ends, output } = made;
  const states = fail.length;
  for (let s = 0; s < states; s++)
    for (let child = at(first, s); child < at(first, s + 1); child++) {
      fail[child] = s === 0 ? 0 : step(made, at(fail, s), at(label, child));
      output[child] = at(ends, child + 1) > at(ends, child) ? child : at(output, at(fail, child));
    }
}

/** Symbols get numbers in their own order, so that sorted keys have sorted children. */
function alphabetOf(keys: readonly string[]): Uint16Array {
  const numbers = new Uint16Array(0x1_0000);
  for (const key of keys) for (let i = 0; i < key.length; i++) numbers[key.charCodeAt(i)] = 1;
  let next = 1;
  for (let symbol = 0; symbol < numbers.length; symbol++) if (numbers[symbol] === 1) numbers[symbol] = next++;
  return numbers;
}
function rootOf(first: Int32Array, label: Uint16Array, alphabet: Uint16Array): Int32Array {
  const root = new Int32Array(alphabet.reduce((most, number) => Math.max(most, number), 0) + 1);
  for (let child = 1; child < at(first, 1); child++) root[at(label, child)] = child;
  return root;
}
/** Where each key stands in the list; the empty one is left out. */
function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const known = places.get(key);
    if (known) known.push(i);
    else if (key !== '') places.set(key, [i]);
  });
  return places;
}

/** Indices are made in here and always inside; the compiler cannot know. */
const at = (array: Int32Array | Uint16Array, index: number): number => array[index] as number;
