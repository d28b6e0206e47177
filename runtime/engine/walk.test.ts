import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { replay } from './replay.ts';
import { bot, from, testNodes } from './test-nodes.ts';
import type { Checkpoint, Input, Step } from './types.ts';
import { begin, walk } from './walk.ts';
import { ask, http, say } from '@dialoom/shared/node/effects';

const T = { at: 1_000, seed: 7 };
const started: Input = { ...T, type: 'started', locale: 'en', channel: 'web' };
const says = (text: string, understood?: Extract<Input, { type: 'message' }>['understood']): Input => ({
  ...T,
  type: 'message',
  text,
  ...(understood && { understood }),
});
const number = (value: number) => ({ found: [{ type: 'number', value, start: 0, end: 1 }] });
const said = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const kinds = (step: Step) => step.events.map((event) => event.type);
const key = (step: Step) => (step.need.do === 'end' ? '' : step.need.call.key);
const made = (...args: Parameters<typeof bot>) => compile(bot(...args), testNodes);

const orders = made(
  {
    main: {
      ask: [
        'question',
        { prompt: 'How many, {{ contact.name }}?', wants: 'number', variable: 'count' },
        { answered: 'get' },
      ],
      get: ['fetching', {}, { ok: 'bye', error: 'sorry' }],
      bye: ['tell', { text: '{{ count }} × {{ body.name }}' }],
      sorry: ['tell', { text: 'sorry: {{ error }}' }],
    },
    hours: {
      city: ['question', { prompt: 'Which city?', variable: 'city' }, { answered: 'open' }],
      open: ['tell', { text: 'Open in {{ city }}' }],
    },
  },
  { intents: { hours: { name: 'Hours', examples: {}, global: 'hours' } } },
);

describe('a conversation from start to end', () => {
  const begun = walk(orders, begin('c'), { ...started, contact: { name: 'Li' } });
  test('asks with what it knows and rests', () => {
    expect(said(begun)).toEqual(['How many, Li?']);
    expect(begun.need).toMatchObject({ do: 'wait', call: { kind: 'ask' } });
  });
  const again = walk(orders, begun.now, says('lots'));
  const calling = walk(orders, again.now, says('3', number(3)));
  test('asks once more, then calls out with a key that names the call', () => {
    expect(said(again)).toEqual(['again']);
    expect(said(calling)).toEqual(['one moment']);
    expect(calling.need).toMatchObject({
      do: 'perform',
      call: { kind: 'http', request: { url: 'https://shop.test/1' } },
    });
    expect(key(calling)).toMatch(/^c:3:1:http-/);
  });
  test('goes on with the reply, and the end is the last exit', () => {
    const done = walk(orders, calling.now, {
      ...T,
      type: 'performed',
      key: key(calling),
      result: { status: 200, body: { name: 'pen' } },
    });
    expect(said(done)).toEqual(['3 × pen']);
    expect(done.need).toEqual({ do: 'end', outcome: 'next' });
    expect(done.now.frames).toEqual([]);
  });
  test('a failed call takes the error exit and tells why', () => {
    const failed = walk(orders, calling.now, { ...T, type: 'failed', key: key(calling), code: 'timeout' });
    expect(said(failed)).toEqual(['sorry: timeout']);
  });
  test('a late or doubled reply changes nothing', () => {
    const late = walk(orders, calling.now, { ...T, type: 'performed', key: 'c:1:0:http-x', result: {} });
    expect(late.now).toEqual(calling.now);
    expect(kinds(late)).toEqual(['ignored']);
  });
  test('a message while a call is pending is ignored, not lost by mistake for an answer', () => {
    expect(walk(orders, calling.now, says('hello?')).now).toEqual(calling.now);
  });
});

