// The demo page: a small shop with the bot on it by one script tag, as a site owner would have it. Nothing inline: it lives under a strict CSP.
import { sampleNumbers } from './orders.ts';

const words = {
  'zh-CN': {
    title: '降噪耳机 Q3 · 云锦数码', shop: '云锦数码', nav: ['耳机', '音箱', '充电', '配件'], crumb: '首页 / 耳机 / 降噪耳机 Q3', name: '降噪耳机 Q3', claim: '安静下来，只听见想听的。45 小时续航，三档降噪。', buy: '加入购物车',
    points: ['今天下单，明天送达武汉', '15 天内可退，上门取件', '两年质保'], demo: '这是演示网店', how: '右下角就是机器人。试着问它：', ask: ['我买的耳机怎么还没到？', '我要退货', '耳机充满电要多久？', '转人工'], numbers: '可以试用的订单号', other: 'English', studio: '打开工作室',
  },
  en: {
    title: 'Q3 headphones · Brocade Digital', shop: 'Brocade Digital', nav: ['Headphones', 'Speakers', 'Charging', 'More'], crumb: 'Home / Headphones / Q3', name: 'Q3 headphones', claim: 'Quiet when you want it. 45 hours of battery, three levels of noise cancelling.', buy: 'Add to basket',
    points: ['Order today, delivered tomorrow', 'Return within 15 days, we pick it up', 'Two years of warranty'], demo: 'This is a demo shop', how: 'The bot is in the corner. Try asking it:', ask: ['Where are my headphones?', 'I want to return something', 'How long does a charge take?', 'Talk to a person'], numbers: 'Order numbers to try', other: '中文', studio: 'Open the studio',
  },
} as const; // prettier-ignore
type Locale = keyof typeof words;

const page = (locale: Locale, bot: string) => {
  const w = words[locale];
  const list = (items: readonly string[]) => items.map((item) => `<li>${item}</li>`).join('');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${w.title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo/shop.css">
</head>
<body>
<header><strong>${w.shop}</strong><nav>${w.nav.map((item, i) => `<span${i === 0 ? ' class="here"' : ''}>${item}</span>`).join('')}</nav><a href="${locale === 'en' ? '/demo' : '/demo/en'}" hreflang="${locale === 'en' ? 'zh-CN' : 'en'}">${w.other}</a></header>
<main>
<p class="crumb">${w.crumb}</p>
<div class="product">
<div class="picture" role="img" aria-label="${w.name}"><svg viewBox="0 0 320 320" aria-hidden="true"><path class="band" d="M70 190v-30a90 90 0 0 1 180 0v30"/><rect class="cup" x="46" y="176" width="54" height="92" rx="24"/><rect class="cup" x="220" y="176" width="54" height="92" rx="24"/><ellipse class="shade" cx="160" cy="292" rx="104" ry="9"/></svg></div>
<div class="about"><h1>${w.name}</h1><p class="claim">${w.claim}</p><p class="price">¥899 <s>¥1,099</s></p><button type="button">${w.buy}</button><ul class="points">${list(w.points)}</ul></div>
</div>
<section class="demo"><h2>${w.demo}</h2><p>${w.how}</p><ul>${list(w.ask.map((text) => `<q>${text}</q>`))}</ul><p>${w.numbers}</p><p class="numbers">${sampleNumbers.map((number) => `<code>${number}</code>`).join(' ')}</p><p><a href="/">${w.studio}</a></p></section>
</main>
<script async src="/embed.js" data-bot="${bot}" data-locale="${locale}"></script>
</body>
</html>
`;
};
const css = `:root{color-scheme:light dark;--bg:#fff;--ink:#1e1f23;--soft:#f5f4f1;--quiet:#66686f;--line:#e3e0d9;--accent:#2f53c4}
@media (prefers-color-scheme:dark){:root{--bg:#17181b;--ink:#ecedf0;--soft:#222428;--quiet:#a4a8b0;--line:#32353a;--accent:#9fb4ff}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.6 -apple-system,BlinkMacSystemFont,"Segoe UI",Inter,Roboto,"PingFang SC","Microsoft YaHei UI","Noto Sans SC","Noto Sans CJK SC",sans-serif}
header{display:flex;align-items:center;gap:28px;padding:18px 48px;border-bottom:1px solid var(--line)}header strong{font-size:20px}nav{display:flex;gap:22px;color:var(--quiet);flex:1;flex-wrap:wrap}nav .here{color:var(--ink);font-weight:600}a{color:var(--accent)}
main{max-width:1180px;margin:0 auto;padding:12px 48px 96px}.crumb{color:var(--quiet);font-size:14px}.product{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:48px;align-items:start}
.picture{background:var(--soft);border-radius:24px;padding:36px}.picture svg{display:block;width:100%;max-height:420px}.band{fill:none;stroke:#8a8d94;stroke-width:22;stroke-linecap:round}.cup{fill:#4a4d54}.shade{fill:rgb(0 0 0/.12)}
h1{font-size:34px;line-height:1.25;margin:8px 0}.claim{color:var(--quiet);font-size:18px;text-wrap:pretty}.price{font-size:30px;font-weight:700;margin:16px 0}.price s{font-size:17px;font-weight:400;color:var(--quiet)}
button{font:600 16px/1 inherit;font-family:inherit;padding:17px 34px;border:0;border-radius:30px;background:var(--ink);color:var(--bg);cursor:pointer}.points{list-style:none;padding:20px 0 0;margin:24px 0 0;border-top:1px solid var(--line);display:grid;gap:8px}
.demo{margin-top:40px;padding:22px 26px;border:1px dashed var(--line);border-radius:16px;background:var(--soft)}.demo h2{font-size:18px;margin:0 0 4px}.demo p{margin:6px 0}.demo ul{margin:4px 0 10px;padding-left:22px}code{font:14px/1.8 ui-monospace,Consolas,monospace;background:var(--bg);border:1px solid var(--line);border-radius:6px;padding:3px 8px}
@media (max-width:760px){header{padding:14px 20px;gap:14px}nav{display:none}header a{margin-left:auto}main{padding:8px 20px 96px}.product{grid-template-columns:minmax(0,1fr);gap:20px}.picture{padding:18px}h1{font-size:28px}}
`;

/** The page and its files, by path, with the bot that stands on it. */
export const demoPages = (bot: string): ReadonlyMap<string, { type: string; body: string }> =>
  new Map([
    ['/demo', { type: 'text/html; charset=utf-8', body: page('zh-CN', bot) }],
    ['/demo/en', { type: 'text/html; charset=utf-8', body: page('en', bot) }],
    ['/demo/shop.css', { type: 'text/css; charset=utf-8', body: css }],
  ]);
