// Names that are no surname with a given name: what foreign names are spelt with in Chinese signs, and names of Tibetans, Yi, Mongols, Uyghurs and Kazakhs,
// made of parts that come again and again. Facts, compiled for this project.

const SPELT =
  '阿艾爱安巴白班保贝比别宾波布查才措达大代丹德登迪丁多朵尔法飞菲夫福甫改嘎格根古哈海汉赫胡华霍吉加迦江杰金居喀卡凯坎康考科克肯孔库拉来莱兰朗乐勒雷丽莉力利林琳龙娄鲁路伦罗洛玛马买麦曼梅美蒙米密明莫姆木穆那娜乃南尼妮宁牛诺欧帕排潘佩彭皮平普其奇恰强乔琼曲让热仁日肉如瑞若撒萨赛桑瑟沙珊尚绍舍申生圣师什士舒顺斯松苏索塔台泰汤唐特提铁廷通图土吐托娃瓦万旺威韦维卫魏沃乌吾西希夏相香肖辛孜兹子自扎央雅亚延扬耶叶伊依易因尤于约云泽詹珍芝支卓宗佐则孙东主努哲次欣甘赖塞汗埃昂奥拜邦鲍本彼玻伯博勃茨戴当道邓蒂第杜敦顿厄恩范方费芬丰弗富盖冈高戈葛瓜圭杭豪亨洪怀惠基贾简津久柯奎昆黎廉连良隆卢露吕毛茅门孟缪摩默纳奈瑙内涅纽农派庞蓬珀齐钱切钦屈荣茹儒森莎山史朔丝素坦陶腾文翁武伍锡谢兴休许逊英张祖弥卜历外蓝以';
export const IN_SPELT: ReadonlySet<string> = new Set(SPELT);
/** 古丽娜尔, 买买提江: three signs or more, all of them such. */
export const isSpelt = (name: string): boolean => name.length > 2 && [...name].every((sign) => IN_SPELT.has(sign));

const TIBETAN =
  '扎西|札西|多吉|多杰|次仁|才让|泽仁|卓玛|央金|央宗|格桑|平措|彭措|顿珠|东珠|罗布|尼玛|达娃|旺堆|旺姆|旺杰|旺扎|白玛|贝玛|丹增|旦增|丹巴|洛桑|罗桑|拉姆|拉毛|拉珍|拉巴|仁青|仁增|桑杰|桑珠|嘉措|加措|强巴|索朗|索南|益西|叶西|德吉|德庆|曲珍|曲扎|措姆|边巴|巴桑|普布|米玛|次旦|才旦|次旺|才旺|晋美|久美|江央|土登|贡布|贡嘎|群培|班觉|欧珠|阿旺|朗杰|南杰|玉珍|卓嘎|卓尕|吉美|赤列|云丹|克珠|坚赞|坚参|热杰|达瓦|华旦|更登|加央|次登|嘎玛|噶玛|贡确|更尕|南卡|旦巴|旦正|旦知|才旦|才仁|才措|万玛|切加|尕藏|尕玛|尕松|江措|江才|洛追|洛绒|泽翁|泽郎|俄色|俄金|曲措|曲美|曲宗|桑吉|确吉|却吉|夏吾|完么|卓么|更藏|扎巴|扎桑|尼珍|德央|益珍|斯朗|斯郎|彭错|仓决|努布|鲁绒';
const MONGOL =
  '娜仁|其其格|琪琪格|其木格|巴特尔|巴图|苏日娜|乌云|斯琴|高娃|托娅|图雅|格日勒|格日乐|萨仁|萨日娜|乌日娜|呼和|朝鲁|布和|宝音|那日苏|恩和|阿拉坦|额尔敦|额尔德尼|孟和|孟克|敖登|吉日嘎拉|哈斯|特木尔|铁木尔|牧仁|苏和|查干|塔娜|通拉嘎|阿如娜|阿木尔|巴雅尔|朝格图|道尔吉|那日松|朝鲁门|那顺|布仁|乌力吉|毕力格|阿古拉|阿斯尔|呼格吉勒|呼斯楞|苏布德|温都苏|娜布其|乌仁|斯日古楞|德力格尔|额尔德木图|萨其拉|娜荷芽|阿茹汗|奥敦|敖日格乐|胡日查|朝克|巴根|木其尔|宝力德|宝力高|孟根|格根|纳钦|牧其尔|伊德尔|乌兰|赛音|吉雅|恩克';