describe('digressions', () => {
  const begun = walk(orders, begin('c'), started);
  test('a global intent interrupts the question, answers, and the question comes back', () => {
    const away = walk(orders, begun.now, says('when are you open', { intent: 'hours' }));
    expect(said(away)).toEqual(['Which city?']);
    expect(away.now.frames.map((frame) => frame.flow)).toEqual(['main', 'hours']);
    const back = walk(orders, away.now, says('Wuhan'));
    expect(said(back)).toEqual(['Open in Wuhan', 'Back to where we were:\n\nHow many, ?']);
    expect(kinds(back)).toContain('returned');
    expect(back.now.frames).toHaveLength(1);
  });
  test('an answer to the question wins over an intent', () => {
    const step = walk(orders, begun.now, says('3 at opening time', { intent: 'hours', ...number(3) }));
    expect(step.need).toMatchObject({ do: 'perform' });
  });
  test('a flow already on the stack is not entered again', () => {
    const away = walk(orders, begun.now, says('open?', { intent: 'hours' }));
    const twice = walk(orders, away.now, says('opening hours', { intent: 'hours' }));
    expect(said(twice)[0]).toBe('Open in opening hours'); // it was the city, as far as the bot can tell
  });
  test('variables set on the detour do not change what the waiting node has seen', () => {
    const waiting = walk(orders, walk(orders, begin('c'), { ...started, contact: { name: 'Li' } }).now, says('x'));
    const renamed = walk(orders, waiting.now, { ...T, type: 'context', contact: { name: 'Wang' } });
    const answered = walk(orders, renamed.now, says('2', number(2)));
    expect(kinds(answered)).not.toContain('changed');
    expect(answered.now.vars['contact']).toEqual({ name: 'Wang' });
  });
});

describe('the first message counts', () => {
  const routed = made({
    main: {
      hi: ['tell', { text: 'hi' }, { next: 'menu' }],
      menu: ['question', { prompt: 'What can I do?', wants: 'intent', variable: 'wish' }, { answered: 'ok' }],
      ok: ['tell', { text: 'you said {{ wish }}' }],
    },
  });
  test('what begins a conversation waits unread for the first question about the intent', () => {
    expect(said(walk(routed, begin('c'), says('where is my parcel')))).toEqual(['hi', 'you said where is my parcel']);
  });
  test('a bare greeting is no question and fills no slot', () => {
    const step = walk(routed, begin('c'), says('hello', { greeting: true }));
    expect(said(step)).toEqual(['hi', 'What can I do?']);
    const more = walk(routed, step.now, says('anyone?', { greeting: true }));
    expect(said(more)).toEqual(['What can I do?']);
    expect(more.now.vars).not.toHaveProperty('wish');
  });
  test('the last words a node took are at hand; a question that is asked again still sees those before', () => {
    const echo = made({
      main: {
        one: ['question', { prompt: 'After {{ conversation.message }}?', variable: 'a' }, { answered: 'two' }],
        two: ['tell', { text: 'heard {{ conversation.message }}' }],
      },
    });
    const first = walk(echo, begin('c'), says('hello'));
    expect(said(first)).toEqual(['After hello?']);
    const masked = { text: 'b…', hits: [], action: 'mask' as const };
    const second = walk(echo, first.now, { ...T, type: 'message', text: 'bad', guarded: masked });
    expect(said(second)).toEqual(['heard b…']);
    expect(kinds(second)).not.toContain('changed');
  });
  test('words typed at buttons can be handed on as unread', () => {
    const picked = made({
      main: {
        pick: ['picking', {}, { a: 'end', else: 'menu' }],
        menu: ['question', { prompt: 'What can I do?', wants: 'intent', variable: 'wish' }, { answered: 'end' }],
        end: ['tell', { text: 'end {{ wish }}' }],
      },
    });
    const asked = walk(picked, begin('c'), started);
    expect(said(walk(picked, asked.now, says('my order')))).toEqual(['end my order']);
    expect(said(walk(picked, asked.now, { ...T, type: 'message', text: 'A', value: 'a' }))).toEqual(['end ']);
    expect(walk(picked, asked.now, { ...T, type: 'message', text: 'Z', value: 'zzz' }).now.vars).toHaveProperty(
      'wish',
      'Z',
    );
  });
});

