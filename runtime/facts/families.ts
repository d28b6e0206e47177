// What columns are usually about, in Chinese and English: other words for them, how they are asked after, and which words compare them.
// Written by hand from general knowledge, for no data set. A line of `names` is split at bars.

export type Family = {
  id: string;
  /** How the column may be called; the first Chinese and the first English word name it where a table has none in that language. */
  zh: string;
  en: string;
  /** Questions that ask for it without its name. */
  asks?: RegExp;
  /** The least and the most of it. */
  low?: RegExp;
  high?: RegExp;
};

export const families: readonly Family[] = [
  {
    id: 'price',
    zh: '价格|价钱|价位|售价|单价|房价|报价|定价|票价',
    en: 'price|cost',
    asks: /价格|价钱|\bprices?\b|多少钱|几多钱|几块|什么价|啥价|怎么卖|多贵|贵不贵|how much (?:is|are|does|do|for|would|per|a)\b|how much\??$|how expensive|what (?:does|do|would) .{0,60}\bcosts?\b|\bcosts?\b/,
    low: /便宜|实惠|划算|省钱|cheap(?:er|est)?|inexpensive|least expensive|less expensive|most affordable|more affordable/,
    high: /贵|expensive|pric(?:ier|iest)|costly|dear(?:er|est)/,
  },
  { id: 'fee', zh: '费用|收费|资费|月费|月租|年费|手续费', en: 'fee|charge|rate|tariff', asks: /怎么收费|收费标准/ },
  { id: 'size', zh: '尺码|尺寸|码数|码', en: 'size|sizes|sizing', asks: /什么码|哪些码|几码|what sizes?|which sizes?/ },
  {
    id: 'area',
    zh: '面积|大小',
    en: 'area|size|square metres|floor space',
    asks: /多大|多少平|几平|how (?:big|large|spacious)|how many square/,
    low: /小|small(?:er|est)?|tini(?:er|est)/,
    high: /大|宽敞|big(?:ger|gest)?|larg(?:e|er|est)\b|spacious|roomi(?:er|est)/,
  },
  { id: 'color', zh: '颜色|色彩|配色|花色', en: 'color|colour', asks: /什么色|哪些色|啥颜色|what colou?rs?|which colou?rs?/ },
  { id: 'material', zh: '面料|材质|材料|成分|质地', en: 'material|fabric', asks: /什么做的|什么料|made (?:of|from)|what .{0,40}\bmade\b/ },
  {
    id: 'weight',
    zh: '重量|净重|毛重',
    en: 'weight',
    asks: /多重|几斤|几公斤|how heavy|how light|weigh/,
    low: /轻|light(?:er|est)\b/,
    high: /重|heavi(?:er|est)|heavy/,
  },
  {
    id: 'length',
    zh: '长度|衣长|时长',
    en: 'length',
    asks: /多长|how long/,
    low: /短|short(?:er|est)/,
    high: /长|long(?:er|est)/,
  },
  { id: 'height', zh: '高度|身高', en: 'height', asks: /多高|how (?:tall|high)/, low: /矮|低/, high: /高|tall(?:er|est)/ },
  {
    id: 'stock',
    zh: '库存|存货|现货|余量|剩余',
    en: 'stock|in stock|availability|inventory|quantity',
    asks: /有货|还有吗|有没有货|缺货|断货|还剩|剩多少|in stock|sold out|available\??$|any left|how many .{0,40}\bleft/,
  },
  { id: 'data', zh: '流量', en: 'data|traffic|allowance', asks: /多少流量|how much data|how many (?:gb|gigs?|gigabytes)/ },
  { id: 'calls', zh: '通话|语音|分钟', en: 'calls|minutes|talk time', asks: /多少分钟|打多少|打多久|how many minutes/ },
  {
    id: 'contract',
    zh: '合约期|合约|合同期|最低消费期',
    en: 'contract|term|commitment',
    asks: /签多久|绑多久|合约多久|how long .{0,30}contract/,
  },
  { id: 'balance', zh: '最低余额|起存金额|起购金额', en: 'minimum balance|minimum deposit' },
  { id: 'interest', zh: '利率|年利率|收益率', en: 'interest rate|interest|apr|apy|yield' },
  { id: 'limit', zh: '限额|额度', en: 'limit|cap', asks: /最多能?[取转刷透]|how much can i (?:withdraw|spend|transfer|take)/ },
  {
    id: 'hours',
    zh: '营业时间|办公时间|开放时间|工作时间|服务时间|时间',
    en: 'opening hours|hours|office hours|business hours|opening times',
    asks: /几点(?:开|关|上|下|营)|什么时候(?:开|关|上班|下班|营)|(?:开|关)门时间|上下?班时间|when (?:does|do|is|are) .{0,60}\b(?:open|opens|close|closes|closing|shut)\b|what time (?:does|do|is) .{0,60}\b(?:open|close|shut)\b/,
  },
  {
    id: 'address',
    zh: '地址|位置|地点',
    en: 'address|location',
    asks: /在哪里?|在什么地方|哪儿|怎么走|where (?:is|are|can i find|do i find)|where's/,
  },
  { id: 'phone', zh: '电话|联系电话|号码|联系方式|电话号码', en: 'phone|phone number|telephone|contact' },
  { id: 'date', zh: '日期|上市日期|上市时间|发布日期|生效日期|截止日期', en: 'date|release date|launch date', asks: /什么时候|何时|哪天|when\b|what date/, low: /最早|最先|最老|最快开|earliest|soonest|oldest|(?:starts?|begins?|opens?) first/, high: /最新|最晚|最迟|newest|latest|most recent/ },
  { id: 'breakfast', zh: '早餐|早饭', en: 'breakfast' },
  { id: 'capacity', zh: '可住人数|人数|容纳人数|座位', en: 'capacity|guests|sleeps|seats|people', asks: /住几个?人|住多少人|坐几个?人|几人住|how many (?:people|guests|persons|adults)/ },
  { id: 'bed', zh: '床型|床', en: 'bed|beds', asks: /什么床|几张床|what (?:kind|type|sort) of beds?|which beds?/ },
  { id: 'pets', zh: '宠物', en: 'pets|dogs|animals' },
  { id: 'parking', zh: '停车位|停车|车位', en: 'parking|parking spaces', asks: /停多少|能停/ },
  {
    id: 'duration',
    zh: '办理时长|办理时间|时长|用时|等候时间|工作日',
    en: 'processing time|duration|wait|average wait|turnaround',
    asks: /要多久|多久|几天|多长时间|how long|how many days/,
    low: /快|fast(?:er|est)|quick(?:er|est)|short(?:er|est)/,
    high: /慢|slow(?:er|est)|long(?:er|est)/,
  },
  { id: 'papers', zh: '所需材料|材料', en: 'documents|papers', asks: /(?:带|需要|准备)什么|what (?:do i need|should i bring)|which documents/ },
  { id: 'services', zh: '业务|服务|办理业务|服务项目', en: 'services|service', asks: /办什么|能办|可以办|能做什么|办理哪些/ },
  { id: 'warranty', zh: '保修|质保|保修期', en: 'warranty|guarantee' },
  { id: 'rating', zh: '评分|评级|星级', en: 'rating|score|stars', low: /最差|worst/, high: /最好|评价好|best(?: rated)?|top rated/ },
  { id: 'age', zh: '年龄|适用年龄|申请年龄', en: 'age', asks: /多大(?:可以|能|才)|几岁|how old/ },
  { id: 'saturday', zh: '周六办公|周六', en: 'saturday|open on saturday', asks: /(?:周|星期|礼拜)六(?:上班|开门|营业|办公)/ },
  { id: 'access', zh: '无障碍', en: 'wheelchair access|accessible|accessibility' },
  { id: 'lounge', zh: '贵宾厅|休息室', en: 'lounge|lounge access' },
  { id: 'washable', zh: '可机洗|机洗', en: 'machine washable|washable' },
  { id: 'waterproof', zh: '防水', en: 'waterproof' },
  { id: 'hotspot', zh: '热点', en: 'hotspot|tethering' },
  { id: 'roaming', zh: '漫游', en: 'roaming' },
  { id: 'view', zh: '景观|窗景', en: 'view' },
  { id: 'checkout', zh: '退房|退房时间', en: 'check out|check-out|checkout' },
]; // prettier-ignore

