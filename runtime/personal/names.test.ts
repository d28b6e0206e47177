import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAddresses } from './addresses.ts';
import { findPersonal } from './find-personal.ts';
import { findNames } from './names.ts';

const namesIn = (text: string): string[] =>
  findPersonal(text, new Set(['name'])).map(({ start, end }) => text.slice(start, end));
const addressesIn = (text: string): string[] =>
  findPersonal(text, new Set(['address'])).map(({ start, end }) => text.slice(start, end));

test.each([
  ['您好，我是陈小曼，昨天下的单', ['陈小曼']],
  ['帮我把罗一帆的房间延到周日', ['罗一帆']],
  ['入住人张伟、李敏，共两位', ['张伟', '李敏']],
  ['汤佳宁 13800138000 尽快发', ['汤佳宁']],
  ['姓名：扎西顿珠', ['扎西顿珠']],
  ['旅客买买提·艾力改签', ['买买提·艾力']],
  ['找一下欧阳诗雅女士', ['欧阳诗雅']],
  ['李先生和王师傅都说可以', ['李先生', '王师傅']],
  ['刚跟小林聊过', ['小林']],
  ['收件人：鄭宇翔', ['鄭宇翔']],
  ['机票上是LIU/XIAOQING', ['LIU/XIAOQING']],
  ['贺子轩说不要了，退给贺子轩', ['贺子轩', '贺子轩']],
])('a Chinese name: %s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  ['my name is john smith', ['john smith']],
  ["it's Katya, I called yesterday", ['Katya']],
  ['Thanks,\nRosalind Pike', ['Rosalind Pike']],
  ['please remove Hilary Watts and add Nikhil Bose', ['Hilary Watts', 'Nikhil Bose']],
  ["what happened to Kieran Doyle's refund", ['Kieran Doyle']],
  ['the joint holder is Lars van der Meulen', ['Lars van der Meulen']],
  ['Name: Oyelaran, Babatunde', ['Oyelaran, Babatunde']],
  ['return label should say J. R. Hollingsworth', ['J. R. Hollingsworth']],
  ['is Mrs. Whitcombe in?', ['Mrs. Whitcombe']],
  ['Guests: 1. Carla Voss 2. Tomas Voss 3. Ida', ['Carla Voss', 'Tomas Voss', 'Ida']],
  ['no help at all. Adaeze Nwosu', ['Adaeze Nwosu']],
  ['the booking of Fatima binti Yusof Al Amin', ['Fatima binti Yusof Al Amin']],
  ['Lim Jia Hui / +65 9123 4567 / urgent', ['Lim Jia Hui']],
  ['my helper Noor waits, noor has the card', ['Noor', 'noor']],
  ['THIS IS AMINA BELLO CALL ME', ['AMINA BELLO']],
  ["I'm Tamsin. Not Tasmin.", ['Tamsin', 'Tasmin']],
  ['Robert "Bobby" Delgado holds the lease', ['Robert "Bobby" Delgado']],
  ['my kids Leila, Yusuf and Mariam Haddad', ['Leila', 'Yusuf', 'Mariam Haddad']],
  ['ask for Captain Wafula, not for Mrs de Souza', ['Captain Wafula', 'Mrs de Souza']],
  ['Passenger 2: Seo-yeon Bae', ['Seo-yeon Bae']],
  ['the Hendersons next door', ['the Hendersons']],
  ['the agent was "Deepak S.", he said', ['Deepak S.']],
])('a name in Latin letters: %s', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('what only begins like a name is none', () => {
  const lines = [
    '高兴是高兴，就是等太久了，麻烦安排',
    '三张周三的票，金额不对，黄金色的',
    '李宁的鞋，王老吉两箱，周大福的金镯子，张小泉的菜刀',
    '王者荣耀和周杰伦演唱会的票',
    '客服小美在吗，和平路的店几点开',
    "I'm Happy, this is Urgent, it's Monday",
    'Dear Customer Service, Mark as read, Grant access, Rose gold',
    'Calvin Klein jacket from the Austin office, April bill, Wells Fargo',
    'Mr Coffee, Paul Smith socks, Marks and Spencer, Ivy League',
    'Virginia and Carolina are out, Florence and Siena too',
    'under "Acme Widgets GmbH", for Patel Traders',
    'from Sabiha Gökçen, the school is called Hillcrest Secondary',
    'the room with "Monet", the Rosetta Stone course, King Lear, Storm Ciara',
    "I'm Brazilian, I have no card; it's Ramadan, are you open",
    'do you deliver in Ennis, Co. Clare?',
  ];
  expect(lines.flatMap(namesIn)).toEqual([]);
});

test.each([
  ['寄到浙江省 杭州市 西湖区 文三路478号华星时代广场B座1201', '浙江省 杭州市 西湖区 文三路478号华星时代广场B座1201'],
  ['我住河南省周口市项城市秣陵镇王庄村6组', '河南省周口市项城市秣陵镇王庄村6组'],
  ['我家紫金小区28-3-501没水', '紫金小区28-3-501'],
  ['臺中市北屯區崇德路三段1號12樓之5', '臺中市北屯區崇德路三段1號12樓之5'],
  ['屯門友愛邨愛明樓1206室', '屯門友愛邨愛明樓1206室'],
  ['Mail it to PO Box 1187, Flagstaff, AZ 86002', 'PO Box 1187, Flagstaff, AZ 86002'],
  ['at Rose Cottage, Mill Lane, Ashby LE65 1AA', 'Rose Cottage, Mill Lane, Ashby LE65 1AA'],
  ['Level 5, 77 King William Street, Adelaide SA 5000', 'Level 5, 77 King William Street, Adelaide SA 5000'],
  ['i live at 9 oak road', '9 oak road'],
  ['12 Rue de Rivoli, 75001 Paris', '12 Rue de Rivoli, 75001 Paris'],
  ['send to RR 4, Site 2, Box 11, Red Deer, AB T4N 5E3 pls', 'RR 4, Site 2, Box 11, Red Deer, AB T4N 5E3'],
  ['Blk 77 Toa Payoh Lor 4 #03-11 Singapore 310077, ring twice', 'Blk 77 Toa Payoh Lor 4 #03-11 Singapore 310077'],
  ['use 4b mill road, totnes, tq9 5xy from now on', '4b mill road, totnes, tq9 5xy'],
  [
    'H.No 4-1-22/B, Road No 3, Jubilee Hills, Hyderabad - 500033',
    'H.No 4-1-22/B, Road No 3, Jubilee Hills, Hyderabad - 500033',
  ],
  ['at 41 Jalan SS 22/25, 47400 Petaling Jaya, Selangor', '41 Jalan SS 22/25, 47400 Petaling Jaya, Selangor'],
  ['to 203-1105, 42 Seocho-daero 74-gil, Seoul 06621', '203-1105, 42 Seocho-daero 74-gil, Seoul 06621'],
  ['Bağdat Caddesi No: 312 Daire 7, 34738 İstanbul', 'Bağdat Caddesi No: 312 Daire 7, 34738 İstanbul'],
  ['Str. Mihai Eminescu 102, bl. 7, ap. 34, București', 'Str. Mihai Eminescu 102, bl. 7, ap. 34, București'],
  ['4 bis, Impasse des Lilas, 69003 Lyon', '4 bis, Impasse des Lilas, 69003 Lyon'],
  ['outside Ballyfoyle, Castlewarren, Co. Kilkenny', 'Ballyfoyle, Castlewarren, Co. Kilkenny'],
  ['at Portion 7 of Farm Klipfontein 203, Brits 0250', 'Portion 7 of Farm Klipfontein 203, Brits 0250'],
  ['Ilica 45, 10000 Zagreb', 'Ilica 45, 10000 Zagreb'],
  ['bill to Calle Mayor 14, 3º A, 28013 Madrid thanks', 'Calle Mayor 14, 3º A, 28013 Madrid'],
  [
    'at Plot 9, Sector 4, near Ram Mandir, Dwarka, New Delhi 110078 sir',
    'Plot 9, Sector 4, near Ram Mandir, Dwarka, New Delhi 110078',
  ],
])('an address: %s', (text, address) => {
  expect(addressesIn(text)).toEqual([address]);
});

test('from one to the other are two', () => {
  expect(addressesIn('from Langstraße 54, 8004 Zürich to Rue du Rhône 19, 1204 Genève')).toEqual([
    'Langstraße 54, 8004 Zürich',
    'Rue du Rhône 19, 1204 Genève',
  ]);
});

test.each([
  ['my plate is B-KD 3391, the ticket shows B-KD 3397', ['B-KD 3391', 'B-KD 3397']],
  ['car reg ab12 cde and number plate: SGX 4821 M', ['ab12 cde', 'SGX 4821 M']],
  ['he parked his Volvo WX19 PLO here', ['WX19 PLO']],
  ['dinner plates IKEA 365, order AB12 334, company registration no. 4482910', []],
  ['car seat MX 300, ticket AB12 CDE, parking error ERR 404', []],
])('number plates: %s', (text, plates) => {
  const found = findPersonal(text, new Set(['plate'])).map(({ start, end }) => text.slice(start, end));
  expect(found).toEqual(plates);
});

test('a town, a road, a line, a price and a shop are no addresses', () => {
  const lines = [
    '3号线什么时候通车，5号仓库怎么走，2号口的扶梯坏了',
    '和平路修到什么时候，住浦东能送吗',
    '你们店在南京西路1266号吗',
    '2 Main features, room 3 options, 24 Hour Drive through',
    'is your store at 500 Oxford Street open',
    'the lobby sign says level 5 block B, gate 12 and row 8',
    'badge 20717, route 14; the 12 Oaks Drive Thru; 30 Day St Ives scrub; 6 place settings',
    'the branch in Shop G12, Mill Centre, Hooker Blvd, Broadbeach QLD 4218',
    'a 3 Star Drive game, 1460 in size 8 back, lesson 12 exercise 4',
  ];
  expect(lines.flatMap(addressesIn)).toEqual([]);
});

test('whatever is written, places lie inside the text', () => {
  const piece = fc.constantFrom(
    '王',
    '小明',
    '先生',
    '、',
    '收件人：',
    '路',
    '3号',
    ' ',
    'Jane',
    'Smith',
    ', ',
    'St',
    '12 ',
    '欧阳',
    '·',
    '\n',
    '楼',
    'O’',
    '-',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const find of [findNames, findAddresses])
        find(text, (start, end) => {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
    }),
  );
});
test.each([
  '王小明李伟',
  'John Smith, ',
  '12 Main Street, ',
  '杭州市西湖区文三路90号',
  'Rose Cottage, Mill Lane, ',
  'Flat 3, ',
  'near the Old ',
  '12 ',
  'calle de la ',
  'The Old ',
  'RR 3 Box ',
  '1. Bill ',
  '1-2/3',
  'St. ',
  'd/o ',
  'Major ',
  'Sanne and Pim ',
  'SW1A 1AA ',
  'X91 P2K6, Foo, ',
  'passport no ',
  'call 98765 ',
  'dave said ',
  "john o'shea. ",
  'Ali s/o ',
  '1 Oak Rd\nFlat 2, ',
  'Vill. Rampur, ',
  'Mr John ',
  'Anna, ',
  'Anna not Anne ',
  'Anna "Annie" ',
  'plate AB12 ',
  'car AB-12 ',
  'Foo, Co. Kerry, ',
  'from 1 oak road to ',
  'Main 5, 10000 ',
])('a long text of %s comes back', (piece) => {
  expect(findPersonal(piece.repeat(1_500)).length).toBeGreaterThanOrEqual(0); // the time of a test is its limit
});
