// Given names alone: a word says that somebody is called so (孩子叫子轩), or who they are (女儿宥翔可以).
import { givenKind } from './han-signs.ts';
import { TITLES } from './han-cues.ts';
import { zhWords } from '../zh-words.ts';

type Add = (start: number, end: number) => void;

const KIN =
  '孩子|小孩|宝宝|宝贝|娃|儿子|女儿|闺女|孙子|孙女|外孙女?|侄子|侄女|外甥女?|老公|老婆|丈夫|妻子|爱人|先生|太太|媳妇|女婿|男友|女友|男朋友|女朋友|哥哥|姐姐|弟弟|妹妹|室友|同事|同学|朋友|学生|闺蜜|[大小二]儿子|[大小二]女儿|老大|老二';
const BEHIND = `(?=$|[^\\p{Script=Han}]|[，的和跟在是想要说用也就今明昨会能可没有上读]|(?:${TITLES}))`;
const SAID = new RegExp(`(?:${KIN})(?:的?(?:名字|大名|小名))?(?:叫做?|名叫|是叫)(\\p{Script=Han}{2})${BEHIND}`, 'gu');
const BESIDE = new RegExp(`(?:[我你他她]的?|[我你]们?家?的?)(?:${KIN})(\\p{Script=Han}{2})${BEHIND}`, 'gu');
const HAS = /^(?:的(?:手机|电话|号码|身份|护照|账|卡|名下|订单|快递|保单|微信)|[，,]?\s?(?:电话|手机))/u;
/** Jessica姐姐 */
const LATIN =
  /(?<![A-Za-z.@_-])([A-Z][a-z]{2,11})(?=(?:姐姐|哥哥|阿姨|叔叔|女士|先生|小姐(?!姐))(?!\p{Script=Han}{0,2}(?:店|牌)))/gu;

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
  for (const { 1: name = '', index } of text.matchAll(LATIN)) add(index, index + name.length);
}

/** @param liked whether one of the signs is in few everyday words */
function isGiven(name: string, liked: boolean): boolean {
  const kinds = Array.from(name, givenKind);
  return (!liked || kinds.includes('liked')) && kinds.every((kind) => kind === 'liked' || kind === 'common');
}
/** 聪明, 健康 */
const isEverydayWord = (name: string): boolean => [...zhWords.segment(name)].length === 1;
