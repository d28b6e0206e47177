// The visitor: a line that comes by itself, a form, the page on paper, right to left, and the chat in a frame.
import { outOfReach } from './axe.ts';
import { expect, test } from './house.ts';
import { launcher, log, openSite, publishBot, rowOf, tag, type InRow } from './visitor.ts';

const botWith = (more: object, ...nodes: readonly InRow[]) => ({
  schema: 'dialoom/bot',
  name: '小访',
  languages: ['zh-CN', 'en'],
  main: 'main',
  flows: { main: { name: 'Main', nodes: rowOf({ type: 'start', config: {}, exits: ['next'] }, ...nodes) } },
  settings: { onStop: 'apologise' },
  ...more,
});
const hello = { type: 'say', config: { text: '您好，我是小访。' }, exits: ['next'] };
const wait = { type: 'ask', config: { prompt: '还有什么？', variable: 'last' }, exits: [] };
const pickUp = {
  type: 'form',
  exits: ['filled', 'gave-up', 'silent', 'cancelled'],
  config: {
    prompt: { 'zh-CN': '预约上门取件，请填写：', en: 'To book a pick-up, please fill this in:' },
    fields: [
      { id: 'name', label: { 'zh-CN': '姓名', en: 'Name' }, variable: 'name' },
      {
        id: 'phone',
        label: { 'zh-CN': '电话', en: 'Phone' },
        kind: 'phone',
        help: '快递员会打这个电话',
        variable: 'phone',
      },
      { id: 'day', label: { 'zh-CN': '日期', en: 'Day' }, kind: 'date', variable: 'day' },
      {
        id: 'time',
        label: { 'zh-CN': '时段', en: 'Time' },
        kind: 'choice',
        options: [
          { id: 'am', label: { 'zh-CN': '上午', en: 'Morning' } },
          { id: 'pm', label: { 'zh-CN': '下午', en: 'Afternoon' } },
        ],
        variable: 'time',
      },
      { id: 'words', label: { 'zh-CN': '备注', en: 'Notes' }, required: false, variable: 'words' },
    ],
    cancel: ['不填了'],
  },
};
const booked = {
  type: 'say',
  config: { text: '{{ name }}，{{ day }}{{ time }}来取，电话 {{ phone }}。' },
  exits: ['next'],
};

test('a form: what is not right is said at its field, the rest stays, and it goes in as one message', async ({
  page,
  studio,
  house,
}) => {
  await using bot = await publishBot(studio, house.url, botWith({}, hello, pickUp, booked, wait));
  await page.goto(`/c/${bot.id}`);
  const form = page.getByRole('form', { name: '预约上门取件，请填写：' });
  await expect(form).toBeVisible();
  expect(await outOfReach(page)).toEqual([]);
  await form.getByLabel('姓名').fill('李娜');
  await form.getByLabel('电话').fill('问我太太');
  await form.getByRole('button', { name: '提交' }).click();
  await expect(form.getByLabel('电话')).toBeFocused();
  await expect(form.getByLabel('电话')).toHaveAccessibleDescription(/快递员会打这个电话 这不像电话号码/);
  await expect(form.getByText('请填写这一项')).toHaveCount(2); // day and time; notes need not be
  await expect(form.getByLabel('姓名')).toHaveValue('李娜');
  await expect(log(page).locator('.mine')).toHaveCount(0);
  await form.getByLabel('电话').fill('138 0013 8000');
  await form.getByLabel('日期').fill('2026-11-25');
  await form.getByLabel('时段').selectOption('下午');
  await form.getByRole('button', { name: '提交' }).press('Enter');
  await expect(log(page)).toContainText('李娜，2026-11-25下午来取，电话 13800138000。');
  await expect(log(page).locator('.mine .bubble')).toHaveText(
    /姓名：李娜\n电话：138 0013 8000\n日期：2026-11-25\n时段：下午/,
  );
  await expect(form).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: '输入您的问题' })).toBeFocused();
});

test('who writes instead of filling in the form is asked for what is missing', async ({ page, studio, house }) => {
  await using bot = await publishBot(studio, house.url, botWith({}, pickUp, booked, wait));
  await page.goto(`/c/${bot.id}`);
  await expect(page.getByRole('form', { name: /预约/ })).toBeVisible();
  const box = page.getByRole('textbox', { name: '输入您的问题' });
  const say = async (text: string) => {
    await box.fill(text);
    await box.press('Enter');
  };
  await say('电话13800138000，11月25日');
  await expect(log(page).locator('.theirs .bubble').last()).toHaveText(/姓名/);
  await say('李娜');
  await page.getByRole('button', { name: '上午' }).click();
  await expect(log(page).locator('.theirs .bubble').last()).toHaveText(/备注/);
  await page.getByRole('button', { name: '跳过' }).click();
  await expect(log(page)).toContainText(/李娜，20\d\d-11-25上午来取，电话 13800138000。/);
});

