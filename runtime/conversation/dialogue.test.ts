// What comes in between: a question asked at each kind of open question, what is never understood, small talk. With the real nodes.
import { BotDocument } from '@dialoom/shared/document/document';
import { nodes } from '@dialoom/nodes/registry.generated';
import { describe, expect, test } from 'vitest';
import { compile } from '../engine/compile.ts';
import type { Checkpoint, Input, Step } from '../engine/types.ts';
import { begin, walk } from '../engine/walk.ts';

type Brief = Record<string, [type: string, config: object, next?: Record<string, string>]>;
function bot(flows: Record<string, Brief>, more: object = {}) {
  const made = Object.entries(flows).map(([id, brief]) => {
    const first = Object.keys(brief)[0] ?? '';
    const all: Brief = { begin: ['start', {}, { next: first }], ...brief };
    const docNodes = Object.entries(all).map(([node, [type, config, next = {}]]) => [node, { type, version: 1, at: [0, 0], config, next }]); // prettier-ignore
    return [id, { name: id, nodes: Object.fromEntries(docNodes) }];
  });
  const intents = { hours: { name: 'Hours', global: 'hours' }, price: { name: 'Price', global: 'price' }, third: { name: 'Third', global: 'third' }, fourth: { name: 'Fourth', global: 'fourth' }, start: { name: 'Something else', global: 'hours', startsOver: true } }; // prettier-ignore
  const asks = (prompt: string): Brief => ({ ask: ['ask', { prompt, variable: 'x', tries: 9 }, { answered: 'say' }], say: ['say', { text: 'about {{ x }}' }] }); // prettier-ignore
  const document = BotDocument.parse({
    name: 'Loom', languages: ['en', 'zh-CN'], main: 'main', intents, ...more,
    flows: Object.fromEntries([...made, ...Object.entries({ hours: asks('Which city?'), price: asks('Which thing?'), third: asks('Third?'), fourth: asks('Fourth?') }).map(([id, brief]) => {
      const all: Brief = { begin: ['start', {}, { next: 'ask' }], ...brief };
      return [id, { name: id, nodes: Object.fromEntries(Object.entries(all).map(([node, [type, config, next = {}]]) => [node, { type, version: 1, at: [0, 0], config, next }])) }];
    })]),
  }); // prettier-ignore
  return compile(document, nodes);
}
const at = { at: 1_700_000_000_000, seed: 7 };
type Understood = NonNullable<Extract<Input, { type: 'message' }>['understood']>;
const says = (text: string, understood: Understood = {}, value?: string): Input => ({ ...at, type: 'message', text, understood, ...(value !== undefined && { value }) }); // prettier-ignore
const said = ({ events }: Step) => events.flatMap((event) => (event.type === 'said' ? [event.said.text] : []));
const kinds = ({ events }: Step) => events.map(({ type }) => type);
/** One input after the other; lookups are answered by `reply`. */
function go(made: ReturnType<typeof bot>, inputs: readonly Input[], reply: (request: never) => unknown = () => null, from: Checkpoint = begin('c')): Step {
  let step = walk(made, from, inputs[0] ?? { ...at, type: 'started' });
  const events = [...step.events];
  const settle = () => {
    while (step.need.do === 'perform') {
      step = walk(made, step.now, { ...at, type: 'performed', key: step.need.call.key, result: reply(step.need.call.request as never) });
      events.push(...step.events);
    }
  };
  settle();
  for (const input of inputs.slice(1)) {
    events.length = 0;
    step = walk(made, step.now, input);
    events.push(...step.events);
    settle();
  }
  return { ...step, events };
} // prettier-ignore
const started: Input = { ...at, type: 'started', locale: 'en' };
const yesNo = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }]; // prettier-ignore
const entry = (id: string) => ({
  id,
  question: `About ${id}?`,
  answer: `It is ${id}.`,
  band: 'doubtful',
  confidence: 0.5,
  how: 'words',
  by: id,
});
const found = { retrieve: { band: 'doubtful', entries: [entry('size'), entry('colour')], sure: 0.7 } };

