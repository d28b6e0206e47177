// Signs that Japanese writes in its own way and the simplified Chinese ones they are read as, where neither the traditional form nor the simplified
// one is the same: each pair side by side. Own table.
const PAIRS = `
発发売卖薬药権权銭钱処处児儿図图団团広广鉄铁応应変变対对検检険险験验歓欢気气帰归撃击実实辺边譲让拝拜仏佛桜樱沢泽浄净済济渋涩焼烧猟猎総总聴听覚觉読读転转郷乡酔醉釈释関关陥陷隠隐雑杂霊灵駅驿騒骚髪发黒黑歯齿齢龄徳德価价伝传
営营囲围戦战択择挙举掲揭揺摇栄荣楽乐様样歩步歳岁毎每渓溪滝泷犠牺獣兽穂穗窓窗粋粹糸丝経经継继続续縁缘縄绳脳脑臓脏蔵藏蛍萤観观訳译豊丰賛赞軽轻遅迟醸酿闘斗頼赖頬颊駆驱鶏鸡塩盐壊坏壌壤嬢娘専专巻卷従从悪恶悩恼懐怀戯戏抜拔拠据
拡扩挿插捜搜斎斋晩晚暁晓曽曾桟栈歴历氷冰涙泪渉涉満满焔焰痩瘦県县砕碎稲稻竜龙繊纤縦纵繋系聡聪舎舍荘庄薫薰覧览讃赞逓递鉱矿錬炼隣邻顕显駄驮髄髓黙默
`;

export const shinjitai: ReadonlyMap<string, string> = new Map([...PAIRS.replaceAll('\n', '').matchAll(/(.)(.)/gu)].map(([, one = '', other = '']) => [one, other])); // prettier-ignore