describe('flows that call, jump and end', () => {
  const all = made({
    main: {
      call: ['calling', { flow: 'sub' }, { done: 'told' }],
      told: ['tell', { text: 'sub said {{ outcome }}' }, { next: 'jump' }],
      jump: ['jumping', {}],
    },
    sub: { q: ['question', { prompt: 'sub?', variable: 'x' }] },
    other: { fin: ['ending', {}] },
  });
  test('a sub-flow is an effect whose reply is its outcome; a jump replaces the flow; an end closes', () => {
    const step = replay(all, 'c', [started, says('yes')]);
    expect(said(step)).toEqual(['sub said answered']);
    expect(step.events.at(-1)).toEqual({ type: 'closed', by: 'end' });
    expect(step.need).toEqual({ do: 'end', outcome: 'done' });
  });
  test('the next message begins again, and initial values are set anew', () => {
    const counted = compile(
      bot(
        { main: { q: ['question', { prompt: 'n={{ n }}', variable: 'n' }] } },
        { variables: { n: { type: 'number', initial: 1 } } },
      ),
      testNodes,
    );
    const step = replay(counted, 'c', [started, says('5'), says('again')]);
    expect(said(step)).toEqual(['n=1']);
  });
  test('an unconnected failure of a sub-flow fails its caller', () => {
    const failing = made({
      main: { call: ['calling', { flow: 'sub' }, { error: 'told' }], told: ['tell', { text: 'failed: {{ error }}' }] },
      sub: { get: ['fetching', {}] },
    });
    const calling = walk(failing, begin('c'), started);
    expect(said(walk(failing, calling.now, { ...T, type: 'failed', key: key(calling), code: 'refused' }))).toEqual([
      'failed: refused',
    ]);
  });
});

describe('when things go wrong', () => {
  test('a loop without a wait is stopped, and not through the error exit', () => {
    const loop = made({
      main: { a: ['tell', { text: 'a' }, { next: 'b' }], b: ['tell', { text: 'b' }, { next: 'a' }] },
    });
    const step = walk(loop, begin('c'), started);
    expect(step.events.at(-1)).toMatchObject({ type: 'stopped', code: 'loop' });
    expect(said(step).length).toBeLessThanOrEqual(201);
  });
  test('unknown, newer, broken and missing nodes stop with their code', () => {
    for (const [node, code] of [
      [['nobody-knows', {}], 'unknown-type'],
      [['question', { surplus: 1 }], 'bad-config'],
      [['tell', { text: 'x' }, { next: 'gone' }], 'missing-node'],
    ] as const) {
      const step = walk(made({ main: { n: node as never } }), begin('c'), started);
      expect(step.events.at(-1)).toMatchObject({ type: 'stopped', code });
      expect(step.now.frames).toEqual([]);
    }
    const document = bot({ main: { n: ['tell', { text: 'x' }] } });
    const n = document.flows['main']?.nodes['n'];
    if (n) n.version = 99;
    expect(walk(compile(document, testNodes), begin('c'), started).events.at(-1)).toMatchObject({
      code: 'newer-version',
    });
  });
  test('a bug in a node takes the error exit, or stops; it is never thrown', () => {
    const wired = made({ main: { n: ['buggy', {}, { error: 's' }], s: ['tell', { text: 'sorry' }] } });
    expect(said(walk(wired, begin('c'), started))).toEqual(['sorry']);
    expect(walk(made({ main: { n: ['buggy', {}] } }), begin('c'), started).events.at(-1)).toMatchObject({
      type: 'stopped',
      code: 'bug',
    });
  });
  test('silence leaves by `silent`, or closes as timed out; it never reaches onStop', () => {
    const open = walk(orders, begin('c'), started);
    const gone = walk(orders, open.now, { ...T, type: 'failed', key: key(open), code: 'silence' });
    expect(gone.events.at(-1)).toEqual({ type: 'closed', by: 'timed-out' });
    expect(kinds(gone)).not.toContain('stopped');
    const wired = made({
      main: { q: ['question', { prompt: '?', variable: 'x' }, { silent: 's' }], s: ['tell', { text: 'still there?' }] },
    });
    const asked = walk(wired, begin('c'), started);
    expect(said(walk(wired, asked.now, { ...T, type: 'failed', key: key(asked), code: 'silence' }))).toEqual([
      'still there?',
    ]);
  });
  test('a node cannot set what only inputs set, nor reach a prototype', () => {
    const sly = from('sly', ['next'], function* () {
      return {
        exit: 'next',
        set: JSON.parse('{"contact":"me","conversation":1,"__proto__":{"x":1},"fine":2}') as never,
      };
    });
    const step = walk(compile(bot({ main: { n: ['sly', {}] } }), [...testNodes, sly]), begin('c'), started);
    expect(step.now.vars).toMatchObject({ fine: 2, conversation: { id: 'c' } });
    expect(step.now.vars).not.toHaveProperty('contact');
    expect(({} as { x?: number }).x).toBeUndefined();
  });
  test('variables beyond 256 KB fail the node instead of the conversation', () => {
    const big = from('big', ['next', 'error'], function* () {
      return { exit: 'next', set: { big: 'x'.repeat(300_000) } };
    });
    const step = walk(
      compile(bot({ main: { n: ['big', {}, { error: 's' }], s: ['tell', { text: '{{ error }}' }] } }), [
        ...testNodes,
        big,
      ]),
      begin('c'),
      started,
    );
    expect(said(step)).toEqual(['variables-too-large']);
  });
  test('own computing beyond its time stops the turn', () => {
    expect(walk(orders, begin('c'), started, { expired: () => true }).events.at(-1)).toMatchObject({
      type: 'stopped',
      code: 'too-slow',
    });
  });
});

