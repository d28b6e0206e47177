// The hands on the canvas: every row of the table in docs/canvas.md that a mouse, a keyboard or a finger does.
import type { Locator, Page } from '@playwright/test';
import { expect, test, type House } from './house.ts';

type Node = {
  type: string;
  at: [number, number];
  config: Record<string, unknown>;
  next: Record<string, string>;
  name?: string;
  skip?: boolean;
};
type Nodes = Record<string, Node>;
const say = (text: string, at: [number, number], next: Node['next'] = {}): Node & { version: number } => ({
  type: 'say',
  version: 1,
  at,
  config: { text },
  next,
});
/** 一 → 选 → 二 and 三; 四 and 五 stand alone, with a note. */
const nodes = {
  start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'a' } },
  a: say('一号', [0, 96], { next: 'q' }),
  q: { type: 'choices', version: 1, at: [0, 224], config: { prompt: '选哪个', rows: [{ id: 'yes', label: '要' }, { id: 'no', label: '不要' }] }, next: { 'row:yes': 'b', 'row:no': 'c' } },
  b: say('二号', [272, 224]),
  c: say('三号', [272, 352]),
  d: say('四号', [560, 96]),
  e: say('五号', [560, 480]),
  n: { type: 'note', version: 1, at: [272, 0], config: { text: '便签' }, next: {} },
}; // prettier-ignore
const flow = (all: object, name = '主流程') => ({ name, nodes: all });
const documentOf = (flows: object) => ({ name: '画布', languages: ['zh-CN'], main: 'main', flows });

async function open(page: Page, house: House, flows: object = { main: flow(nodes) }): Promise<string> {
  const made = await page.request.post('/api/bots', {
    data: { document: documentOf(flows) },
    headers: { origin: house.url },
  });
  expect(made.ok()).toBe(true);
  const { id } = (await made.json()) as { id: string };
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' }); // the camera is there at once
  await page.goto(`/bots/${id}/flows`);
  await expect(card(page, 'a')).toBeVisible();
  return id;
}
const card = (page: Page, id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);
const canvas = (page: Page) => page.locator('[data-canvas]');
const selected = (page: Page) =>
  page
    .locator('.react-flow__node.selected')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-id') ?? '').toSorted((x, y) => (x < y ? -1 : 1)));
const live = (page: Page) => page.locator('.studio > p.sr-only[role="status"]');
const picker = (page: Page) => page.locator('.pick-list');
/** The nodes of a flow as the server has them. */
async function nodesOf(page: Page, bot: string, flowId = 'main'): Promise<Nodes> {
  const answer = await page.request.get(`/api/bots/${bot}/draft`);
  const { document } = (await answer.json()) as { document: { flows: Record<string, { nodes: Nodes }> } };
  return document.flows[flowId]?.nodes ?? {};
}
/** The draft as the server has it, once it says what is asked. */
async function draft(page: Page, bot: string, says: (nodes: Nodes) => unknown, flowId = 'main'): Promise<void> {
  await expect
    .poll(async () => {
      await page.keyboard.press('Control+s');
      return Boolean(says(await nodesOf(page, bot, flowId)));
    })
    .toBe(true);
  await expect(page.getByText(/^已保存 \d/)).toBeVisible(); // and the page has heard so
}
async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  hold: string[] = [],
): Promise<void> {
  for (const key of hold) await page.keyboard.down(key);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  for (const key of hold.toReversed()) await page.keyboard.up(key);
}
/** A place on a wire that no card and no other wire hides. */
const onWire = (page: Page, edge: string, share = 0.5) =>
  page.locator(`.react-flow__edge[data-id="${edge}"] .wire-hit`).evaluate((path, share) => {
    if (!(path instanceof SVGPathElement)) throw new Error('no wire');
    const at = path
      .getPointAtLength(path.getTotalLength() * share)
      .matrixTransform(path.getScreenCTM() ?? new DOMMatrix());
    return { x: at.x, y: at.y };
  }, share);
/** A place of the canvas, from its upper left, that nothing lies on. */
async function empty(page: Page, x = 420, y = 640) {
  const box = (await canvas(page).boundingBox()) ?? { x: 0, y: 0 };
  return { x: box.x + x, y: box.y + y };
}
const exitOf = (page: Page, id: string, n = 0) =>
  card(page, id).locator('.react-flow__handle.source, .react-flow__handle.exit').nth(n);
