// The words that come with the program: found in disguise, and nowhere in what customers of shops write.
import { guardCategories } from '@dialoom/shared/guard/policy';
import { expect, test } from 'vitest';
import { faultOf } from './lines.ts';
import { Scanner } from './scan.ts';
import { shippedWords } from './shipped-words.ts';
import { compileLists } from './words.ts';

const scanner = new Scanner(compileLists(shippedWords));

test('twenty to sixty of each category but politics, each one that may be listed, none twice', () => {
  for (const category of guardCategories) {
    const list = shippedWords.filter((one) => one.category === category).map(({ word }) => word);
    expect([category, category === 'politics' ? list.length === 0 : list.length >= 20 && list.length <= 60]).toEqual([category, true]); // prettier-ignore
    expect(list.filter((word) => faultOf({ kind: 'word', word }) !== undefined)).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  }
});
test('each is found as it is, with signs in it, and in capitals', () => {
  const missed = shippedWords.filter(({ word, category }) =>
    [word, [...word].join('*'), word.toUpperCase()].some((text) => !scanner.scan(`（${text}）`).some((hit) => hit.category === category)),
  ); // prettier-ignore
  expect(missed).toEqual([]);
});
test('innocent lines are left alone', () => {
  const lines = [
    '上门服务多少钱', '这款刀具有保护套吗', '紫砂壶怎么保养', 'zisha teapot', '开发票抬头填什么', '我要增值税专用发票', '特色情怀礼盒', '买了一把水果刀，怎么退货', '想死你们家的味道了', '热得要死，空调坏了', '杀虫剂有毒吗',
    '信用卡怎么还款', '我的卡被盗了', '可以用微信支付吗', '扫码付款失败', '微信号填错了', '客服电话是多少', '最佳送达时间', '成人尿不湿有货吗', '成人身份证', '烟灰缸和烟盒', '大麻布料的裙子', '射灯', '激光枪玩具', '毛片刷',
    'is this a counterfeit', 'replace a stolen credit card', 'I cut my finger with your knife', 'the battery is dead', 'kill the process', 'shoot me an email', 'Scunthorpe', 'a classic bass guitar', 'assessment', 'cocktail glasses', 'Essex', 'dickens novel', 'shiitake', 'this deal is killing me', 'what the heck', 'heroine costume', 'method', 'gift cards', 'how do I bet on it arriving on time', 'roulette wheel toy', 'poker chips set', 'escort me to the door', 'my baby is underage',
  ]; // prettier-ignore
  expect(lines.filter((line) => scanner.scan(line).length > 0)).toEqual([]);
});