describe('speaking, handing over, languages', () => {
  test('a text of a model is marked wherever a variable says it, until something else is put there', () => {
    const bot = made({
      main: {
        m: ['speaking', {}, { ok: 'plain' }],
        plain: ['tell', { text: 'Well then.' }, { next: 'by' }],
        by: ['tell', { text: 'In short: {{ text }}' }, { next: 'ask' }],
        ask: ['question', { prompt: '{{ text }}. Right?', variable: 'text' }, { answered: 'own' }],
        own: ['tell', { text: 'You said: {{ text }}' }],
      },
    });
    const marks = (step: Step) => step.events.flatMap((event) => (event.type === 'said' ? [[event.said.text, event.said.generated === true]] : [])); // prettier-ignore
    const asking = walk(bot, begin('c'), started);
    const answered = walk(bot, asking.now, { ...T, type: 'performed', key: key(asking), result: { text: 'It is *red*' } }); // prettier-ignore
    expect(marks(answered).map(([, is]) => is)).toEqual([true, false, true, true]);
    expect(marks(walk(bot, structuredClone(answered.now), says('It was blue')))).toEqual([['You said: It was blue', false]]); // prettier-ignore
  });
  test('streamed text is said once, under the key its deltas carried', () => {
    const model = made({ main: { m: ['speaking', {}] } });
    const calling = walk(model, begin('c'), started);
    const done = walk(model, calling.now, { ...T, type: 'performed', key: key(calling), result: { text: 'Hello' } });
    expect(done.events[0]).toMatchObject({ type: 'said', said: { id: key(calling), text: 'Hello', generated: true } });
    expect(done.now.vars).toHaveProperty('text', 'Hello');
  });
  test('a hand-off waits for its outcome and is not moved by a message', () => {
    const people = made({ main: { p: ['person', {}, { returned: 't' }], t: ['tell', { text: 'back' }] } });
    const waiting = walk(people, begin('c'), started);
    expect(waiting.need).toMatchObject({
      do: 'wait',
      call: { kind: 'handoff', request: { announce: 'a person comes' } },
    });
    expect(walk(people, waiting.now, says('hello?')).now).toEqual(waiting.now);
    expect(
      said(walk(people, waiting.now, { ...T, type: 'performed', key: key(waiting), result: { outcome: 'returned' } })),
    ).toEqual(['back']);
  });
  test('words come in the conversation’s language, else the bot’s first', () => {
    const two = made({
      main: {
        t: ['tell', { text: { en: 'Hi', 'zh-CN': '您好' } }, { next: 'u' }],
        u: ['tell', { text: { en: 'only English' } }],
      },
    });
    expect(said(walk(two, begin('c'), { ...started, locale: 'zh-TW' }))).toEqual(['您好', 'only English']);
    expect(said(walk(two, begin('c'), { ...started, locale: 'fr' }))[0]).toBe('Hi');
  });
  test('a blocked message answers and moves nothing', () => {
    const begun = walk(orders, begin('c'), started);
    const blocked = walk(orders, begun.now, {
      ...T,
      type: 'message',
      text: 'x',
      guarded: { text: 'x', hits: ['x'], action: 'block', reply: 'not here' },
    });
    expect(said(blocked)).toEqual(['not here']);
    expect(blocked.now).toEqual(begun.now);
  });
});