const zoom = (page: Page) => page.locator('.canvas-percent').innerText();
const paneAt = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((view) => (view as HTMLElement).style.transform);

test('looking: pan, zoom, box selection, mouse and trackpad, minimap, remembered', async ({ studio: page, house }) => {
  await open(page, house);
  const start = await paneAt(page);
  const at = await empty(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.wheel(0, 120);
  await expect.poll(() => paneAt(page)).not.toBe(start); // scroll pans
  expect(await zoom(page)).toBe('100%');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
  await expect.poll(() => zoom(page)).not.toBe('100%'); // with Mod it zooms
  await canvas(page).press('0');
  await expect.poll(() => zoom(page)).toBe('100%');
  await page.keyboard.press('-');
  await expect.poll(() => zoom(page)).not.toBe('100%');
  for (let i = 0; i < 7; i++) await page.keyboard.press('-');
  await expect(canvas(page)).toHaveAttribute('data-zoom', 'box'); // from afar: coloured boxes
  await expect(card(page, 'a').locator('.card-title')).toBeHidden();
  await page.keyboard.press('1');
  const fitted = await paneAt(page);
  await drag(page, at, { x: at.x - 60, y: at.y + 40 }, ['Space']);
  await expect.poll(() => paneAt(page)).not.toBe(fitted);
  const spaced = await paneAt(page);
  await page.mouse.move(at.x, at.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(at.x + 80, at.y - 30, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(() => paneAt(page)).not.toBe(spaced);
  await page.keyboard.press('1');

  // trackpad: a drag on empty selects what it touches; Mod and Shift add
  const [one, two] = [await card(page, 'd').boundingBox(), await card(page, 'e').boundingBox()];
  if (!one || !two) throw new Error('not drawn');
  await drag(page, { x: one.x + one.width + 40, y: one.y - 10 }, { x: one.x + one.width - 20, y: one.y + 20 });
  await expect.poll(() => selected(page)).toEqual(['d']);
  await card(page, 'b').click({ modifiers: ['Control'] });
  await expect.poll(() => selected(page)).toEqual(['b', 'd']);
  await card(page, 'c').click({ modifiers: ['Shift'] });
  await expect.poll(() => selected(page)).toEqual(['b', 'c', 'd']);
  const all = await paneAt(page);
  await page.keyboard.press('2'); // the selection
  await expect.poll(() => paneAt(page)).not.toBe(all);
  await page.keyboard.press('1');
  await card(page, 'c').click(); // one of them, let go where it was pressed: that one alone
  await expect.poll(() => selected(page)).toEqual(['c']);
  await drag(page, { x: one.x + one.width + 40, y: one.y - 10 }, { x: one.x + 40, y: two.y + 20 }); // the box lies over them
  await expect.poll(() => selected(page)).toEqual(['d', 'e']);
  const under = await middle(card(page, 'e'));
  await page.mouse.click(under.x, under.y);
  await expect.poll(() => selected(page)).toEqual(['e']);
  await page.keyboard.press('Control+a');
  await expect.poll(async () => (await selected(page)).length).toBe(8);
  await page.keyboard.press('Escape');
  await expect.poll(() => selected(page)).toEqual([]);
  await page.keyboard.press('1');

  // mouse: the same drag pans, with Shift it selects
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await picker(page).getByRole('combobox').fill('触控板');
  await page.keyboard.press('Enter');
  await expect(page.getByText('鼠标模式：')).toBeVisible();
  const before = await paneAt(page);
  await drag(page, at, { x: at.x - 50, y: at.y - 50 });
  await expect.poll(() => paneAt(page)).not.toBe(before);
  expect(await selected(page)).toEqual([]);
  await page.keyboard.press('1');
  const far = await middle(card(page, 'e'));
  await drag(page, { x: far.x + 150, y: far.y + 60 }, { x: far.x + 60, y: far.y }, ['Shift']);
  await expect.poll(() => selected(page)).toEqual(['e']);
  await page.keyboard.press('m');
  await expect(page.locator('.canvas-minimap')).toHaveCount(0);
  await page.reload();
  await expect(card(page, 'a')).toBeVisible();
  await expect(page.locator('.canvas-minimap')).toHaveCount(0); // remembered, both of them
  const again = await paneAt(page);
  await drag(page, at, { x: at.x - 50, y: at.y - 50 });
  await expect.poll(() => paneAt(page)).not.toBe(again);
});

test('keyboard: walk, select what is connected, open and leave the form, rename, nudge, skip, replace, insert', async ({
  studio: page,
  house,
}) => {
  const bot = await open(page, house);
  await page.getByRole('button', { name: '添加节点' }).focus();
  await card(page, 'a').click();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => selected(page)).toEqual(['q']);
  await expect(card(page, 'q')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => selected(page)).toEqual(['b']);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => selected(page)).toEqual(['c']);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => selected(page)).toEqual(['q']);
  await page.keyboard.press('Alt+s');
  await expect(live(page)).toContainText('U 选中前面的全部节点');
  await page.keyboard.press('d');
  await expect.poll(() => selected(page)).toEqual(['b', 'c', 'q']);
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('c');
  await expect.poll(() => selected(page)).toEqual(['a', 'b', 'c', 'q', 'start']);
  await page.keyboard.press('Escape');

  await card(page, 'b').click();
  await page.keyboard.press('Enter');
  await expect(page.locator('.studio-inspector :focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card(page, 'b')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('改过的名字');
  await page.keyboard.press('Enter');
  await expect(card(page, 'b')).toContainText('改过的名字');
  await expect(card(page, 'b')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowDown');
  await draft(page, bot, ({ b }) => b?.at.join() === '288,304' && b.name === '改过的名字');
  await page.keyboard.press('Control+z');
  await expect(live(page)).toContainText('已撤销');
  await expect(card(page, 'b')).toBeFocused();

  await page.keyboard.press('d');
  await expect(card(page, 'b').locator('.card[data-skipped]')).toHaveCount(1);
  await expect(card(page, 'b')).toHaveAttribute('aria-label', /跳过/);
  await draft(page, bot, ({ b }) => b?.skip === true);
  await page.keyboard.press('d');
  await draft(page, bot, ({ b }) => b?.skip === undefined);

  // another node in its place: what leads to it still does
  await page.keyboard.press('r');
  await picker(page).getByRole('combobox').fill('提问');
  await page.keyboard.press('Enter');
  await draft(page, bot, ({ b, q }) => b?.type === 'ask' && q?.next['row:yes'] === 'b' && b.name === '改过的名字');
  await page.keyboard.press('Escape');
  // between two
  await card(page, 'a').click();
  await page.keyboard.press('i');
  await expect(picker(page).getByRole('option', { name: /^便签/ })).toHaveCount(0); // nothing may follow paper
  await picker(page).getByRole('combobox').fill('发消息');
  await page.keyboard.press('Enter');
  await expect(page.locator('.studio-inspector :focus')).toHaveCount(1);
  await draft(page, bot, (all) => all[all['a']?.next['next'] ?? '']?.next['next'] === 'q');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await draft(page, bot, ({ a }) => a?.next['next'] === 'q');
  // a note, written at once
  await page.keyboard.press('Shift+n');
  await page.keyboard.type('先问单号');
  await expect(canvas(page).locator('.card[data-note]').filter({ hasText: '先问单号' })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await draft(page, bot, (all) => Object.keys(all).length === 8);
  // E: an exit, then its target from the list
  await card(page, 'd').click();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(picker(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape'); // nothing is connected
  await expect(card(page, 'd')).toBeFocused();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await picker(page).getByRole('combobox').fill('五号');
  await page.keyboard.press('Enter');
  await expect(live(page)).toContainText('已连接');
  await draft(page, bot, ({ d }) => d?.next['next'] === 'e');
  await card(page, 'd').focus();
  await page.keyboard.press('Tab'); // one stop for the canvas, arrows inside
  await expect(canvas(page).locator(':focus')).toHaveCount(0);
  await page.keyboard.press('Shift+Tab');
  await expect(card(page, 'd')).toBeFocused();
});

test('wires: let go over nothing, three letters, Enter; into an edge; another end; a used exit; cut by a stroke', async ({
  studio: page,
  house,
}) => {
  const bot = await open(page, house);
  const d = await middle(card(page, 'd'));
  await card(page, 'd').hover();
  await drag(page, await middle(exitOf(page, 'd')), { x: d.x + 200, y: d.y + 160 });
  await expect(picker(page).getByRole('combobox')).toBeFocused();
  await expect(picker(page).getByRole('option', { name: /^便签/ })).toHaveCount(0);
  await page.keyboard.type('发消息');
  await page.keyboard.press('Enter');
  await expect(page.locator('.studio-inspector :focus')).toHaveCount(1);
  await draft(page, bot, (all) => all[all['d']?.next['next'] ?? '']?.type === 'say');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await draft(page, bot, (all) => all['d']?.next['next'] === undefined && Object.keys(all).length === 8);
  await page.keyboard.press('1');

  // the + of an edge, and a card let go over it
  const edge = page.locator('.react-flow__edge[data-id="q:row:yes"]');
  const wire = await onWire(page, 'q:row:yes');
  await page.mouse.move(wire.x, wire.y);
  await edge.locator('.wire-insert').click();
  await picker(page).getByRole('combobox').fill('发消息');
  await page.keyboard.press('Enter');
  await draft(page, bot, (all) => all[all['q']?.next['row:yes'] ?? '']?.next['next'] === 'b');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('1');
  const onto = await onWire(page, 'start:next');
  const grab = await card(page, 'd').boundingBox();
  await drag(page, { x: (grab?.x ?? 0) + 60, y: (grab?.y ?? 0) + 12 }, onto);
  await draft(page, bot, ({ start, d }) => start?.next['next'] === 'd' && d?.next['next'] === 'a');
  await page.keyboard.press('Control+z'); // the place and both edges at once
  await draft(page, bot, ({ start, d }) => start?.next['next'] === 'a' && d?.at.join() === '560,96');

  // a used exit: its edge moves, and an undo brings it back
  await card(page, 'q').hover();
  const exit = await middle(exitOf(page, 'q', 1));
  const target = await middle(card(page, 'e'));
  await page.mouse.move(exit.x, exit.y);
  await page.mouse.down();
  await page.mouse.move(exit.x + 40, exit.y + 40, { steps: 4 });
  await expect(page.locator('.wire[data-ghost]')).toHaveCount(1);
  // what cannot take it is dim and says why
  const note = await middle(card(page, 'n'));
  await page.mouse.move(note.x, note.y, { steps: 4 });
  expect(
    await card(page, 'n')
      .locator('.card')
      .evaluate((one) => getComputedStyle(one, '::after').content),
  ).toContain('便签不会执行');
  await page.mouse.move(target.x, target.y, { steps: 4 });
  await page.mouse.up();
  await draft(page, bot, ({ q }) => q?.next['row:yes'] === 'e' || q?.next['row:no'] === 'e');
  await page.keyboard.press('Control+z');
  await draft(page, bot, ({ q }) => q?.next['row:yes'] === 'b' && q.next['row:no'] === 'c');

  // the far end of an edge, to another card
  const no = await onWire(page, 'q:row:no');
  await page.mouse.click(no.x, no.y);
  const end = await middle(page.locator('.react-flow__edge[data-id="q:row:no"] .react-flow__edgeupdater-target'));
  await drag(page, end, target);
  await draft(page, bot, ({ q }) => q?.next['row:no'] === 'e');
  await page.keyboard.press('Control+z');

  // let go over nothing: nodes are offered, or the edge goes, as one likes
  const loose = async () => {
    const at = await onWire(page, 'q:row:no');
    await page.mouse.click(at.x, at.y);
    const handle = await middle(page.locator('.react-flow__edge[data-id="q:row:no"] .react-flow__edgeupdater-target'));
    await drag(page, handle, { x: handle.x - 30, y: handle.y + 190 });
  };
  await draft(page, bot, ({ q }) => q?.next['row:no'] === 'c');
  await loose();
  await expect(picker(page).getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await picker(page).getByRole('combobox').fill('选节点或删掉');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice-bar')).toContainText('删掉这条连线');
  await loose();
  await expect(live(page)).toContainText('已断开连线');
  await draft(page, bot, ({ q }) => q?.next['row:no'] === undefined);
  await canvas(page).press('Control+z');
  await draft(page, bot, ({ q }) => q?.next['row:no'] === 'c');

  // a stroke with Alt cuts both edges of the question, in one undo
  const [b, c] = [await card(page, 'b').boundingBox(), await card(page, 'c').boundingBox()];
  if (!b || !c) throw new Error('not drawn');
  await drag(page, { x: b.x - 8, y: b.y - 30 }, { x: c.x - 8, y: c.y + 90 }, ['Alt']);
  await expect(live(page)).toContainText('已切断 2 条连线');
  await draft(page, bot, ({ q }) => Object.keys(q?.next ?? {}).length === 0);
  await page.keyboard.press('Control+z');
  await draft(page, bot, ({ q }) => Object.keys(q?.next ?? {}).length === 2);
  // delete, and delete and heal
  await card(page, 'a').click();
  await page.keyboard.press('Control+Delete');
  await draft(page, bot, ({ a, start }) => a === undefined && start?.next['next'] === 'q');
  await expect(canvas(page).locator(':focus')).toHaveCount(1);
});

test('copies: across flows and bots, by Alt and hand, words, foreign and newer text', async ({
  studio: page,
  house,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.url });
  const bot = await open(page, house, {
    main: flow(nodes),
    side: flow({ s: { type: 'start', version: 1, at: [0, 0], config: {}, next: {} } }, '旁边'),
  });
  const write = (text: string) => page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await card(page, 'q').click();
  await card(page, 'b').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+c');
  await expect(live(page)).toContainText('已复制 2 个节点');
  const at = await empty(page);
  await page.mouse.move(at.x, at.y);
  await page.keyboard.press('Control+v');
  await draft(page, bot, (all) => Object.keys(all).length === 10);
  await expect(canvas(page).locator('.react-flow__node:focus')).toHaveCount(1);
  await page.keyboard.press('Control+x');
  await draft(page, bot, (all) => Object.keys(all).length === 8);
  await page.locator('.flow-tab').nth(1).click();
  await expect(card(page, 's')).toBeVisible();
  await page.goBack(); // every flow has an address
  await expect(card(page, 'a')).toBeVisible();
  await page.goForward();
  await expect(card(page, 's')).toBeVisible();
  await canvas(page).focus();
  await page.keyboard.press('Control+v'); // another flow
  await draft(
    page,
    bot,
    (all) =>
      Object.values(all).some(({ type, next }) => type === 'choices' && all[next['row:yes'] ?? '']?.type === 'say'),
    'side',
  );
  const other = await open(page, house, { main: flow({ a: nodes.a, start: nodes.start }) });
  await page.keyboard.press('Control+v'); // another bot
  await draft(page, other, (all) => Object.keys(all).length === 4);
  await page.keyboard.press('Control+z');
  await draft(page, other, (all) => Object.keys(all).length === 2);
  await page.keyboard.press('Control+d'); // nothing selected: nothing
  await card(page, 'a').click();
  await page.keyboard.press('Control+d');
  await draft(page, other, (all) => Object.keys(all).length === 3);

  // Alt and hand
  const a = await middle(card(page, 'a'));
  await drag(page, a, { x: a.x + 300, y: a.y + 40 }, ['Alt']);
  await draft(page, other, (all) => Object.keys(all).length === 4 && all['a']?.at.join() === '0,96');

  await page.locator('.react-flow__pane').click({ position: { x: 900, y: 500 } });
  await write('满两百元包邮');
  await page.keyboard.press('Control+v');
  await draft(page, other, (all) => Object.values(all).some(({ config }) => config['text'] === '满两百元包邮'));
  const notice = page.locator('.notice-bar');
  for (const [text, sentence] of [
    ['{"kind":"dialoom/nodes","schemaVersion":9,"nodes":{}}', '更新版本的话织'],
    ['{"nodes":[{"id":"1","type":"n8n"}]}', '不是话织的节点'],
    ['{"kind":"dialoom/nodes","schemaVersion":1,"nodes":{"x":{}}}', '已损坏'],
  ] as const) {
    await page.locator('.react-flow__pane').click({ position: { x: 900, y: 500 } });
    await write(text);
    await page.keyboard.press('Control+v');
    await expect(notice).toContainText(sentence);
  }
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);
  await draft(page, other, (all) => Object.keys(all).length === 5);
});

test('dragging: guides and where they put a card, Mod for anywhere, from the palette, lining up', async ({
  studio: page,
  house,
}) => {
  const bot = await open(page, house);
  const d = await middle(card(page, 'd'));
  const c = await card(page, 'c').boundingBox();
  const title = { x: d.x - 40, y: ((await card(page, 'd').boundingBox())?.y ?? 0) + 12 };
  await page.mouse.move(title.x, title.y);
  await page.mouse.down();
  await page.mouse.move(title.x + 20, title.y + 60, { steps: 3 });
  const level = page.locator('.guide-line[data-axis="y"]');
  // in steps of the grid, until it stands level
  for (let y = c?.y ?? 0; y < (c?.y ?? 0) + 40 && !(await level.isVisible()); y += 8) await page.mouse.move(title.x, y);
  await expect(level).toBeVisible();
  await page.mouse.up();
  await expect(page.locator('.guide-line[data-axis="y"]')).toBeHidden();
  await draft(page, bot, ({ d }) => d?.at[1] === 352); // level with 三号
  // with Mod: not on the grid
  const e = await card(page, 'e').boundingBox();
  const grab = { x: (e?.x ?? 0) + 90, y: (e?.y ?? 0) + 12 };
  await page.mouse.move(grab.x, grab.y);
  await page.mouse.down();
  await page.keyboard.down('Control');
  await page.mouse.move(grab.x + 31, grab.y + 43, { steps: 6 });
  await page.mouse.up();
  await page.keyboard.up('Control');
  await draft(page, bot, ({ e }) => e && (e.at[0] % 16 !== 0 || e.at[1] % 16 !== 0));

  // out of the palette, by pointer
  await page.getByRole('button', { name: '添加节点' }).click();
  const item = await middle(picker(page).getByRole('option', { name: /^提问/ }));
  const at = await empty(page, 900, 560);
  await drag(page, item, at);
  await expect(card(page, 'd')).toBeVisible();
  await draft(page, bot, (all) => Object.values(all).some(({ type }) => type === 'ask'));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  // N where the pointer is, / as well, a double click on empty
  await page.mouse.move(at.x, at.y);
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  const opened = await picker(page).boundingBox();
  expect(Math.abs((opened?.x ?? 0) - at.x)).toBeLessThan(200);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(picker(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.dblclick(at.x, at.y);
  await expect(picker(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await card(page, 'b').hover();
  await exitOf(page, 'b').click(); // an open exit
  await expect(picker(page).getByRole('option', { name: /^发消息/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await card(page, 'b').dblclick(); // its form
  await expect(page.locator('.studio-inspector :focus')).toHaveCount(1);
  await page.keyboard.press('Escape');

  // lined up and spaced, each one undo; also in the menu
  await card(page, 'b').click();
  await card(page, 'c').click({ modifiers: ['Control'] });
  await card(page, 'e').click({ modifiers: ['Control'] });
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('l');
  await draft(page, bot, ({ b, c, e }) => b?.at[0] === 272 && c?.at[0] === 272 && e?.at[0] === 272);
  await card(page, 'b').click({ button: 'right' });
  await picker(page)
    .getByRole('option', { name: /上下均匀排开/ })
    .click();
  await draft(page, bot, ({ b, c, e }) => b && c && e && Math.abs(e.at[1] - c.at[1] - (c.at[1] - b.at[1])) <= 20);
});

test('commands: all in one list and one sheet, letters switched off, nothing while words are composed', async ({
  studio: page,
  house,
}) => {
  await open(page, house);
  await card(page, 'a').click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '快捷键' });
  const rows = sheet.locator('dt');
  const count = await rows.count();
  for (const words of [
    '左对齐',
    '选中前面的全部节点',
    '换成别的节点',
    '跳过或不再跳过',
    '复制',
    '切换鼠标或触控板模式',
  ])
    await expect(rows.getByText(words, { exact: true })).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(card(page, 'a')).toBeFocused();
  await page.keyboard.press('Control+k');
  expect(await picker(page).getByRole('option').count()).toBeLessThanOrEqual(count);
  await picker(page).getByRole('combobox').fill('单个字母');
  await page.keyboard.press('Enter');
  await expect(page.getByText('单个字母的快捷键已关闭')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('?');
  await page.keyboard.press('d');
  await expect(picker(page)).toHaveCount(0);
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await picker(page).getByRole('combobox').fill('单个字母');
  await page.keyboard.press('Enter');
  // an input method composes: its keys are its own
  const composing = (key: string, code: number) =>
    card(page, 'a').evaluate(
      (one, [key, code]) =>
        one.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: String(key),
            keyCode: Number(code),
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        ),
      [key, code] as const,
    );
  await card(page, 'a').focus();
  await composing('n', 229);
  await composing('Delete', 229);
  await expect(picker(page)).toHaveCount(0);
  await expect(card(page, 'a')).toBeVisible();
  // letters are letters in a field
  await page.keyboard.press('Enter');
  await page.keyboard.type('ndrie/');
  await expect(picker(page)).toHaveCount(0);
  await expect(card(page, 'a')).toContainText('ndrie');
  // saved at once, and told; the simulator comes and goes
  await page.keyboard.press('Control+s');
  await expect(live(page)).toContainText('已保存');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.sim')).toBeVisible();
  await page.locator('.sim').getByRole('textbox').first().press('Escape');
  await expect(page.locator('.sim')).toHaveCount(0);
});

test('fingers: one pans, two zoom, a long press opens the menu, two taps connect, targets are large', async ({
  browser,
  signedIn,
  house,
}) => {
  const context = await browser.newContext({
    baseURL: house.url,
    storageState: signedIn,
    hasTouch: true,
    isMobile: true,
    locale: 'zh-CN',
    viewport: { width: 900, height: 700 },
  });
  const page = await context.newPage();
  try {
    const made = await page.request.post('/api/bots', {
      data: { document: documentOf({ main: flow(nodes) }) },
      headers: { origin: house.url },
    });
    const { id: bot } = (await made.json()) as { id: string };
    await page.goto(`/bots/${bot}/flows`);
    await expect(card(page, 'a')).toBeVisible();
    const cdp = await context.newCDPSession(page);
    type Finger = { x: number; y: number };
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Finger[] = []) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints });
    const box = (await canvas(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const at = { x: box.x + box.width - 80, y: box.y + box.height - 40 };
    const before = await paneAt(page);
    await touch('touchStart', [at]);
    for (let i = 1; i <= 5; i++) await touch('touchMove', [{ x: at.x - i * 8, y: at.y - i * 6 }]);
    await touch('touchEnd');
    await expect.poll(() => paneAt(page)).not.toBe(before);
    const was = await zoom(page);
    await touch('touchStart', [at, { x: at.x - 60, y: at.y }]);
    for (let i = 1; i <= 5; i++) await touch('touchMove', [at, { x: at.x - 60 - i * 20, y: at.y }]);
    await touch('touchEnd');
    await expect.poll(() => zoom(page)).not.toBe(was);
    await page.getByRole('toolbar').getByRole('button', { name: '显示全部' }).tap();
    await page.waitForTimeout(400); // the camera comes to rest

    const a = await middle(card(page, 'a'));
    await touch('touchStart', [a]);
    await expect(picker(page).getByRole('option', { name: /跳过/ })).toBeVisible();
    await touch('touchEnd');
    await expect(picker(page)).toBeVisible(); // lifting the finger is no tap
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape'); // the form closes, and the cards have room

    const exit = exitOf(page, 'd');
    const size = await exit.boundingBox();
    const scale = parseInt(await zoom(page)) / 100;
    expect((size?.width ?? 0) / scale).toBeGreaterThanOrEqual(43.5);
    await exit.tap();
    await expect(page.locator('.notice-bar')).toContainText('点一个节点连过去');
    await card(page, 'e').tap();
    await draft(page, bot, ({ d }) => d?.next['next'] === 'e');
    await exitOf(page, 'e').tap();
    await page.touchscreen.tap(at.x, at.y);
    await expect(picker(page).getByRole('combobox')).toBeVisible();
  } finally {
    await context.close();
  }
});

test('by keyboard and by mouse: the same document, also after a reload', async ({ studio: page, house }) => {
  const byMouse = await open(page, house);
  const d = await card(page, 'd').boundingBox();
  const grab = { x: (d?.x ?? 0) + 60, y: (d?.y ?? 0) + 12 };
  await card(page, 'd').hover();
  await drag(page, await middle(exitOf(page, 'd')), await middle(card(page, 'e')));
  await drag(page, grab, { x: grab.x + 90, y: grab.y });
  const remove = async () => {
    await card(page, 'c').click({ button: 'right' });
    await picker(page).getByRole('option', { name: /^删除/ }).first().click();
    await expect(card(page, 'c')).toHaveCount(0);
  };
  await remove();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(card(page, 'c')).toBeVisible();
  await remove();
  await draft(page, byMouse, ({ c, d }) => c === undefined && d?.next['next'] === 'e' && d.at[0] > 560);
  const drawn = await nodesOf(page, byMouse);

  const byKeyboard = await open(page, house);
  const find = async (words: string, id: string) => {
    await canvas(page).focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(() => selected(page)).toEqual([id]);
  };
  await find('四号', 'd');
  const steps = ((drawn['d']?.at[0] ?? 0) - 560) / 16;
  for (let i = 0; i < steps; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await page.keyboard.type('五号');
  await page.keyboard.press('Enter');
  await expect(live(page)).toContainText('已连接');
  await find('三号', 'c');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await expect(card(page, 'c')).toBeFocused();
  await page.keyboard.press('Delete');
  await draft(page, byKeyboard, ({ c }) => c === undefined);
  await page.reload();
  await expect(card(page, 'd')).toBeVisible();
  expect(await nodesOf(page, byKeyboard)).toEqual(drawn);
});

test('two tabs: copied in one, pasted in the other; variables come once, an undo takes both back', async ({
  studio: page,
  house,
}) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: house.url });
  const asks = {
    type: 'ask',
    version: 1,
    at: [272, 480],
    config: { prompt: '电话？', kind: 'phone', variable: 'callback' },
    next: {},
  };
  const made = await page.request.post('/api/bots', {
    data: {
      document: { ...documentOf({ main: flow({ ...nodes, p: asks }) }), variables: { callback: { type: 'text' } } },
    },
    headers: { origin: house.url },
  });
  const { id: from } = (await made.json()) as { id: string };
  const other = await page.context().newPage();
  const to = await open(other, house);
  const variables = async () => {
    await other.keyboard.press('Control+s');
    const answer = await other.request.get(`/api/bots/${to}/draft`);
    const { document } = (await answer.json()) as {
      document: { variables: object; flows: Record<string, { nodes: object }> };
    };
    return [Object.keys(document.variables), Object.keys(document.flows['main']?.nodes ?? {}).length];
  };
  await page.goto(`/bots/${from}/flows`);
  await page.bringToFront();
  await card(page, 'p').click();
  await page.keyboard.press('Control+c');
  await expect(live(page)).toContainText('已复制 1 个节点');
  await other.bringToFront();
  await canvas(other).focus();
  await other.keyboard.press('Control+v');
  await other.keyboard.press('Control+v');
  await expect.poll(variables).toEqual([['callback'], 10]);
  await other.keyboard.press('Control+z');
  await other.keyboard.press('Control+z');
  await expect.poll(variables).toEqual([[], 8]);
  await other.close();
});

test('a type that is not installed is drawn, flagged and kept', async ({ studio: page, house }) => {
  const strange = {
    type: 'fax',
    version: 3,
    at: [272, 480],
    config: { number: '010', deep: { a: [1] } },
    next: { sent: 'b' },
    name: '发传真',
  };
  const bot = await open(page, house, { main: flow({ ...nodes, x: strange }) });
  await expect(card(page, 'x')).toContainText('发传真');
  await card(page, 'x').click();
  await expect(page.locator('.studio-inspector')).toContainText('"number": "010"');
  await page.keyboard.press('p');
  await expect(page.locator('.problems')).toContainText('发传真');
  await page.keyboard.press('p');
  await canvas(page).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await draft(page, bot, ({ x }) => x?.at[0] === 288);
  expect((await nodesOf(page, bot))['x']).toEqual({ ...strange, at: [288, 480] });
});