test('a line comes by itself where and when it should, once, and opens the chat', async ({ page, studio, house }) => {
  const line = (id: string, words: string, more: object) => ({ id, words, ...more });
  await using bot = await publishBot(
    studio,
    house.url,
    botWith(
      {
        widget: {
          theme: { accent: '#1b7446', position: 'left' },
          triggers: [
            line('cart', '需要帮忙结账吗？', { seconds: 0, pages: ['/cart*'] }),
            line('long', '往下看，还有优惠', { when: 'scroll', percent: 60, pages: ['/long'], once: 'visitor' }),
            line('desk', '电脑才看到', { seconds: 0, pages: ['/desk'], phones: false }),
          ],
        },
      },
      hello,
      wait,
    ),
  );
  await using site = await openSite(
    (path) => `<body>${path === '/long' ? '<p style="height:4000px">…</p>' : ''}${tag(house.url, bot.id)}`,
  );
  const at = (path: string) => page.goto(new URL(path, site.url).href);
  const hello1 = page.getByRole('button', { name: '需要帮忙结账吗？' });
  await at('/');
  // the bot's colour and corner are there before anybody opens the chat
  await expect(launcher(page)).toHaveCSS('background-color', 'rgb(27, 116, 70)');
  expect((await launcher(page).boundingBox())?.x).toBe(20);
  await page.waitForTimeout(600); // longer than the call and the look take: no line is for this page
  await expect(page.getByRole('status')).toHaveCount(0);
  // scrolled
  await at('/long');
  await page.waitForTimeout(300);
  await page.evaluate('scrollTo(0, 3000)');
  const scrolled = page.getByRole('button', { name: '往下看，还有优惠' });
  await expect(scrolled).toBeVisible();
  await page.reload();
  await page.evaluate('scrollTo(0, 3000)');
  await page.waitForTimeout(1_300); // scrolling is looked at once a second
  await expect(scrolled).toHaveCount(0); // this visitor has seen it
  // small screens are spared where it is so set
  await page.setViewportSize({ width: 390, height: 780 });
  await at('/desk');
  await page.waitForTimeout(600);
  await expect(page.getByRole('status')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  // timed
  await at('/cart?step=1');
  await expect(hello1).toBeVisible();
  expect(await outOfReach(page, { within: '[data-dialoom]' })).toEqual([]);
  await hello1.click();
  await expect(log(page)).toContainText('我是小访');
  await expect(hello1).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.reload();
  await page.waitForTimeout(600);
  await expect(hello1).toHaveCount(0);
});

test('a line that is waved away stays away; without storage it comes once a page', async ({
  page,
  browser,
  studio,
  house,
}) => {
  const two = ['a', 'b'].map((id) => ({ id, words: `第${id}句<img src=x onerror=alert(1)>`, seconds: 0 }));
  await using bot = await publishBot(studio, house.url, botWith({ widget: { triggers: two } }, hello, wait));
  await using site = await openSite(`<body>${tag(house.url, bot.id)}`);
  await page.goto(site.url);
  await expect(page.getByRole('button', { name: '第a句<img src=x onerror=alert(1)>' })).toBeVisible(); // text stays text
  await page.getByRole('button', { name: '不用了' }).click();
  await page.reload();
  await page.waitForTimeout(600);
  await expect(page.getByRole('button', { name: /第.句/ })).toHaveCount(0);
  const bare = await browser.newContext();
  const other = await bare.newPage();
  await other.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  });
  await other.goto(site.url);
  await expect(other.getByRole('button', { name: /第a句/ })).toBeVisible();
  await other.getByRole('button', { name: /不用了|Dismiss/ }).click();
  await other.waitForTimeout(600);
  await expect(other.getByRole('button', { name: /第.句/ })).toHaveCount(0);
  await bare.close();
});