describe('a node that changed while the customer was away', () => {
  const asking = (first: string) =>
    compile(bot({ main: { n: ['changing', {}, { next: 't' }], t: ['tell', { text: '{{ got }}' }] } }), [
      ...testNodes,
      from('changing', ['next'], function* () {
        yield* say(first);
        const { text } = yield* ask({ prompt: 'well?' });
        return { exit: 'next', set: { got: text } };
      }),
    ]);
  test('keeps the prefix that fits and goes on live; what was said is not said again', () => {
    const before = walk(asking('old'), begin('c'), started);
    expect(said(walk(asking('old'), before.now, says('yes')))).toEqual(['yes']);
    const after = walk(asking('new'), before.now, says('yes'));
    expect(kinds(after)).toContain('changed');
    expect(said(after)).toEqual(['new', 'well?']);
  });
  test('a customer who answered yesterday’s wording has answered', () => {
    const worded = (prompt: string) =>
      compile(bot({ main: { n: ['worded', {}, { next: 't' }], t: ['tell', { text: 'got {{ got }}' }] } }), [
        ...testNodes,
        from('worded', ['next'], function* () {
          const { text } = yield* ask({ prompt });
          return { exit: 'next', set: { got: text } };
        }),
      ]);
    const before = walk(worded('How many?'), begin('c'), started);
    expect(said(walk(worded('How many, please?'), before.now, says('two')))).toEqual(['got two']);
  });
});

describe('laws', () => {
  const inputs = fc.array(
    fc.oneof(
      fc.constant(started),
      fc.string().map((text) => says(text)),
      fc.integer({ min: 0, max: 9 }).map((n) => says(String(n), number(n))),
      fc.constant(says('open?', { intent: 'hours' })),
      fc.constant<Input>({ ...T, type: 'context', contact: { name: 'X' } }),
    ),
    { maxLength: 12 },
  );
  /** Feeds the inputs and answers every call that comes up. */
  const run = (list: readonly Input[], through: (now: Checkpoint) => Checkpoint): Step => {
    let step: Step = { now: begin('c'), events: [], need: { do: 'end', outcome: 'new' } };
    for (const input of list) {
      step = walk(orders, through(step.now), input);
      while (step.need.do === 'perform')
        step = walk(orders, through(step.now), {
          ...T,
          type: 'performed',
          key: key(step),
          result: { status: 200, body: { name: 'pen' } },
        });
    }
    return step;
  };
  test('the same inputs give the same conversation, through JSON and at any cut, and nothing ever drifts', () => {
    fc.assert(
      fc.property(inputs, (list) => {
        const straight = run(list, (now) => now);
        const cut = run(list, (now) => JSON.parse(JSON.stringify(now)) as Checkpoint);
        expect(cut).toEqual(straight);
        expect(kinds(straight)).not.toContain('changed');
      }),
      { numRuns: 300 },
    );
  });
  test('inputs and checkpoints are never written to', () => {
    const deep = <T>(value: T): T => {
      if (value && typeof value === 'object') {
        Object.freeze(value);
        Object.values(value).forEach(deep);
      }
      return value;
    };
    fc.assert(
      fc.property(inputs, (list) => void run(deep(list), (now) => deep(structuredClone(now)))),
      { numRuns: 100 },
    );
  });
  test('two nodes of a kind know themselves apart', () => {
    const whereabouts = from('whereabouts', ['next'], function* (_config: unknown, { here }: { here: string }) {
      yield* say(here);
      return { exit: 'next' };
    } as never);
    const two = bot({ main: { a: ['whereabouts', {}, { next: 'b' }], b: ['whereabouts', {}] } });
    expect(said(walk(compile(two, [...testNodes, whereabouts]), begin('c'), started))).toEqual(['main/a', 'main/b']);
  });
  test('random and now come from the input alone', () => {
    const rolled = made({ main: { d: ['dice', {}] } });
    const roll = (seed: number) => walk(rolled, begin('c'), { at: 5, seed, type: 'started' }).now.vars;
    expect(roll(1)).toEqual(roll(1));
    expect(roll(1)['x']).not.toBe(roll(2)['x']);
    expect(roll(1)['at']).toBe(5);
  });
  test('a request out of bounds fails the node and leaves nothing pending', () => {
    const bad = from('bad', ['error'], function* () {
      yield* http({ method: 'GET', url: 'x', within: 1e9 });
      return { exit: 'error' };
    });
    const step = walk(
      compile(bot({ main: { n: ['bad', {}, { error: 't' }], t: ['tell', { text: '{{ error }}' }] } }), [
        ...testNodes,
        bad,
      ]),
      begin('c'),
      started,
    );
    expect(said(step)).toEqual(['bad-request']);
  });
});
