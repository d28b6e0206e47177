import { expect, test } from 'vitest';
import type { PersonalKind } from '@dialoom/shared/guard/personal';
import { findPersonal } from './find-personal.ts';

const found = (kind: PersonalKind, text: string): string[] =>
  findPersonal(text, new Set([kind])).map(({ start, end }) => text.slice(start, end));

test.each([
  ['送到西湖区古墩路锦绣天成B座2104，谢谢', '西湖区古墩路锦绣天成B座2104'],
  ['我是碧云轩时代9栋12楼1206的业主', '碧云轩时代9栋12楼1206'],
  ['寄甘肃省酒泉市27信箱14分箱', '甘肃省酒泉市27信箱14分箱'],
  ['高雄郵政第15號信箱', '高雄郵政第15號信箱'],
  ['新疆石河子市143团6连，电话打不通', '新疆石河子市143团6连'],
  ['所在地区：广东省东莞市虎门镇  姓名：', '广东省东莞市虎门镇'],
  ['渝北区龙溪街道红锦大道86号中渝广场3幢18-6', '渝北区龙溪街道红锦大道86号中渝广场3幢18-6'],
  ['二马路58号附3号 急', '二马路58号附3号'],
  ['兴业路12号B栋厂房3楼', '兴业路12号B栋厂房3楼'],
  ['锦田水头村20號地下，有狗', '锦田水头村20號地下'],
  ['住藍田康逸苑康和閣2107', '藍田康逸苑康和閣2107'],
  ['荔枝角道120號3字樓', '荔枝角道120號3字樓'],
  ['徐汇区漕溪北路88号圣爱大厦1806 pls check', '徐汇区漕溪北路88号圣爱大厦1806'],
  ['河北省保定市清苑区冉庄镇西孙庄村村委会旁边', '河北省保定市清苑区冉庄镇西孙庄村'],
  ['寄 Room 1203, 5号楼, 阳光100, 济南市槐荫区阳光新路21号', 'Room 1203, 5号楼, 阳光100, 济南市槐荫区阳光新路21号'],
  ['ship to 上海市长宁区仙霞路 88 弄 Building 6, Apt 1701 ATTN', '上海市长宁区仙霞路 88 弄 Building 6, Apt 1701'],
  ['送到长沙市岳麓区梅溪湖路 金茂悦 一期 6栋 2304', '长沙市岳麓区梅溪湖路 金茂悦 一期 6栋 2304'],
  ['寄沈阳市和平区三好街54号 110004，谢谢', '沈阳市和平区三好街54号 110004'],
  ['寄 506彰化縣福興鄉福南村彰鹿路七段 215巷8弄12號', '506彰化縣福興鄉福南村彰鹿路七段 215巷8弄12號'],
  ['河西区黑牛城道32号增1号2门601漏水', '河西区黑牛城道32号增1号2门601'],
  ['铁东区二一九路甲36栋-4-12 急', '铁东区二一九路甲36栋-4-12'],
  ['我租的天河区体育西路109号高盛大厦1508', '天河区体育西路109号高盛大厦1508'],
])('an address ends where its last part does: %s', (text, address) => {
  expect(found('address', text)).toEqual([address]);
});

test.each([
  ['阳光新城5栋1单元302 / 秋天 / 13800138000', ['秋天']],
  ['中山路8号3栋502 柏林（就是那个柏林）收', ['柏林']],
  ['古丽娜尔 13800138000', ['古丽娜尔']],
  ['姓名 买买提江 手机 13800138000', ['买买提江']],
  ['我是高兴，姓高名兴', ['高兴']],
  ['加一个人，次仁多吉，谢谢', ['次仁多吉']],
  ['大卫·史密斯，护照不是中国的', ['大卫·史密斯']],
  ['找仓库老陈', ['老陈']],
  ['到咗打俾阿輝', ['阿輝']],
  ['团长大伟跑了', ['大伟']],
  ['歐陽太太話冇收到', ['歐陽太太']],
  ['范姜先生不在', ['范姜先生']],
  ['請問馬上飛先生在嗎', ['馬上飛']],
  ['小名糖糖', ['糖糖']],
  ['孩子叫子轩，身高138', ['子轩']],
  ['我的孩子宥翔可以补课', ['宥翔']],
  ['合租的阿豪用我的', ['阿豪']],
  ['老人苏老太一个人住', ['苏老太']],
  ['我叫阿卜杜热合曼·买买提 你们', ['阿卜杜热合曼·买买提']],
  ['中文写伊万·彼得罗夫，前台', ['伊万·彼得罗夫']],
  ['Jessica姐姐你好', ['Jessica']],
])('a name that a word list misses: %s', (text, names) => {
  expect(found('name', text)).toEqual(names);
});

test('proverbs, kitchens, guides of a town, examples, parts of flowers and sizes stay', () => {
  const lines = [
    '你们这是张冠李戴，叶公好龙',
    '李先生牛肉面的券，钱大妈的菜，方先生茶餐厅',
    '到了丽江导游说要加钱',
    '合同模板里甲方写张三乙方写李四',
    '格桑花开了，扎西德勒，去乌兰布统',
    '签收人写的是门卫，放杨树那儿',
    '13800138000 门卫收',
    '后面5-8-12三个尺码，4-6岁，满200-30',
    '2单元1层的垃圾桶满了，第3单元测试',
    '退款1299元，3楼301会议室',
    'Apple小姐姐推荐的色号',
    '默认写着“张三”，羊绒衫客户都跑了',
    '女儿聪明活泼，孩子健康就好',
  ];
  expect(lines.flatMap((text) => [...found('name', text), ...found('address', text)])).toEqual([]);
});

test('numbers of Hong Kong, Macau and Taiwan without a plus; a ticket number is none', () => {
  expect(found('phone', '打 852-90347716 或 886-2-27381906，03-6686201')).toEqual(['852-90347716', '886-2-27381906', '03-6686201']); // prettier-ignore
  expect(found('phone', '户号0312447785')).toEqual([]);
  expect(found('phone', '票号0098-2231-77')).toEqual([]);
});

test('a key that is pasted behind a few words', () => {
  expect(found('secret', 'key我贴这里 ak_live_8hK3mQ7xTz01Wp 看下')).toEqual(['ak_live_8hK3mQ7xTz01Wp']);
  expect(found('secret', 'key我在这里 documentation-about-it')).toEqual([]);
});

test.each(['市甲镇乙区丙', '信箱1号', '团1连', '邨阁台', 'A-B-', '姓高名兴，', '扎西多吉', '夏天 13812345678 ', '新天地3-2604', '文三路90号A座1201 夏天（收）', '市甲路 乙 1栋 ', 'Room 1, 杭州市文三路1号 ', '老公叫志强', '·买买提'])(
  'a long text of %s comes back',
  (piece) => {
    expect(findPersonal(piece.repeat(Math.ceil(60_000 / piece.length))).length).toBeGreaterThanOrEqual(0); // the time of a test is its limit
  },
); // prettier-ignore