test('in a frame: the chat is out of the page’s reach, and the page can still drive it', async ({
  page,
  studio,
  house,
}) => {
  await using bot = await publishBot(studio, house.url, botWith({}, hello, wait));
  await using site = await openSite(`<body>${tag(house.url, bot.id, 'data-mode="frame"')}`, {
    'content-security-policy': `default-src 'none'; script-src ${house.url}; frame-src ${house.url}`,
  });
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await page.goto(site.url);
  await launcher(page).click();
  const frame = page.frameLocator('[data-dialoom] iframe');
  await expect(frame.getByRole('log')).toContainText('我是小访');
  expect(
    await page.evaluate('document.querySelector("[data-dialoom]").shadowRoot.querySelector("iframe").contentDocument'),
  ).toBeNull();
  await page.evaluate('window.heard = []; dialoom.on("sent", (detail) => heard.push(detail))');
  await page.evaluate('dialoom.send("从网页说")');
  await expect(frame.locator('.mine .bubble')).toHaveText(/从网页说/);
  await expect.poll(() => page.evaluate('heard.length > 0')).toBe(true);
  // anybody may post messages; only the site's own window, in our shape, is heard
  await page.evaluate(
    'frames; document.querySelector("[data-dialoom]").shadowRoot.querySelector("iframe").contentWindow.postMessage({ dialoom: ["evaluate", "1"] }, "*")',
  );
  await frame.getByRole('textbox').press('Escape');
  await expect(page.locator('[data-dialoom] iframe')).toBeHidden();
  await expect(launcher(page)).toBeFocused();
  await launcher(page).click();
  await expect(frame.locator('.mine')).toHaveCount(1);
  expect(refused).toEqual([]);
});

test('on paper the whole talk is there: who, when, and what a model wrote', async ({ page, studio, house }) => {
  await using bot = await publishBot(studio, house.url, botWith({}, hello, pickUp, booked, wait));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`/c/${bot.id}`);
  await expect(page.getByRole('form')).toBeVisible();
  await page.getByRole('textbox', { name: '输入您的问题' }).fill('你们好');
  await page.getByRole('textbox', { name: '输入您的问题' }).press('Enter');
  await expect(log(page).locator('.mine .meta')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.stamp').first()).toBeVisible();
  await expect(page.locator('.stamp').first()).toHaveText(/机器人 · 20\d\d/);
  await expect(page.getByText('内容由 AI 生成')).toBeVisible();
  await expect(page.locator('.composer')).toBeHidden();
  const printed = await log(page).evaluate((element) => ({
    cut: element.scrollHeight > element.clientHeight + 1,
    ink: getComputedStyle(element.querySelector('.mine .bubble') ?? element).color,
    paper: getComputedStyle(element.querySelector('.mine .bubble') ?? element).backgroundColor,
  }));
  expect(printed).toEqual({ cut: false, ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
});

test('from right to left: the panel reads and stands mirrored', async ({ page, studio, house }) => {
  const arabic = {
    ...botWith(
      {},
      { ...hello, config: { text: 'مرحبا! كيف يمكنني مساعدتك؟' } },
      { ...wait, config: { prompt: 'ما رقم طلبك؟', variable: 'last' } },
    ),
    languages: ['ar'],
    widget: { texts: { title: 'خدمة العملاء', placeholder: 'اكتب سؤالك' } },
  };
  await using bot = await publishBot(studio, house.url, arabic);
  await using site = await openSite(
    `<body><script>document.documentElement.dir = "rtl"</script>${tag(house.url, bot.id)}`,
    {},
    'ar',
  );
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.url);
  await launcher(page).click();
  await expect(log(page)).toContainText('مرحبا');
  const box = page.getByRole('textbox', { name: 'اكتب سؤالك' });
  await box.fill('طلبي متأخر');
  await box.press('Enter');
  const mine = log(page).locator('.mine .bubble');
  await expect(mine).toBeVisible();
  expect((await page.getByRole('dialog').boundingBox())?.x).toBe(20); // the corner flips with the page
  const [own, theirs] = [await mine.boundingBox(), await log(page).locator('.theirs .bubble').first().boundingBox()];
  expect(own?.x).toBeLessThan(theirs?.x ?? 0); // one's own words at the left, the bot's at the right
  await expect(page.getByRole('dialog')).toHaveAttribute('dir', 'rtl');
  await expect(mine).toHaveCSS('direction', 'rtl'); // the speaker’s name for screen readers may be of another script
  // nothing moves for who wants nothing to move
  expect(await page.getByRole('dialog').evaluate((panel) => panel.getAnimations({ subtree: true }).length)).toBe(0);
});

test('the keyboard goes through the panel in the order it is read', async ({ page, studio, house }) => {
  const asked = {
    type: 'choices',
    config: {
      prompt: '选哪个？',
      rows: [
        { id: 'a', label: '甲' },
        { id: 'b', label: '乙' },
      ],
    },
    exits: [],
  };
  await using bot = await publishBot(studio, house.url, botWith({}, hello, asked));
  await using site = await openSite(`<body><button>before</button>${tag(house.url, bot.id)}`);
  await page.goto(site.url);
  await launcher(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '甲' })).toBeVisible();
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.getAttribute('aria-label') ?? at?.textContent ?? '';
    });
  const seen = [await focused()];
  for (let i = 0; i < 7; i++) {
    await page.keyboard.press('Shift+Tab');
    seen.push(await focused());
  }
  expect(seen).toEqual(['输入您的问题', '发送图片或文件', '乙', '甲', '对话', '收起', '转人工', '关闭客服']);
});