const TURKIC =
  '买买提|麦麦提|艾买提|赛买提|吐尔逊|图尔荪|吐尔洪|阿卜杜拉|阿不都|阿布都|阿卜杜|热合曼|热西提|克里木|艾力|艾尔肯|艾山|玉素甫|玉苏甫|依明|伊明|古丽娜尔|古丽娜|古丽|阿依|帕提|祖丽皮亚|热孜亚|热依汗|热依罕|米热|迪丽|努尔|尼亚孜|吾买尔|奥斯曼|木合塔尔|阿迪力|阿力木|库尔班|卡德尔|肉孜|阿孜|波拉提|巴合提|叶尔兰|玛依拉|阿米娜|热娜|帕丽达|祖农|司马义|斯拉木|亚森|亚库甫|伊力哈木|木拉提|阿曼|赛力克|加娜尔|沙吾列|哈力克|地力夏提|帕尔哈提|阿尔曼|古力|热比|热孜万|热孜完|木沙|艾则孜|吐逊|吐尔迪|阿不力孜|麦合木提|买合木提|麦麦提|阿布来提|阿卜来提|阿卜力孜|艾孜孜|亚力坤|克然木|喀迪尔|艾合买提|艾海提|伊敏|沙依提|塔依尔|茹仙|茹克娅|再娜普|再努尔|海日|玛丽亚|萨吉旦|布威|图尔迪|如则|如孜|拜合提|托合提|吾斯曼|乌斯满|托乎提|赛达尔|居马|哈孜|努尔兰|尼加提|艾孜提|阿依夏木|帕孜来提|夏木西|塔西甫|阿扎提|艾克拜尔|凯赛尔|热夏提|祖力|祖丽|祖木热|迪力|迪拉热|伊巴代提|茹鲜|茹先|卡哈尔|甫拉提|帕拉提|苏莱曼|苏里坦|木巴热克|阿娜尔|巴哈尔|赛福丁|沙拉木|艾沙|玉山江|伊卜拉|依布拉|吾甫尔|马合木提|马木提|司迪克|热依拉|谢姆|木拉丁|苏比|斯迪克|夏提';
const YI =
  '沙马|吉克|曲比|海来|马海|阿苦|吉木|阿木|阿呷|阿果|木呷|木果|拉博|伍各|尔古|日古|子古|阿牛|阿支|吉伍|勒伍|罗洪|莫色|吉觉|瓦扎|曲木|俄木|马黑|金古';
const EACH = [TIBETAN, MONGOL, TURKIC, YI].flatMap((parts) => parts.split('|'));
/** Parts, and what may end the last of them. */
const PARTS = `(?:${EACH.toSorted((a, b) => b.length - a.length).join('|')})`;
/** The first two signs of each: most texts hold none, and three hundred parts are slow to look for. */
const HEADS: ReadonlySet<string> = new Set(EACH.map((part) => part.slice(0, 2)));
/** 格桑, which 桑梅朵 is cut out of. */
export const isHeadOfPart = (two: string): boolean => HEADS.has(two);
function holdsOne(text: string): boolean {
  for (let i = 1; i < text.length; i++) if (HEADS.has(text.slice(i - 1, i + 1))) return true;
  return false;
}
const NAME = new RegExp(`${PARTS}{1,4}(?:江|汗|(?<!格桑|乌兰)花|别克|夫|草|吉|措)?`, 'gu');
const PART = new RegExp(PARTS, 'gu');
/** Towns, greetings, flowers and wares that are called the same. */
const THING =
  /^(?:浩特|察布|布统|牧骑|巴托|木图|德勒|花|梅朵|平原|牧场|酒|牛|羊|餐|饭|店|景|寺|县|市|州|旗|镇|乡|区|路|街|节|机场|车站|草原|盟|纯|奶)/u;

/** How many signs at the beginning are of such parts. */
export const lengthOfParts = (text: string): number => BEGINS.exec(text)?.[0].length ?? 0;
const BEGINS = new RegExp(`^${PARTS}{1,4}(?:江|汗)?`, 'u');

/** @returns places of them; `sure` when the whole tells by itself, without a word before it */
export function namesOfParts(text: string): { start: number; end: number; sure: boolean }[] {
  const found: { start: number; end: number; sure: boolean }[] = [];
  if (!holdsOne(text)) return found;
  for (const { 0: whole, index } of text.matchAll(NAME)) {
    const end = index + whole.length;
    if (THING.test(text.slice(end, end + 3))) continue;
    found.push({ start: index, end, sure: (whole.match(PART)?.length ?? 0) > 1 || whole.length > 2 });
  }
  return found;
}