/** Each kind of open question: its node, how it is asked, an answer that fits, and what comes of it. */
const waiting: Record<string, { main: Brief; open: string; answer: Input; gives: string; first?: Input[] }> = {
  ask: {
    main: { it: ['ask', { prompt: 'How many?', kind: 'number', variable: 'n' }, { answered: 'ok' }], ok: ['say', { text: 'so {{ n }}' }] },
    open: 'How many?', answer: says('3', { found: [{ type: 'number', value: 3, start: 0, end: 1 }] }), gives: 'so 3',
  },
  choices: {
    main: { it: ['choices', { prompt: 'Sure?', rows: yesNo }, { 'row:yes': 'ok', else: 'no' }], ok: ['say', { text: 'done' }], no: ['say', { text: 'hm' }] },
    open: 'Sure?', answer: says('Yes', {}, 'yes'), gives: 'done',
  },
  form: {
    main: { it: ['form', { prompt: 'Your details', fields: [{ id: 'who', label: 'Name', variable: 'who' }] }, { filled: 'ok' }], ok: ['say', { text: 'hello {{ who }}' }] },
    open: 'Your details', answer: { ...says('Name: Li'), value: { who: 'Li' } } as Input, gives: 'hello Li',
  },
  'did you mean': {
    main: { hear: ['ask', { prompt: 'Go on', variable: 'q' }, { answered: 'it' }], it: ['faq', { knowledge: 'shop' }, { found: 'ok', 'not-found': 'no' }], ok: ['say', { text: 'ok' }], no: ['say', { text: 'no' }] },
    first: [says('sizes')], open: 'Did you mean:', answer: says('About size?', {}, 'size'), gives: 'It is size.',
  },
}; // prettier-ignore

describe.each(Object.entries(waiting))(
  'a question in between, at %s',
  (_, { main, open, answer, gives, first = [] }) => {
    const made = bot({ main });
    const reply = () => found.retrieve;
    const before = go(made, [started, ...first], reply);
    test('it is answered, then one line of return and the same question with all it offers', () => {
      const asked = before.events.findLast((event) => event.type === 'said');
      const away = walk(made, before.now, says('when are you open', { intent: 'hours' }));
      expect(said(away)).toEqual(['Which city?']);
      const back = walk(made, away.now, says('Wuhan'));
      expect(kinds(back)).toContain('returned');
      const again = back.events.findLast((event) => event.type === 'said');
      expect(said(back)[0]).toBe('about Wuhan');
      expect(again).toMatchObject({ said: { ...asked?.said, id: again?.said.id, text: `Back to where we were:\n\n${asked?.said.text}` } }); // prettier-ignore
      expect(asked?.said.text).toBe(open);
    });
    test('the answer then goes where it would have gone', () => {
      const back = go(made, [says('open?', { intent: 'hours' }), says('Wuhan')], reply, before.now);
      expect(said(go(made, [answer], reply, back.now))[0]).toBe(gives);
    });
    test('what fits the question is an answer, whatever else it sounds like', () => {
      const step = go(made, [{ ...answer, understood: { ...(answer as { understood?: Understood }).understood, intent: 'hours' } } as Input], reply, before.now); // prettier-ignore
      expect(kinds(step)).not.toContain('detour');
      expect(said(step)[0]).toBe(gives);
    });
    test('small talk is answered, and the question stands', () => {
      const step = walk(made, before.now, says('are you a robot', { smallTalk: 'robot' }));
      expect(said(step)).toEqual([expect.stringContaining('automatic assistant'), open]);
      expect(step.now.frames).toEqual(before.now.frames);
    });
    test('an intent that starts over leaves the question for good', () => {
      const step = walk(made, before.now, says('something else', { intent: 'start' }));
      expect(kinds(step)).toContain('started-over');
      expect(step.now.frames.map(({ flow, detour }) => [flow, detour])).toEqual([['hours', undefined]]);
      expect(said(walk(made, step.now, says('Wuhan')))).toEqual(['about Wuhan']);
    });
  },
);

