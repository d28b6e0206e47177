// Words of unhappiness and of haste, in Chinese and English. Collected and written for this project; no list of others is in it.
// What names a thing rather than a feeling (垃圾袋, 急诊, "emergency exit") stands among the exceptions.

/** Enough by themselves. */
export const strong = {
  zh: '差劲 太差 真差 好差 超差 极差 这么差 那么差 差评 太烂 真烂 好烂 这么烂 烂透 垃圾平台 垃圾公司 垃圾服务 垃圾客服 垃圾质量 垃圾产品 垃圾东西 垃圾玩意 垃圾店 真垃圾 太垃圾 就是垃圾 骗子 骗人 骗钱 欺骗 坑人 坑爹 坑钱 黑心 无良 恶心 失望 气死 气人 生气 气愤 愤怒 火大 恼火 受够 忍无可忍 无语 烦死 烦透 忽悠 敷衍 推卸 踢皮球 耍我 耍人 玩我 糊弄 糟糕 糟透 态度差 什么态度 态度恶劣 什么玩意 什么东西啊 搞什么 什么破 破公司 破平台 破软件 浪费时间 浪费我的时间 浪费我时间 再也不买 再也不来 再也不用 不会再买 后悔死 没良心 欺负人 不要脸 滚蛋 去死 有病吧 我要投诉 我要举报 要投诉你 投诉你们 举报你们 就投诉 就举报 去投诉 去举报 等投诉 不负责任 太过分 真过分 过分了 不满意 很不满 非常不满 不高兴 差到 太慢了吧 崩溃 无赖 流氓 消费者协会 太坑 真坑 被坑',
  en: 'awful|horrible|terrible|terribly|dreadful|appalling|atrocious|disgusting|disgraceful|a disgrace|ridiculous|outrageous|unacceptable|pathetic|useless|worthless|worst|(?:is|are|absolute|total|complete|utter|such|pure|your) (?:garbage|rubbish)|crap|crappy|shit|bullshit|sucks|scam|scammers?|scammed|fraud|frauds|rip[- ]?off|ripped off|liars?|lied to|cheated|furious|angry|pissed|frustrated|frustrating|infuriating|annoyed|annoying|upset|fed up|sick of|tired of (?:this|your|waiting)|disappointed|disappointing|disappointment|hate (?:this|it|you|your)|joke of a|what a joke|waste of (?:time|money)|wasting my time|never (?:again|order|buy|use|shop)[a-z ]* again|never again|how dare|shame on|ashamed|not (?:at all )?(?:happy|satisfied|pleased|good enough)|unhappy|dissatisfied|incompetent|nightmare',
} as const;
/** Enough with something beside it: a word that makes more of it, marks, or another such word. */
export const weak = {
  zh: '投诉 举报 退钱 差 烂 破 坑 慢 骗 还没 这么久 不理人 没人理 不回复 半天 第几次 几遍 说辞 后悔 没法用 讨厌 烦',
  en: 'bad|poor|slow|broken|waste|ignored|excuses|complain|complaint|lie|lied|still waiting|money back|nobody|no one|mess',
} as const;
/** Pieces in which such a word means something else. */
export const exceptions = {
  zh: '垃圾袋 垃圾桶 垃圾箱 垃圾分类 垃圾车 垃圾短信 差不多 差价 差额 时差 色差 偏差 差旅 出差 差一 差多少 差几 相差 温差 破洞 破壁 打破 突破 烂漫 烂尾 坑位 慢慢 不慢 缓慢 骗保 生气的表情 防骗 反诈 麻烦 耐烦 烦请 不烦 半天假 半天班 还没付 还没下单 还没收藏 还没想 后悔药 还没有货 还没确定',
  en: 'not bad|not (?:that|so|too) bad|bad weather|worst[- ]case|terrible twos|hate speech|trash bags?|garbage bags?|rubbish bags?|garbage bins?|rubbish bins?|fraud (?:protection|department|alert|team|prevention)|complaints? (?:procedure|department|form|process|number|desk|line)|make a complaint|file a complaint|(?:report|reporting|suspected|suspect|prevent) (?:a )?(?:scam|fraud)|slow cooker|paper waste|mess kit|upset stomach|awfully (?:nice|kind|good)',
} as const;
/** Haste. */
export const hurry = {
  zh: '着急 很急 好急 急死 急用 急需 加急 急！ 急!! 特别急 非常急 比较急 挺急 十万火急 火烧眉毛 紧急 赶紧 赶快 立刻 立马 尽快 尽早 速度 快点 快一点 快些 来不及 等不及 赶时间 赶飞机 赶火车 赶高铁 在线等 等着用 等不了 马上要用 马上给 马上处理 马上解决 马上回复 马上帮 马上冻结 马上联系 今天必须 今天就要 今天之内 必须今天 一定要今天 今晚必须 今晚就要 人命关天 刻不容缓 越快越好 急急急',
  en: 'urgent|urgently|urgency|asap|a\\.s\\.a\\.p|as soon as possible|immediately|at once|in a hurry|hurry|emergency|right away|(?:need|fix|block|freeze|frozen|stop|answer|help|cancel|send|call|reply|resolve|sort)[a-z ]{0,24}right now|quickly please|no time|running out of time|can ?no?t wait|need (?:it|this|them|an answer|help|that) (?:by )?(?:today|tonight|now|right now|immediately)|by tonight|by today|by the end of (?:the|this) day|(?:flight|train|plane) leaves|straight away|time[- ]critical',
} as const;
export const noHurry = {
  zh: '紧急联系人 紧急出口 紧急制动 紧急电话是 紧急按钮 应急 急诊 急救 性急 急性 加急费 加急服务是 加急多少 加急配送怎么 快点餐 速度多少 速度怎么样 网络速度 速度快吗 速度是',
  en: "emergency (?:contact|exit|number|room|kit|brake|light|fund|row|services?)s?|urgent care|(?:pay|paid|order|buy|sign up|doing it|do (?:it|that)|available|open|on sale|in stock|have it|using it|at home|live|looking) (?:it )?(?:right now|immediately|right away|at once)|(?:i will|i'll|i can|let me|we will) [a-z ]{0,20}(?:right now|right away|immediately|at once|asap)",
} as const;
/** In front of such a word they turn it round. */
export const negations = {
  zh: /(?:不|没|没有|别|并不|并没有|不是|不算|不会|不用|无需|无须|不怎么|不太|不那么|谈不上|一点也不|一点都不|不是很|没那么|不是来|没觉得|不是特别|不是非常)(?:太|很|那么|特别|非常|再|觉得|感到|有点)?$/u,
  en: /\b(?:not|no|never|without|isn't|wasn't|aren't|don't|doesn't|didn't|wouldn't|nothing|hardly|isnt|wasnt|dont|doesnt|didnt|not be|far from|need not|needn't)(?: (?:at all|so|very|really|that|too|all that|a|an|any|be|been|in|feel|in any|particularly|in a|the))*\s*$/iu,
} as const;
/** They make more of it. */
export const intensifiers = {
  zh: /(?:太|真|真的|好|超|非常|特别|极其|极|实在|简直|根本|十分|这么|那么|(?<!为)什么|相当|完全|一直|总是|每次|又|再不)$/u,
  en: /\b(?:so|very|really|extremely|absolutely|totally|completely|such|always|again|just|utterly|too|still|ever|every time|keeps?|all|your)(?: a| an)?\s*$/iu,
} as const;
export const angrySigns = /[😡🤬😠👎💢😤🖕😾🤮]/gu;
export const sadSigns = /[😞😭😢😣😩😫☹🙁😒🙄]/gu;
