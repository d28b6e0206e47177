// Words that come with the program: commonplace ones that seldom mean anything else, as a start. Written for this project, from nobody's list, under
// its licence; docs/guard.md says what they are and are not. Politics is empty: which words a house must keep out there is its own duty to know.
import { guardCategories } from '@dialoom/shared/guard/policy';

type Category = (typeof guardCategories)[number];
/** By category, parted by a stroke. Longer ones before shorter: a word alone that is also part of innocent ones (自杀 sounds like 紫砂) is not here. */
const lists: Readonly<Record<Category, string>> = {
  'self-harm': `想自杀|要自杀|去自杀|自杀方法|怎么自杀|准备自杀|自杀的念头|不想活了|活不下去了|不如死了|死了算了|结束自己的生命|结束生命|割腕|烧炭自杀|跳楼自杀|吃安眠药自杀|写好遗书|写遗书|自残|想轻生|伤害自己
|kill myself|killing myself|end my life|ending my life|take my own life|commit suicide|committing suicide|suicidal thoughts|feeling suicidal|i am suicidal|im suicidal|thinking about suicide|want to die|wanna die|better off dead|hang myself|harm myself|harming myself|no reason to live|overdose on pills`,
  minors: `儿童色情|幼童色情|恋童|娈童|幼女视频|未成年裸照|未成年约|萝莉资源|学生妹上门|初中生援交|高中生援交|招童工|雇佣童工
|child porn|child pornography|kiddie porn|underage girls|underage sex|underage nudes|preteen nude|jailbait|pedophile|paedophile|sex with a minor`,
  politics: '',
  violence: `杀了你|弄死你|打死你|砍死你|捅死你|砍死他|杀你全家|杀人方法|怎么杀人|恐怖袭击|制造炸弹|自制炸弹|炸弹制作|人肉炸弹|报复社会|血洗全|泼硫酸|绑架勒索|斩首视频|虐杀
|kill you|shoot you|stab you|beat you up|kill your family|murder you|bomb threat|make a bomb|build a bomb|pipe bomb|mass shooting|school shooting|terrorist attack|suicide bomber|behead you|blow up the building`,
  porn: `色情网站|色情视频|色情直播|黄色视频|黄色网站|黄色电影|黄片|成人电影|成人视频|三级片|无码av|av女优|裸聊|约炮|一夜情|援交|嫖娼|卖淫|招嫖|全套服务加|性交易|性服务|做爱|口交|肛交|裸照|艳照|激情裸聊|情色
|porn|pornography|porn video|pornhub|blowjob|handjob|send nudes|nude pics|nude photos|sex chat|sex cam|sex video|anal sex|oral sex|group sex|phone sex|call girl|escort girl|hentai|cumshot|gangbang`,
  gambling: `网上赌场|在线赌场|线上赌场|澳门赌场|赌博网站|赌博平台|网络赌博|聚众赌博|赌球|赌马|百家乐|时时彩|六合彩|北京赛车|博彩网站|博彩平台|真人荷官|下注平台|私彩|地下彩票|赌资|开设赌局|棋牌代理|老虎机破解
|online casino|casino bonus|live casino|gambling site|betting site|betting tips|sports betting|place your bets|free spins|baccarat online|poker for money|online roulette|illegal gambling|underground lottery`,
  drugs: `冰毒|海洛因|摇头丸|可卡因|k粉|麻古|鸦片|罂粟壳|买大麻|抽大麻|卖大麻|大麻叶|吸毒|贩毒|毒品|制毒|迷幻药|致幻剂|上头电子烟|笑气瓶|溜冰妹
|cocaine|heroin|crystal meth|crack cocaine|methamphetamine|marijuana|buy weed|sell weed|magic mushrooms|mdma|ecstasy pills|fentanyl|ketamine|opium|drug dealer|sell drugs|buy drugs`,
  fraud: `刷单兼职|兼职刷单|刷单返利|代开发票|虚开发票|虚假发票|信用卡套现|花呗套现|白条套现|帮忙洗钱|洗钱渠道|跑分平台|出租银行卡|收购银行卡|银行卡四件套|杀猪盘|稳赚不赔|高额返利|保本高息|拉人头返利|传销|资金盘|庞氏骗局|缴纳解冻费|黑户贷款|征信洗白|贷款包装流水|假退款
|ponzi scheme|pyramid scheme|get rich quick|double your money|guaranteed profit|fake invoice|fake receipt|fake reviews|buy reviews|sell stolen cards|stolen cards for sale|launder money|money mule|phishing kit|carding forum|send gift cards|wire me the money|unfreeze your account`,
  'illegal-goods': `买枪|卖枪|枪支|仿真枪|买子弹|卖子弹|炸药|雷管|管制刀具|军用弩|办假证|假身份证|假学历|假文凭|假驾照|假币|走私烟|假烟批发|象牙制品|犀牛角|穿山甲|虎骨酒|迷药|迷奸药|听话水|催情药|窃听器|伪基站|改号软件|出售个人信息|买卖公民信息|出售身份证
|fake id|fake passport|fake diploma|fake degree|counterfeit money|counterfeit bills|buy a gun|sell a gun|ghost gun|illegal firearms|buy ammo|buy explosives|date rape drug|stolen data|rhino horn|ivory tusks|pangolin scales|forged documents`,
  discrimination: `黑鬼|支那|死残废|死基佬|死同性恋|乡巴佬|外地狗|臭外地的|臭农民|女人就是贱|滚回你们国家|滚回农村
|nigger|nigga|faggot|kike|gook|raghead|tranny|retarded|white trash|go back to your country|women belong in the kitchen`,
  abuse: `傻逼|傻比|傻叉|煞笔|二逼|操你妈|草泥马|去你妈|你妈的|他妈的|狗日的|王八蛋|混蛋|滚蛋|滚你妈|贱人|贱货|婊子|脑残|智障|白痴|蠢货|蠢猪|畜生|狗东西|狗杂种|杂种|人渣|死全家|去死吧|臭不要脸|不要脸的|脑子有病|nmsl|cnm
|fuck|fucking|fucker|fucked|motherfucker|fuck off|bullshit|piece of shit|shithead|asshole|arsehole|bitch|son of a bitch|bastard|cunt|dickhead|wanker|twat|douchebag|scumbag|moron|screw you|go to hell|shut the hell up|drop dead`,
  contact: `加微信|加我微信|加个微信|加v信|加威信|加薇信|我的微信|微信号是|加vx|加qq|加扣扣|加我qq|我的qq|扣扣群|加qq群|加微信群|进微信群|加我好友|扫码加我|扫码进群|加电报群|纸飞机群|私聊我|私信我|私下交易|线下交易|站外交易|绕过平台
|add me on wechat|my wechat is|whatsapp me|my whatsapp|add me on whatsapp|telegram group|my telegram|join our telegram|dm me|text me at|message me on|contact me outside|outside the platform|off platform|follow me on instagram`,
  ads: `全网最低价|史上最低价|全国第一|销量第一|第一品牌|国家级产品|最佳选择|顶级品质|包治百病|药到病除|根治糖尿病|永不复发|零风险|无效退款|绝无仅有|史无前例|月入过万|日入过千|日赚|躺赚|招代理|诚招代理|加盟热线|免费领红包|点击领取大奖
|best in the world|number one brand|100 percent effective|miracle cure|cures everything|guaranteed results|risk free|lowest price ever|you have won|claim your prize|click here to claim|make money fast|work from home and earn|act now|once in a lifetime`,
};

export type ShippedWord = { word: string; category: Category };
/** Of these a house hears at once; the others it switches on where it wants them. */
export const shippedWords: readonly ShippedWord[] = guardCategories.flatMap((category) =>
  lists[category].split('|').flatMap((one) => (one.trim() === '' ? [] : [{ word: one.trim(), category }])),
);