describe('questions within questions', () => {
  const made = bot({ main: waiting['ask']?.main ?? {} });
  test('three deep at most: a fourth takes the place of the third, and each comes back once', () => {
    const deep = go(made, [started, says('a', { intent: 'hours' }), says('b', { intent: 'price' }), says('c', { intent: 'third' }), says('d', { intent: 'fourth' })]); // prettier-ignore
    expect(deep.now.frames.map(({ flow }) => flow)).toEqual(['main', 'hours', 'price', 'fourth']);
    const back = go(made, [says('1'), says('2'), says('3')], undefined, deep.now);
    expect(said(back)).toEqual(['about 3', 'Back to where we were:\n\nHow many?']);
  });
  test('the words of return are the bot’s own, in the language of the conversation', () => {
    const own = bot({ main: waiting['ask']?.main ?? {} }, { settings: { says: { returning: { en: 'So:', 'zh-CN': '那么，' } } } });
    const spoken = (locale: string) => said(go(own, [{ ...at, type: 'started', locale }, says('a', { intent: 'hours' }), says('b')])).at(-1);
    expect([spoken('en'), spoken('zh-CN')]).toEqual(['So:\n\nHow many?', '那么，\n\nHow many?']);
  }); // prettier-ignore
});

describe('not understood several times in a row', () => {
  const main: Brief = {
    menu: ['choices', { prompt: 'Blue or red?', repeats: 1, rows: [{ id: 'blue', label: 'Blue' }] }, { 'row:blue': 'many', else: 'many' }],
    many: ['choices', { prompt: 'How many?', repeats: 4, rows: [{ id: 'three', label: '3' }] }, { 'row:three': 'menu', else: 'lost' }],
    lost: ['say', { text: 'never mind' }],
  }; // prettier-ignore
  const help: Brief = { it: ['say', { text: 'A person will come.' }] };
  const three = says('hm');
  const number = says('3', {}, 'three');
  test('the count goes on from node to node, and the bot’s flow takes over in place of the next question', () => {
    const made = bot({ main, help }, { settings: { fallback: { flow: 'help' } } });
    const second = go(made, [started, three, three]);
    expect(said(second)).toEqual(['How many?']);
    const third = walk(made, second.now, three);
    expect(said(third)).toEqual(['A person will come.']);
    expect(third.events).toContainEqual({ type: 'gave-up', count: 3, to: 'help' });
    expect(third.now.missed).toBeUndefined();
  });
  test('one that is understood starts the count anew; so does a question in between', () => {
    const made = bot({ main, help }, { settings: { fallback: { flow: 'help', after: 2 } } });
    expect(said(go(made, [started, three, says('Blue', {}, 'blue'), three]))[0]).not.toBe('A person will come.');
    expect(said(go(made, [started, three, says('?', { intent: 'hours' }), says('Wuhan'), three]))).toEqual(['How many?']);
    expect(said(go(made, [started, three, says('Blue', {}, 'blue'), three, three]))).toEqual(['A person will come.']);
    expect(go(made, [started, says('Blue', {}, 'blue'), number]).now.missed).toBeUndefined();
  }); // prettier-ignore
  test('without a flow the question is left by its exit for that', () => {
    const made = bot({ main }, { settings: { fallback: { after: 3 } } });
    const step = go(made, [started, says('Blue', {}, 'blue'), three, three, three]);
    expect(step.events).toContainEqual({ type: 'gave-up', count: 3 });
    expect(said(step)).toEqual(['never mind']);
  });
  test('an open question whose answer is no number counts like any other; so does what no intent fits', () => {
    const asks: Brief = {
      many: ['ask', { prompt: 'How many?', kind: 'number', variable: 'n', tries: 9 }, { answered: 'hear' }],
      hear: ['intent', { prompt: 'And now?', rows: [{ id: 'a', intent: 'price' }], retries: [{ id: 'a', text: 'Sorry?' }] }, { else: 'hear' }],
    }; // prettier-ignore
    const made = bot({ main: asks, help }, { settings: { fallback: { flow: 'help', after: 2 } } });
    expect(said(go(made, [started, three, three]))).toEqual(['A person will come.']);
    const none = () => ({ ranked: [], threshold: 0.5 });
    const number = says('3', { found: [{ type: 'number', value: 3, start: 0, end: 1 }] });
    expect(said(go(made, [started, three, number, three], none))).toEqual(['Sorry?']);
    expect(said(go(made, [started, three, number, three, three], none)).at(-1)).toBe('A person will come.');
  });
  test('bots without the setting ask as often as each node says', () => {
    const made = bot({ main });
    expect(said(go(made, [started, three, three, three, three]))[0]).not.toBe('A person will come.');
    expect(kinds(go(made, [started, three, three, three, three, three]))).not.toContain('gave-up');
  });
  test('a question that comes again in another language counts nothing', () => {
    const made = bot({ main, help }, { settings: { fallback: { flow: 'help', after: 2 } } });
    const once = go(made, [started, three]);
    const other = walk(made, once.now, { ...at, type: 'context', locale: 'zh-CN' });
    expect([once.now.missed?.count, other.now.missed?.count]).toEqual([1, 1]);
  });
});

