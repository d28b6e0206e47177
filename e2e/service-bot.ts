// A shop's customer service in sixty nodes, as someone would draw it: what the screenshot of a large flow shows. Every name and sentence in one
// of two languages.
type Next = Readonly<Record<string, string>>;
type Row = { id: string; [key: string]: unknown };
type Drawn = { type: string; name?: string; group?: string; config: object; next: Next };

/** The document, with its cards in a heap: laying them out is the canvas' work. */
export function serviceBot(language: 'zh-CN' | 'en'): object {
  const w = (zh: string, en: string) => (language === 'zh-CN' ? zh : en);
  const say = (name: string, text: string, next: Next): Drawn => ({ type: 'say', name, config: { text }, next });
  const choose = (name: string, prompt: string, rows: readonly (readonly [string, string])[], next: Next): Drawn => ({
    type: 'choices',
    name,
    config: { prompt, rows: rows.map(([id, label]) => ({ id, label })) },
    next,
  });
  const ask = (name: string, prompt: string, config: object, next: Next): Drawn => ({
    type: 'ask',
    name,
    config: { prompt, ...config },
    next,
  });
  const call = (name: string, method: string, address: string, variable: string, next: Next): Drawn => ({
    type: 'api-call',
    name,
    config: { connection: 'shop', method, address, variable, ...(method === 'POST' && { body: 'json', json: '{}' }) },
    next,
  });
  const when = (
    name: string,
    variable: string,
    rows: readonly (readonly [string, string, string?])[],
    next: Next,
  ): Drawn => ({
    type: 'condition',
    name,
    config: {
      rows: rows.map(([id, label, value = id]): Row => ({
        id,
        name: label,
        when: { match: 'all', rows: [{ variable, op: 'equals', value }] },
      })),
    },
    next,
  });
  const set = (name: string, variable: string, value: string, next: Next): Drawn => ({
    type: 'set',
    name,
    config: { rows: [{ id: 'one', variable, kind: 'text', value }] },
    next,
  });
  const note = (text: string): Drawn => ({ type: 'note', config: { text }, next: {} });
  const order = { kind: 'pattern', pattern: '\\b[0-9]{12}\\b', variable: 'orderNo', cancel: [w('算了', 'never mind')] };

  const parts: Readonly<Record<string, readonly [title: string, colour: string, nodes: Readonly<Record<string, Drawn>>]>> = {
    hello: [w('迎客', 'Welcome'), 'blue', {
      known: when(w('认得这位客户吗', 'Known customer?'), 'contact.name', [['yes', w('老客户', 'Known'), w('有', 'yes')]], { 'row:yes': 'back', else: 'greet' }),
      back: say(w('欢迎回来', 'Welcome back'), w('{{ contact.name }}，欢迎回来！上次的事情办好了吗？', 'Welcome back, {{ contact.name }}. Did last time work out?'), { next: 'menu' }),
      greet: say(w('自我介绍', 'Introduction'), w('您好，我是云织家居的 AI 客服小织，查订单、退换货、开发票都可以找我。', 'Hello, I am Zhi, the AI assistant of Woven Home: orders, returns, invoices.'), { next: 'menu' }),
      menu: { type: 'intent', name: w('需要什么', 'What for?'), config: { prompt: w('今天想办点什么？直接说就行。', 'What can I do for you today? Just say it.'), rows: [['track', w('查订单', 'Track an order')], ['return', w('退换货', 'Return')], ['product', w('选家具', 'Find furniture')], ['services', w('更多服务', 'More services')]].map(([id = '', label]) => ({ id, intent: id, label })) }, next: { 'intent:track': 'number', 'intent:return': 'reason', 'intent:product': 'faq', 'intent:services': 'services', else: 'hours', error: 'hours' } },
    }],
    orders: [w('查订单', 'Orders'), 'green', {
      number: ask(w('订单号', 'Order number'), w('请发来 12 位订单号，在「我的订单」里。', 'What is the 12-digit order number?'), order, { answered: 'lookup', 'gave-up': 'hours', cancelled: 'more' }),
      lookup: call(w('查订单系统', 'Look it up'), 'GET', '/orders/{{ orderNo }}', 'order', { ok: 'status', 'not-found': 'missing', refused: 'hours', error: 'hours' }),
      status: when(w('到哪一步了', 'Where is it?'), 'order.status', [['paid', w('备货中', 'Preparing')], ['shipped', w('运输中', 'On its way')], ['delivered', w('已签收', 'Delivered')], ['cancelled', w('已取消', 'Cancelled')]], { 'row:paid': 'preparing', 'row:shipped': 'shipped', 'row:delivered': 'delivered', 'row:cancelled': 'cancelled', else: 'hours' }),
      preparing: say(w('备货中', 'Preparing'), w('{{ order.item }} 正在备货，预计 {{ order.eta }} 送到，可以免费改时间。', '{{ order.item }} is being prepared and arrives on {{ order.eta }}.'), { next: 'slot' }),
      slot: choose(w('改送货时间', 'Delivery time'), w('要改送货时间吗？', 'Another delivery time?'), [['am', w('上午', 'Morning')], ['pm', w('下午', 'Afternoon')], ['keep', w('不改', 'Keep it')]], { 'row:am': 'book', 'row:pm': 'book', 'row:keep': 'more', else: 'more' }),
      book: call(w('约送货', 'Book it'), 'POST', '/orders/{{ orderNo }}/slot', 'slot', { ok: 'booked', 'not-found': 'missing', refused: 'hours', error: 'hours' }),
      booked: say(w('约好了', 'Booked'), w('约好了：{{ slot.day }} {{ slot.time }}，师傅会提前打电话。', 'Booked for {{ slot.day }}, {{ slot.time }}; the driver calls first.'), { next: 'more' }),
      shipped: say(w('运输中', 'On its way'), w('您的订单已到 {{ order.city }}，预计 {{ order.eta }} 送达。', 'It has reached {{ order.city }} and arrives on {{ order.eta }}.'), { next: 'more' }),
      delivered: say(w('已签收', 'Delivered'), w('订单 {{ order.number }} 已在 {{ order.deliveredDays }} 天前签收。', 'Order {{ order.number }} was delivered {{ order.deliveredDays }} days ago.'), { next: 'fitting' }),
      fitting: choose(w('需要安装吗', 'Assembly?'), w('需要师傅上门安装吗？', 'Would you like it assembled at your home?'), [['yes', w('要安装', 'Yes, please')], ['no', w('不用了', 'No, thanks')]], { 'row:yes': 'address', 'row:no': 'more', else: 'more' }),
      cancelled: say(w('已取消', 'Cancelled'), w('订单已取消，货款原路退回，一般 1–3 天到账。', 'It was cancelled; the refund takes one to three days.'), { next: 'more' }),
      missing: say(w('没查到', 'Not found'), w('没有查到 {{ orderNo }}，请核对一下。', 'There is no order {{ orderNo }}; please check.'), { next: 'number' }),
    }],
    fitting: [w('上门安装', 'Assembly'), 'yellow', {
      address: { type: 'form', name: w('安装信息', 'Where and when'), config: { prompt: w('请填写安装地址和时间', 'Where and when shall we come?'), fields: [['where', w('地址', 'Address')], ['phone', w('电话', 'Phone')], ['day', w('日期', 'Day')]].map(([id = '', label]) => ({ id, label, kind: 'text', variable: id })) }, next: { filled: 'workers', 'gave-up': 'hours', silent: 'bye' } },
      workers: call(w('查师傅排期', 'Free fitters'), 'GET', '/fitters?day={{ day }}', 'fitters', { ok: 'free', 'not-found': 'full', refused: 'full', error: 'hours' }),
      free: when(w('有空档吗', 'Any free?'), 'fitters.free', [['yes', w('有空档', 'Free'), 'true']], { 'row:yes': 'visit', else: 'full' }),
      visit: say(w('约好上门', 'Visit booked'), w('已为您约好 {{ day }} 上门安装，师傅电话稍后发到 {{ phone }}。', 'A fitter comes on {{ day }} and calls {{ phone }} first.'), { next: 'more' }),
      full: say(w('当天约满', 'Fully booked'), w('{{ day }} 已约满，换一天好吗？', '{{ day }} is fully booked. Another day?'), { next: 'address' }),
    }],
    returns: [w('退换货', 'Returns'), 'orange', {
      reason: choose(w('为什么退', 'Reason'), w('很抱歉给您添麻烦了，退换的原因是？', 'I am sorry. What is the reason?'), [['broken', w('破损', 'Damaged')], ['size', w('尺寸不合', 'Wrong size')], ['other', w('不想要了', 'Changed my mind')]], { 'row:broken': 'photo', 'row:size': 'window', 'row:other': 'window', else: 'hours' }),
      photo: ask(w('拍张照片', 'A photo'), w('请拍一张破损处的照片发来。', 'Please send a photo of the damage.'), { kind: 'file', variable: 'photo' }, { answered: 'judge', 'gave-up': 'hours' }),
      judge: { type: 'llm', name: w('看图定损', 'Judge the damage'), config: { prompt: w('判断 {{ photo }} 的破损程度', 'How bad is {{ photo }}?'), variable: 'damage' }, next: { ok: 'severe', error: 'hours' } },
      severe: when(w('严重吗', 'Severe?'), 'damage', [['yes', w('严重', 'Severe'), w('严重', 'severe')]], { 'row:yes': 'pickup', else: 'window' }),
      window: when(w('还在期限内吗', 'In time?'), 'order.deliveredDays', [['yes', w('30 天内', 'Within 30 days'), '30']], { 'row:yes': 'pickup', else: 'late' }),
      pickup: call(w('预约取件', 'Book a pick-up'), 'POST', '/returns', 'return', { ok: 'arranged', 'not-found': 'hours', refused: 'late', error: 'hours' }),
      arranged: say(w('退货办好了', 'Arranged'), w('退货单 {{ return.number }} 已建好，快递员 {{ return.pickup }} 上门取件，运费我们出。', 'Return {{ return.number }}: picked up on {{ return.pickup }}, free of charge.'), { next: 'more' }),
      late: choose(w('过了期限', 'Too late'), w('已过 30 天的退换期限，可以为您申请维修。', 'The 30 days are over. Shall we repair it?'), [['repair', w('申请维修', 'Repair it')], ['human', w('找人工', 'A person')]], { 'row:repair': 'repair', 'row:human': 'hours', else: 'hours' }),
      repair: call(w('建维修单', 'Open a repair'), 'POST', '/repairs', 'repair', { ok: 'mended', 'not-found': 'hours', refused: 'hours', error: 'hours' }),
      mended: say(w('维修已安排', 'Repair arranged'), w('维修单 {{ repair.number }} 已建好，三天内联系您。', 'Repair {{ repair.number }}: we call within three days.'), { next: 'more' }),
    }],
    products: [w('选家具', 'Products'), 'purple', {
      faq: { type: 'faq', name: w('查商品知识', 'Product questions'), config: { knowledge: 'shop-faq', about: 'text', text: '{{ question }}' }, next: { found: 'helped', 'not-found': 'answer', error: 'hours' } },
      answer: { type: 'llm', name: w('AI 导购', 'AI adviser'), config: { prompt: w('根据商品资料回答：{{ question }}', 'Answer from the catalogue: {{ question }}'), variable: 'answer' }, next: { ok: 'helped', error: 'hours' } },
      helped: choose(w('答得对吗', 'Did it help?'), w('这样清楚吗？', 'Is that clear?'), [['yes', w('清楚了', 'Yes')], ['buy', w('想下单', 'I want to buy')], ['no', w('还是不清楚', 'Not really')]], { 'row:yes': 'more', 'row:buy': 'coupon', 'row:no': 'hours', else: 'answer' }),
      coupon: call(w('领优惠券', 'A coupon'), 'POST', '/coupons', 'coupon', { ok: 'gift', 'not-found': 'more', refused: 'more', error: 'more' }),
      gift: say(w('送优惠券', 'Coupon'), w('送您一张满 1000 减 80 的券：{{ coupon.code }}，今天下单可用。', 'Here is 8 % off, today only: {{ coupon.code }}.'), { next: 'more' }),
    }],
    invoices: [w('发票', 'Invoices'), 'grey', {
      title: ask(w('发票抬头', 'Invoice title'), w('发票抬头写什么？', 'Whom shall the invoice be made out to?'), { kind: 'text', variable: 'title' }, { answered: 'tax', 'gave-up': 'hours' }),
      tax: ask(w('税号', 'Tax number'), w('请发来纳税人识别号。', 'And the tax number?'), { kind: 'text', variable: 'tax' }, { answered: 'email', 'gave-up': 'hours' }),
      email: ask(w('收票邮箱', 'E-mail'), w('电子发票发到哪个邮箱？', 'Which address shall it go to?'), { kind: 'email', variable: 'email' }, { answered: 'issue', 'gave-up': 'hours' }),
      issue: call(w('开电子发票', 'Issue it'), 'POST', '/invoices', 'invoice', { ok: 'issued', 'not-found': 'wrong', refused: 'wrong', error: 'hours' }),
      issued: say(w('发票已开', 'Issued'), w('发票已发到 {{ email }}。', 'It is on its way to {{ email }}.'), { next: 'more' }),
      wrong: say(w('信息有误', 'Not accepted'), w('税务系统没有通过，请核对抬头和税号。', 'The tax office did not accept it; please check.'), { next: 'title' }),
    }],
    members: [w('会员', 'Members'), 'blue', {
      points: call(w('查积分', 'Look up points'), 'GET', '/members/{{ contact.id }}', 'member', { ok: 'level', 'not-found': 'join', refused: 'join', error: 'hours' }),
      level: when(w('会员等级', 'Level'), 'member.level', [['gold', w('金卡', 'Gold')], ['silver', w('银卡', 'Silver')]], { 'row:gold': 'gold', 'row:silver': 'silver', else: 'join' }),
      gold: say(w('金卡权益', 'Gold'), w('您有 {{ member.points }} 积分，可免费安装一次。', 'You have {{ member.points }} points and one free assembly.'), { next: 'more' }),
      silver: say(w('银卡权益', 'Silver'), w('您有 {{ member.points }} 积分，再得 {{ member.missing }} 升金卡。', 'You have {{ member.points }} points; {{ member.missing }} to gold.'), { next: 'more' }),
      join: say(w('邀请入会', 'Join'), w('还不是会员？加入就送 200 积分。', 'Not a member yet? Joining brings 200 points.'), { next: 'more' }),
    }],
    people: [w('转人工', 'People'), 'orange', {
      hours: when(w('上班了吗', 'Office hours?'), 'open', [['yes', w('上班时间', 'Open'), 'true']], { 'row:yes': 'tag', else: 'closed' }),
      tag: set(w('记下缘由', 'Note the reason'), 'wish', '{{ question }}', { next: 'person' }),
      person: { type: 'handoff', name: w('转给同事', 'Hand off'), config: { announce: w('正在为您转接同事，请稍等。', 'A colleague is coming, one moment please.'), reason: '{{ wish }}' }, next: { resolved: 'rate', returned: 'more', timeout: 'closed', offline: 'closed', cancelled: 'more', 'message-left': 'bye', error: 'closed' } },
      closed: say(w('下班了', 'Closed'), w('同事 9:00–21:00 在，您可以先留言，上班第一时间回复。', 'We are here from 9 to 21. Leave a message, we answer first thing.'), { next: 'contact' }),
      contact: ask(w('留个电话', 'Call back'), w('怎么联系您？', 'How can we reach you?'), { kind: 'phone', variable: 'phone' }, { answered: 'saved', 'gave-up': 'bye' }),
      saved: { type: 'save-contact', name: w('存到客户资料', 'Save the contact'), config: { phone: '{{ phone }}', note: '{{ wish }}' }, next: { saved: 'bye', several: 'bye', error: 'bye' } },
    }],
    end: [w('道别', 'Goodbye'), 'green', {
      more: choose(w('还有吗', 'Anything else?'), w('还有什么可以帮您？', 'Is there anything else?'), [['yes', w('还有', 'Yes')], ['no', w('没有了', 'No, thanks')]], { 'row:yes': 'menu', 'row:no': 'rate', else: 'hours', silent: 'bye' }),
      rate: { type: 'rate', name: w('请客户打分', 'Rating'), config: { prompt: w('这次服务怎么样？', 'How was it?'), variable: 'score' }, next: { satisfied: 'bye', neutral: 'bye', dissatisfied: 'sorry', skipped: 'bye', silent: 'bye' } },
      sorry: say(w('道歉', 'Apology'), w('很抱歉没让您满意，主管会看这次对话。', 'I am sorry. A supervisor reads this conversation.'), { next: 'bye' }),
      bye: { type: 'end', name: w('再见', 'Goodbye'), config: { text: w('感谢光临云织家居，再见！', 'Thank you, goodbye!') }, next: {} },
    }],
  }; // prettier-ignore
  const loose: Readonly<Record<string, Drawn>> = {
    start: { type: 'start', config: {}, next: { next: 'known' } },
    services: choose(
      w('更多服务', 'More services'),
      w('还可以办这些', 'We can also do this for you'),
      [
        ['invoice', w('开发票', 'Invoice')],
        ['points', w('会员积分', 'Member points')],
      ],
      { 'row:invoice': 'title', 'row:points': 'points', else: 'hours' },
    ),
    hint: note(
      w(
        '双 11 期间先问订单号，别先问原因。—— 王敏',
        'In November ask for the order number first, not for the reason. — Wang Min',
      ),
    ),
  };
  const cards = [
    ...Object.entries(loose),
    ...Object.entries(parts).flatMap(([group, [, , nodes]]) =>
      Object.entries(nodes).map(([id, node]) => [id, { ...node, group }] as const),
    ),
  ];
  const intents = Object.fromEntries(
    [['track', w('查订单', 'Track an order')], ['return', w('退换货', 'Return')], ['product', w('选家具', 'Find furniture')], ['services', w('更多服务', 'More services')]].map(
      ([id = '', name]) => [id, { name, examples: { [language]: [`${name}`, `${name} 1`, `${name} 2`] } }],
    ),
  ); // prettier-ignore
  const texts = [
    'orderNo',
    'photo',
    'damage',
    'question',
    'answer',
    'title',
    'tax',
    'email',
    'where',
    'phone',
    'day',
    'wish',
    'score',
  ];
  const objects = ['order', 'slot', 'fitters', 'return', 'repair', 'coupon', 'invoice', 'member'];
  return {
    name: w('云织家居', 'Woven Home'),
    languages: [language],
    main: 'main',
    variables: {
      ...Object.fromEntries(texts.map((name) => [name, { type: 'text', initial: '' }])),
      ...Object.fromEntries(objects.map((name) => [name, { type: 'object' }])),
      open: { type: 'boolean', initial: true },
    },
    intents,
    flows: {
      main: {
        name: w('客服主流程', 'Customer service'),
        groups: Object.fromEntries(Object.entries(parts).map(([id, [name, colour]]) => [id, { name, colour }])),
        nodes: Object.fromEntries(
          cards.map(([id, node], i) => [id, { version: 1, at: [(i % 10) * 272, Math.floor(i / 10) * 320], ...node }]),
        ),
      },
    },
  };
}