/** What the things of a table are called: a column named by one word of a line is asked after by the others. */
const nouns: readonly (readonly string[])[] = [
  ['课程', '课', '班', '课名', 'course', 'class', 'lesson'], ['药品', '药', '药物', '药名', 'medicine', 'drug', 'medication'],
  ['房型', '房间', '客房', '房', 'room', 'suite'], ['套餐', '资费', 'plan', 'package', 'tariff'], ['车型', '车', '汽车', '车辆', 'car', 'model', 'vehicle'],
  ['菜品', '菜', '菜名', '菜式', 'dish', 'meal'], ['书名', '书', '图书', '书籍', 'book', 'title'], ['手机', '机型', 'phone', 'handset'],
  ['门店', '店', '网点', '分店', '店铺', 'shop', 'store', 'branch'], ['医生', '大夫', '专家', 'doctor'], ['老师', '教师', 'teacher'],
  ['线路', '行程', '路线', 'tour', 'trip', 'route'], ['保险', '险种', '保险产品', 'insurance', 'policy'], ['信用卡', '卡种', '卡', '卡片', 'card', 'credit card'],
  ['景点', '景区', 'sight', 'attraction'], ['票种', '门票', '票', 'ticket'], ['职位', '岗位', '工作', 'job', 'position', 'vacancy'], ['商品', '产品', '品名', '货品', 'product', 'item'],
  ['衣服', '服装', '款式', 'clothes', 'garment'], ['鞋', '鞋子', 'shoe'], ['健身卡', '会员', '会员卡', 'membership'], ['贷款', '贷款产品', 'loan'],
]; // prettier-ignore
export const kinNouns = (names: readonly string[]): string[] =>
  nouns.filter((line) => names.some((name) => line.includes(name.toLowerCase()) || line.includes(name.toLowerCase().replace(/s$/, '')))).flat(); // prettier-ignore

