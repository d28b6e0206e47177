import type { FaqDraft, FaqEntry, FaqHit } from '@dialoom/shared/api/faq';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storeKinds } from '../store/stores-for-tests.ts';
import { testServer, type TestServer } from '../server-for-tests.ts';

const zh = (question: string, answer: string, similar: string[] = []): Partial<FaqDraft> => ({ texts: { 'zh-CN': { question, similar, answer } } }); // prettier-ignore
const base64 = (text: string | Uint8Array) => Buffer.from(text as never).toString('base64');

describe.each(storeKinds)('knowledge on %s', (kind) => {
  let s: TestServer;
  beforeAll(async () => void (s = await testServer(kind)));
  afterAll(() => s.stop());
  const ask = (method: string, path: string, body?: unknown, as: 'editor' | 'viewer' = 'editor') =>
    s.ask(method, `/api/knowledge${path}`, { as, ...(body !== undefined && { body }) });
  let n = 0;
  const newList = async (entries: object[] = []): Promise<string> => {
    const made = await ask('POST', '', { id: `list-${++n}`, name: 'FAQ', entries });
    expect(made.status, made.text).toBe(201);
    return String(made.json['id']);
  };
  const entriesOf = async (list: string, query = '') =>
    (await ask('GET', `/${list}/entries${query}`)).json as unknown as { entries: FaqEntry[]; total: number; categories: { name: string; entries: number }[]; next?: string }; // prettier-ignore
  const hitsFor = async (list: string, text: string): Promise<FaqHit[]> =>
    (await ask('POST', `/${list}/try`, { text, locale: 'zh-CN' }, 'viewer')).json['hits'] as FaqHit[];

  test('a list that a template brings: once, and never over one that is there', async () => {
    const list = await newList([zh('多久发货？', '48 小时内。'), zh('怎么开发票？', '在订单里申请。')]);
    const again = await ask('POST', '', { id: list, name: 'Other', entries: [zh('x？', 'y')] });
    expect([again.status, again.json.error?.code]).toEqual([409, 'knowledge.exists']);
    expect((await entriesOf(list)).total).toBe(2);
    const { lists } = (await ask('GET', '')).json as unknown as { lists: { id: string; name: string; entries: number }[] };
    expect(lists.find(({ id }) => id === list)).toMatchObject({ name: 'FAQ', entries: 2 });
  }); // prettier-ignore
  test('what is added, changed and deleted is found, found otherwise and found no more, at once', async () => {
    const list = await newList();
    const made = (await ask('POST', `/${list}/entries`, { entry: zh('多久发货？', '48 小时内。') })).json as unknown as FaqEntry; // prettier-ignore
    expect((await hitsFor(list, '请问多久发货'))[0]).toMatchObject({ id: made.id, confidence: 1, band: 'found', how: 'same', answer: '48 小时内。' }); // prettier-ignore
    const saved = await ask('PUT', `/${list}/entries/${made.id}`, { rev: made.rev, entry: zh('多久发货？', '当天。', ['什么时候寄出']) }); // prettier-ignore
    expect(saved.json).toMatchObject({ rev: 2, state: 'live', updatedBy: 'Person editor' });
    expect((await hitsFor(list, '什么时候寄出'))[0]).toMatchObject({
      by: '什么时候寄出',
      answer: '当天。',
      how: 'same',
    });
    expect((await ask('DELETE', `/${list}/entries/${made.id}`)).status).toBe(204);
    expect(await hitsFor(list, '多久发货')).toEqual([]);
  });
  test('a stale change is refused with what is there now, and nothing is lost', async () => {
    const list = await newList([zh('多久发货？', '48 小时内。')]);
    const [{ id, rev } = { id: '', rev: 0 }] = (await entriesOf(list)).entries;
    await ask('PUT', `/${list}/entries/${id}`, { rev, entry: zh('多久发货？', '别人写的。') });
    const late = await ask('PUT', `/${list}/entries/${id}`, { rev, entry: zh('多久发货？', '我写的。') });
    expect([late.status, late.json.error?.code]).toEqual([409, 'knowledge.changed']);
    expect(late.json['entry']).toMatchObject({ rev: rev + 1, texts: { 'zh-CN': { answer: '别人写的。' } } });
    expect((await entriesOf(list)).entries[0]?.texts['zh-CN']?.answer).toBe('别人写的。');
  });
  test.each<[string, object]>([
    ['no question', { texts: { en: { question: ' ', answer: 'x' } } }],
    ['no answer', { texts: { en: { question: 'x' } } }],
    ['an end before its beginning', { ...zh('x', 'y'), from: 5, to: 5 }],
    ['a language that is none', { texts: { '../x': { question: 'x', answer: 'y' } } }],
    ['an answer of 8,001 signs', zh('x', 'y'.repeat(8_001))],
    [
      '201 similar questions',
      zh(
        'x',
        'y',
        Array.from({ length: 201 }, (_, i) => `q${i}`),
      ),
    ],
  ])('%s is refused', async (_, entry) => {
    const list = await newList();
    expect((await ask('POST', `/${list}/entries`, { entry })).status).toBe(400);
    expect((await entriesOf(list)).total).toBe(0);
  });
  test('off, not yet, no longer: each is told, and none of them answers', async () => {
    const now = Date.now();
    const list = await newList([
      { ...zh('停用的问题一？', 'a'), stage: 'retired' as const },
      { ...zh('未来的问题二？', 'b'), from: now + 60_000 },
      { ...zh('过去的问题三？', 'c'), to: now - 60_000 },
      zh('现在的问题四？', 'd'),
    ]);
    for (const [state, question] of [['retired', '停用的问题一？'], ['waiting', '未来的问题二？'], ['expired', '过去的问题三？'], ['live', '现在的问题四？']] as const) {
      const { entries } = await entriesOf(list, `?state=${state}`);
      expect(entries.map(({ texts }) => texts['zh-CN']?.question)).toEqual([question]);
      expect((await hitsFor(list, question)).some(({ how }) => how === 'same')).toBe(state === 'live');
    }
  }); // prettier-ignore
  test('search, categories and pages', async () => {
    const list = await newList([
      ...Array.from({ length: 60 }, (_, i) => ({ ...zh(`问题 ${i}？`, `答案 ${i}`), category: i % 2 ? '售后' : '' })),
      { ...zh('100%_ 正品吗？', '是，Ｎｏ．1 品質'), category: '商品' },
    ]);
    const first = await entriesOf(list);
    expect([first.entries.length, first.total]).toEqual([50, 61]);
    expect(first.categories).toEqual(expect.arrayContaining([{ name: '', entries: 30 }, { name: '售后', entries: 30 }, { name: '商品', entries: 1 }])); // prettier-ignore
    const second = await entriesOf(list, `?after=${first.next}`);
    expect(second.entries).toHaveLength(11);
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(61);
    expect((await entriesOf(list, `?q=${encodeURIComponent('100%_')}`)).total).toBe(1);
    expect((await entriesOf(list, `?q=${encodeURIComponent('no.1 品质')}`)).total).toBe(1); // width, case, script
    expect((await entriesOf(list, `?q=${encodeURIComponent('%')}&category=${encodeURIComponent('售后')}`)).total).toBe(
      0,
    );
    expect((await entriesOf(list, '?category=')).total).toBe(30);
  });

  const csv =
    '\uFEFF问题,相似问,答案,分类,失效时间\r\n多久发货？,"几天发货\n什么时候发",48 小时内。,物流,\r\n,,没有问题,,\r\n怎么退货？,,,售后,\r\n多久发货,,又一次,,\r\n运费多少？,,满 99 免,物流,昨天\r\n怎么开发票？,,在订单里申请。,,2099-01-01\r\n';
  test('an import: preview, what is wrong by row, then the rest, and back again', async () => {
    const list = await newList([zh('怎么开发票', '旧的。', ['发票怎么开'])]);
    const file = { name: 'faq.csv', file: base64(csv) };
    const preview = await ask('POST', `/${list}/preview`, file);
    expect(preview.json).toMatchObject({
      columns: [
        { name: '问题', part: 'question' },
        { name: '相似问', part: 'similar' },
        { name: '答案', part: 'answer' },
        { name: '分类', part: 'category' },
        { name: '失效时间', part: 'to' },
      ],
      rows: 6, ready: 2, known: 1, refused: 4,
      faults: [
        { row: 3, fault: 'no-question' },
        { row: 4, fault: 'no-answer', text: '怎么退货？' },
        { row: 5, fault: 'twice' },
        { row: 6, fault: 'date', text: '昨天' },
      ],
    }); // prettier-ignore
    expect((await entriesOf(list)).total).toBe(1);
    const imported = await ask('POST', `/${list}/import`, file);
    expect(imported.json).toMatchObject({ created: 1, replaced: 1, skipped: 0, refused: 4 });
    expect((await hitsFor(list, '几天发货'))[0]).toMatchObject({ how: 'same', category: '物流' });
    expect((await hitsFor(list, '怎么开发票'))[0]?.answer).toBe('在订单里申请。');
    const undone = await ask('DELETE', `/${list}/imports/${String(imported.json['id'])}`);
    expect(undone.json).toEqual({ undone: 2, kept: 0 });
    const { entries } = await entriesOf(list);
    expect(entries.map(({ texts }) => texts['zh-CN'])).toEqual([{ question: '怎么开发票', similar: ['发票怎么开'], answer: '旧的。' }]); // prettier-ignore
    expect((await ask('DELETE', `/${list}/imports/${String(imported.json['id'])}`)).status).toBe(404);
  });
  test('an undo leaves alone what somebody changed since', async () => {
    const list = await newList();
    const { id } = (await ask('POST', `/${list}/import`, { name: 'a.csv', file: base64('Question,Answer\na b,1\nc d,2') })).json as { id?: string }; // prettier-ignore
    const [{ id: entry, rev } = { id: '', rev: 0 }] = (await entriesOf(list)).entries;
    await ask('PUT', `/${list}/entries/${entry}`, { rev, entry: zh('改过的', '改过') });
    expect((await ask('DELETE', `/${list}/imports/${id}`)).json).toEqual({ undone: 1, kept: 1 });
    expect((await entriesOf(list)).entries.map((one) => one.id)).toEqual([entry]);
  });
  test('skipping leaves what is there', async () => {
    const list = await newList([zh('怎么开发票', '旧的。')]);
    const imported = await ask('POST', `/${list}/import`, { name: 'faq.csv', file: base64(csv), same: 'skip' });
    expect(imported.json).toMatchObject({ created: 1, replaced: 0, skipped: 1 });
    expect((await hitsFor(list, '怎么开发票'))[0]?.answer).toBe('旧的。');
  });
  test.each([
    ['zh-CN', '「entry.to」的内容不对：失效时间要晚于生效时间'],
    ['en', '"entry.to" is not right: it must end after it begins'],
  ])('an entry that ends before it begins is refused in words (%s)', async (language, message) => {
    const list = await newList();
    const told = await s.ask('POST', `/api/knowledge/${list}/entries`, { as: 'editor', body: { entry: { ...zh('怎么退', '这样'), from: 2, to: 1 } }, headers: { 'accept-language': language } }); // prettier-ignore
    expect(told.json.error?.message).toBe(message);
  });
  test('a file without the columns, of the wrong kind, or too large changes nothing', async () => {
    const list = await newList();
    const refused = async (name: string, file: string | Uint8Array) => {
      const told = await ask('POST', `/${list}/import`, { name, file: base64(file) });
      return told.json.error?.code;
    };
    expect(await refused('a.csv', 'Name,Phone\nA,1')).toBe('knowledge.no-columns');
    expect(await refused('a.xlsx', 'Question,Answer\na,b')).toMatch(/^sheet\./);
    expect(await refused('a.csv', '')).toMatch(/^sheet\./);
    const huge = await s.ask('POST', `/api/knowledge/${list}/import`, { as: 'editor', raw: `{"name":"a.csv","file":"${'A'.repeat(15 * 1_048_576)}"}` }); // prettier-ignore
    expect(huge.status).toBe(413);
    expect((await entriesOf(list)).total).toBe(0);
  });
  test.each(['csv', 'xlsx', 'json'] as const)(
    'what is exported as %s comes back the same, with all that an entry has',
    async (type) => {
      const rest = {
        category: '',
        tags: [],
        stage: 'approved',
        from: null,
        to: null,
        priority: 'normal',
        related: [] as string[],
        flow: '',
      };
      const drafts = [
      { ...rest, texts: { 'zh-CN': { question: '多久发货？', similar: ['几天发货', '=1+1 是多少'], answer: '48 小时\n**之内**。', channels: { sms: '48小时内', wechat: '=48 小时' }, media: [{ kind: 'picture', url: 'https://shop.example/a(1).png', name: '包裹' }, { kind: 'file', url: 'https://shop.example/b.pdf', name: '说明书' }], followUps: ['查物流；催发货'] }, en: { question: 'When do you ship?', similar: ['a; or b?'], answer: '"48 h", really' } }, category: '物流/发货', stage: 'retired', from: 1_700_000_000_000, related: ['007'] },
      { ...rest, texts: { en: { question: '007', similar: [], answer: '+1' } }, tags: ['a, b'], to: 4_100_000_000_000, priority: 'high', flow: 'returns', related: ['多久发货？'] },
      { ...rest, texts: { en: { question: 'Not yet?', similar: [], answer: 'No.' } }, tags: ['x', '=y'], stage: 'draft', priority: 'low' },
      { ...rest, texts: { en: { question: 'Soon?', similar: [], answer: 'Yes.', followUps: ['One', 'Two'] } }, stage: 'review' },
    ]; // prettier-ignore
      const plain = async (id: string) => {
        const { entries } = await entriesOf(id);
        const names = new Map(entries.map((one) => [one.id, Object.values(one.texts)[0]?.question]));
        return entries.toReversed().map(({ texts, category, tags, stage, from, to, priority, related, flow }) => ({ texts, category, tags, stage, from, to, priority, related: related.map((one) => names.get(one)), flow })); // prettier-ignore
      };
      const list = await newList(drafts);
      expect(await plain(list)).toEqual(drafts);
      const sent = await s.request('GET', `/api/knowledge/${list}/export?type=${type}&offset=480`, { as: 'viewer' });
      expect(sent.status).toBe(200);
      const file = base64(new Uint8Array(await sent.arrayBuffer()));
      const other = await newList();
      const back = await ask('POST', `/${other}/import`, { name: `faq.${type}`, file, offset: 480 });
      expect(back.json).toMatchObject({ created: 4, refused: 0 });
      expect(await plain(other)).toEqual(drafts);
    },
  );
  test('2,000 entries come in at once, and what is not in use can be deleted', async () => {
    const rows = Array.from(
      { length: 2_000 },
      (_, i) => `第 ${i} 号商品怎么用,"用法 ${i}|第 ${i} 号说明",看说明书第 ${i} 页`,
    );
    const list = await newList();
    const file = { name: 'big.csv', file: base64(`问题,相似问,答案\n${rows.join('\n')}`) };
    expect((await ask('POST', `/${list}/import`, file)).json).toMatchObject({ created: 2_000, refused: 0 });
    expect((await ask('POST', `/${list}/import`, file)).json).toMatchObject({ replaced: 2_000 });
    expect((await hitsFor(list, '第 1234 号商品怎么用'))[0]).toMatchObject({
      how: 'same',
      answer: '看说明书第 1234 页',
    });
    expect((await ask('DELETE', `/${list}`)).status).toBe(204);
    expect((await ask('POST', `/${list}/try`, { text: 'x' })).status).toBe(404);
  });
});
