// Given names alone: a word says that somebody is called so (孩子叫子轩), or who they are (女儿宥翔可以).
import { givenKind } from './han-signs.ts';
import { KNOWN_TO_ALL, TITLES } from './han-cues.ts';
import { zhWords } from '../zh-words.ts';

type Add = (start: number, end: number) => void;

const KIN =
  '孩子|小孩|宝宝|宝贝|娃|儿子|女儿|闺女|孙子|孙女|外孙女?|侄子|侄女|外甥女?|老公|老婆|丈夫|妻子|爱人|先生|太太|媳妇|女婿|男友|女友|男朋友|女朋友|哥哥|姐姐|弟弟|妹妹|室友|同事|同学|朋友|学生|闺蜜|新娘|新郎|[大小二]儿子|[大小二]女儿|老大|老二';
const BEHIND = `(?=$|[^\\p{Script=Han}]|[，的和跟在是想要说用也就今明昨会能可没有上读]|(?:${TITLES}))`;
const SAID = new RegExp(`(?:${KIN})(?:的?(?:名字|大名|小名))?(?:叫做?|名叫|是叫)(\\p{Script=Han}{2})${BEHIND}`, 'gu');
const BESIDE = new RegExp(`(?:[我你他她]的?|[我你]们?家?的?)(?:${KIN})(\\p{Script=Han}{2})${BEHIND}`, 'gu');
const HAS = /^(?:的(?:手机|电话|号码|身份|护照|账|卡|名下|订单|快递|保单|微信)|[，,]?\s?(?:电话|手机))/u;
/** 客服思琪, 这边是雨桐: at their posts people are called by what they are given. 智能客服小美 is a bot. */
const AT_POST = new RegExp(`(?<!智能|机器人)(?:客服|专员|管家|导购|顾问|店员|前台|护士|技师|美容师|发型师|造型师|教练|主播|助教|月嫂|护工|收银员|服务员|快递员|配送员|营业员|柜员|服务生|乘务员|我们班|[一二三四五六七八九十\\d大中小]班)(?!小)(\\p{Script=Han}{2})(?=$|[^\\p{Script=Han}]|[说的跟在为给昨今刚做多少不帮让被态也]|就[好行是可]|(?:${TITLES}))`, 'gu'); // prettier-ignore
/** 雨桐妈妈, 小宇他爸: parents go by their child. */
const PARENT =
  /(?<=^|[^\p{Script=Han}]|我是|这是|[给找跟问让请是了@])((?:(?![他她])\p{Script=Han}){2})(?=[他她]?(?:爸爸?|妈妈?|奶奶|爷爷|姥姥|姥爷|外婆|外公|家长|班主任|老师)(?:$|[^\p{Script=Han}]|[的说让在来要想代刚也吗您你]))/gu;
/** 雨桐，你好 */
const GREETED = /(?<=^|\n)(\p{Script=Han}{2})(?=[，, ]{0,2}(?:您好|你好|在吗|在不在|早上好|下午好|晚上好|亲))/gu;
/** 梓睿今天没穿校服: both signs are of names and of nothing else. */
const BEGINS =
  /(?<=^|\n)(\p{Script=Han}{2})(?=说(?![明法好])|让我|今天|昨天|明天|的(?:快递|订单|作业|电话|学费|包裹))/gu;
/** 秀兰婶说 */
const ELDERS =
  /(?<=^|[^\p{Script=Han}]|[找给跟问让])(\p{Script=Han}{2})(?=[姐哥婶嫂叔姨](?:儿|子)?(?:说|让|在|来|的(?!店)|$|[^\p{Script=Han}]))/gu;
/** ——雨桐 */
const SIGNED = /(?<=[\n。！!~～][\s\n]?|——?|--)(\p{Script=Han}{2})(?=\s{0,3}$|(?:敬上|[留字]$))/gu;
/** 这里是依诺，: who speaks; behind 的 it is a firm. */
const SPEAKS = new RegExp(
  `(?:(?<=^|[^\\p{Script=Han}])(?:这[边里]是|我是)|叫我)(?!小)(\\p{Script=Han}{2})(?=$|[，,。！!\\s]|就[好行是可])`,
  'gu',
);
/** Each with what is quickly seen: most lines hold none of it. */
const BY_PLACE = [
  [AT_POST, /客服|专员|管家|导购|顾问|前台|护[士工]|技师|[容型]师|教练|主播|助教|月嫂|[店银务递送业柜]员|服务生|班/],
  [SPEAKS, /这[边里]是|我是|叫我/],
  [GREETED, /^..[，, ]{0,2}(?:[您你]好|在[吗不]|[早下晚]|亲)/m],
  [BEGINS, /^..(?:[说让今昨明]|的[快订作电学包])/m],
  [ELDERS, /[姐哥婶嫂叔姨]/],
  [SIGNED, /\n..\s{0,3}$|—|--|敬上|[留字]$|[。！!~～]\s?..\s{0,3}$/],
] as const;
/** 小敏说, 小薇和小琳; 小美在吗 asks for a bot. */
const SMALL =
  /(?<=^|[^\p{Script=Han}]|的是|[找给跟问让和与]|就是|叫)(小(?![爱度艺美布冰蜜娜欧微智慧乐安浪京贝兔明强红])\p{Script=Han})(?=姐姐|哥哥|说|让我|让你|答应|帮我|给我|[和、]小(?!\p{Script=Han}?的)|的(?:电话|手机|快递|课|作业|名字|卡)|(?<=的是..|[和、]小.)(?:$|[^\p{Script=Han}]))/gu;