/** Cells that mean the same: a question may name them in either language, and with or without the sign for "colour". */
export const kinValues: readonly string[] = [
  '红色|红|红的|red', '黑色|黑|黑的|black', '白色|白|白的|white', '蓝色|蓝|蓝的|blue', '绿色|绿|绿的|green', '黄色|黄|黄的|yellow',
  '灰色|灰|灰的|grey|gray', '粉色|粉红色|粉红|粉的|pink', '紫色|紫|紫的|purple|violet', '橙色|橘色|橙的|orange', '棕色|咖啡色|褐色|棕的|brown',
  '米色|米白|米白色|米的|beige|cream', '银色|银的|silver', '金色|金的|gold|golden', '藏青|藏青色|藏蓝|navy', '卡其色|卡其|khaki',
  '棉|纯棉|全棉|cotton', '羊毛|毛料|wool', '真丝|丝绸|silk', '亚麻|linen', '皮|皮革|真皮|leather', '涤纶|聚酯纤维|polyester', '尼龙|nylon', '牛仔布|牛仔|denim', '鸭绒|羽绒|down',
  '海景|sea|sea view', '江景|river view', '花园|garden', '庭院|courtyard',
  '大床|king bed', '双床|twin beds', '单人床|single bed', '无限|不限|unlimited',
  '身份证|id card|identity card', '护照|passport', '驾照|驾驶证|driving licence', '签证|visa', '社保|社会保险|social security',
  '学生|student|students', '防水|waterproof', '加厚|thick', '春季|春天|spring', '夏季|夏天|summer', '秋季|秋天|autumn|fall', '冬季|冬天|winter',
]; // prettier-ignore