describe('small talk', () => {
  const made = bot({ main: { menu: ['intent', { prompt: 'How can I help?', rows: [] }, { else: 'menu' }] } });
  const open = go(made, [started]);
  test('after thanks or goodbye the bot does not ask how it can help', () => {
    expect(said(walk(made, open.now, says('thanks', { smallTalk: 'thanks' })))).toHaveLength(1);
    expect(said(walk(made, open.now, says('who are you', { smallTalk: 'who' })))).toEqual(['I am Loom. I am here to answer your questions.', 'How can I help?']); // prettier-ignore
  });
  test('once a conversation is over, a thank-you begins no other; a greeting does', () => {
    const over = bot({ main: { bye: ['say', { text: 'That was it.' }] } });
    const rest = go(over, [started]);
    expect(rest.now.frames).toEqual([]);
    const thanked = walk(over, rest.now, says('thanks a lot', { smallTalk: 'thanks' }));
    expect([said(thanked).length, thanked.now.frames]).toEqual([1, []]);
    expect(said(walk(over, rest.now, says('hello', { smallTalk: 'greeting', greeting: true })))).toEqual(['That was it.']); // prettier-ignore
  });
  test('the bot’s own answer, in the language of the conversation', () => {
    const own = bot({ main: { menu: ['ask', { prompt: 'Which?', variable: 'x' }] } }, { settings: { smallTalk: { answers: { thanks: { en: 'Any time!', 'zh-CN': '随时找我。' } } } } }); // prettier-ignore
    const zh = go(own, [{ ...at, type: 'started', locale: 'zh-CN' }]);
    expect(said(walk(own, zh.now, says('谢谢', { smallTalk: 'thanks' })))).toEqual(['随时找我。', 'Which?']);
  });
});

describe('feelings and languages', () => {
  test('feelings are part of the conversation, of the last message only, and absent where nobody reads them', () => {
    const made = bot({ main: { it: ['ask', { prompt: 'Which?', variable: 'x' }, { answered: 'more' }], more: ['ask', { prompt: 'And?', variable: 'y' }] } }); // prettier-ignore
    const angry = go(made, [started, says('this is awful', { feelings: { negative: true, urgent: false } })]);
    expect(angry.now.vars['conversation']).toMatchObject({ negative: true, urgent: false });
    const calm = go(made, [says('fine', { feelings: { negative: false, urgent: false } })], undefined, angry.now);
    expect(calm.now.vars['conversation']).toMatchObject({ negative: false });
    expect(go(made, [started, says('x')]).now.vars['conversation']).not.toHaveProperty('negative');
  });
  test('asking for another language is no answer: the question comes in that language', () => {
    const made = bot({ main: { it: ['ask', { prompt: { en: 'Which?', 'zh-CN': '哪一个？' }, variable: 'x' }, { answered: 'ok' }], ok: ['say', { text: 'ok {{ x }}' }] } }); // prettier-ignore
    const asked = go(made, [started, says('请说中文', { language: 'zh-CN', asksLanguage: true })]);
    expect(said(asked)).toEqual(['哪一个？']);
    expect(said(walk(made, asked.now, says('说中文', { asksLanguage: true })))).toEqual(['哪一个？']); // it does already
  });
});