/** 我家乐乐今天发烧 */
const AT_HOME =
  /(?<=我们?家)(\p{Script=Han})\1(?!\1|(\p{Script=Han})\2)(?=$|[^\p{Script=Han}]|[今昨明的想要不没发在也是会说感生病])/gu;
/** 和强子一起, 桃子说: a friend. */
const PALS =
  /(?<=^|[^\p{Script=Han}]|[和跟找叫给问])([强刚涛军辉勇伟磊峰斌杰鹏凯浩超萍娟霞玲丽]子(?=说|一起|让|[哥姐]|帮|的(?:电话|手机|快递|卡))|[燕桃]子(?=说|让我|[哥姐]))/gu;
/** Jessica姐姐 */
const LATIN =
  /(?<![A-Za-z.@_-])([A-Z][a-z]{2,11})(?<!Java|Python|Excel|Word|English|Photoshop|Office|Math|Yoga|Scratch)(?=(?:姐姐|哥哥|老师|师傅|总监|阿姨|叔叔|女士|先生|小姐(?!姐))(?!\p{Script=Han}{0,2}(?:店|牌)))/gu;

export function findCalled(text: string, add: Add): void {
  if (/叫/.test(text))
    for (const { 0: whole, 1: name = '', index } of text.matchAll(SAID))
      if (isGiven(name, false)) add(index + whole.length - name.length, index + whole.length);
  for (const { 0: whole, 1: name = '', index } of text.matchAll(BESIDE))
    if (
      (isGiven(name, true) && !isEverydayWord(name)) ||
      (isGiven(name, false) && HAS.test(text.slice(index + whole.length, index + whole.length + 4)))
    )
      add(index + whole.length - name.length, index + whole.length);
  for (const [pattern, sign] of BY_PLACE)
    if (sign.test(text)) for (const { 0: whole, 1: name = '', index } of text.matchAll(pattern))
      if (isGiven(name, true) && !KNOWN_TO_ALL.has(name) && !isEverydayWord(name)) add(index + whole.length - name.length, index + whole.length); // prettier-ignore
  if (/我们?家/.test(text))
    for (const { 0: name, index } of text.matchAll(AT_HOME)) if (isChild(name)) add(index, index + name.length);
  if (/[和跟找叫给问子][强刚涛军辉勇伟磊峰斌杰鹏凯浩超萍娟霞玲丽燕桃]|子[说一让哥姐帮的]/u.test(text))
    for (const { 0: name, index } of text.matchAll(PALS)) add(index, index + name.length);
  if (text.includes('小'))
    for (const { 1: name = '', index } of text.matchAll(SMALL)) if (isChild(name)) add(index, index + name.length);
  if (/[爸妈奶爷姥外长]|老师|班主任/.test(text))
    for (const { 1: name = '', index } of text.matchAll(PARENT)) if (isChild(name)) add(index, index + name.length);
  for (const { 1: name = '', index } of text.matchAll(LATIN)) add(index, index + name.length);
}

/** @param liked whether one of the signs is in few everyday words */
function isGiven(name: string, liked: boolean): boolean {
  const kinds = Array.from(name, givenKind);
  return (!liked || kinds.includes('liked')) && kinds.every((kind) => kind === 'liked' || kind === 'common');
}
/** 小宇, 雨桐, 糖糖 */
function isChild(name: string): boolean {
  if (name.startsWith('小')) return name.length === 2 && givenKind(name[1] ?? '') === 'liked' && !NO_CHILD.test(name);
  if (name.length !== 2 || NO_CHILD.test(name)) return false;
  return name[0] === name[1] ? givenKind(name[0] ?? '') !== 'never' : isGiven(name, true) && !isEverydayWord(name); // prettier-ignore
}
const NO_CHILD =
  /宝|^(?:小(?:朋|孩|明|强|红)|天天|明明|常常|好好|年年|家家|人人|大大|多多|慢慢|处处|时时|早早|往往|偏偏|仅仅|渐渐|公公|婆婆|舅舅|叔叔|伯伯|姑姑|姨姨|哥哥|姐姐|弟弟|妹妹|爸|妈|奶|爷|单亲|老)/u;
/** 聪明, 健康 */
const isEverydayWord = (name: string): boolean => [...zhWords.segment(name)].length === 1;
