// Keys, tokens and passwords: by the forms that their makers give them, and behind a word that says what comes.
import { each } from '../understanding/entities/entity.ts';

type Add = (start: number, end: number) => void;

/** Forms as published: OpenAI and kin, GitHub, GitLab, AWS, Slack, Google, Stripe, JWT, keys in PEM. */
const FORMS =
  /(?<![A-Za-z0-9_-])(?:sk-(?:[A-Za-z]{2,10}-)?[A-Za-z0-9_-]{16,200}|gh[pousr]_[A-Za-z0-9]{30,100}|github_pat_[A-Za-z0-9_]{40,100}|glpat-[A-Za-z0-9_-]{20,40}|(?:AKIA|ASIA|LTAI)[A-Za-z0-9]{12,26}|xox[abprs]-[A-Za-z0-9-]{10,120}|AIza[A-Za-z0-9_-]{35}|[rs]k_(?:live|test)_[A-Za-z0-9]{16,100}|eyJ[A-Za-z0-9_-]{8,2000}\.[A-Za-z0-9_-]{4,4000}\.[A-Za-z0-9_-]{4,1000})(?![A-Za-z0-9_])/g;
/** ak_live_…: made like Stripe's by many others. */
const LIVE = /(?<![A-Za-z0-9])[a-z]{2,5}_(?:live|test|prod)_[A-Za-z0-9]{14,100}(?![A-Za-z0-9_])/g;
const PEM = /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----\s?[A-Za-z0-9+/=\s]{20,8000}-----END [A-Z ]{0,30}PRIVATE KEY-----/g;
const BEARER = /\b(?:bearer|basic)\s+([A-Za-z0-9._~+/=-]{12,2000})/gi;

/** A password holds a digit or a sign beside its letters: `is wrong` is none, nor is 忘了. */
const WORD =
  /(?:密码|口令|密钥|秘钥|令牌|(?<![A-Za-z])(?:pass(?:word|code|phrase)?|pwd|pw|psw|passwd|secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key)(?![A-Za-z]|_[a-z]))(?:的|(?:\s(?!is\b|was\b)[a-z']{1,10}){1,4}\s(?=is\b|was\b))?\s{0,2}(?:我?(?:一直|现在|之前|以前|原来|平时)?都?(?:是)?(?:设|设置|改|填|输|用)(?:的|成|为)?(?:是)?|是|为|就是|is|was|to|=)?\s{0,2}[:：]?\s{0,2}[「“"'`]?([A-Za-z0-9!-/:-@[-`{-~]{4,200})/gi;
const ENDS = /[.,;:!?'"`)\]]+$/;
const strong = (word: string): boolean => /\d/.test(word) && (/[A-Za-z]/.test(word) || /^\d{4,}$/.test(word));
const marked = (word: string): boolean => /[A-Za-z]/.test(word) && /[!@#$%^&*_+=~]/.test(word.slice(0, -1));

/** key我贴这里 …: a long one behind the word and what a sentence says about it. */
const PASTED =
  /(?<![A-Za-z])(?:key|token|secret|密钥|秘钥|令牌)(?:[是为:：\s]|我|贴|放|发|给|在|这[里儿]|如下|下面|你|您|看|下|吧){2,8}([A-Za-z0-9_-]{16,200})(?![A-Za-z0-9_@.-])/giu;
/** A code that was sent: short digits behind the word for it. */
const CODE =
  /(?:验证码|校验码|动态码|动态密码|取件密码|[四六46]位(?:数字?|码)|(?<![A-Za-z])(?:verification code|security code|one[- ]time (?:code|password)|otp|cvv|cvc|pin|(?:the|my|this) (?:(?:sms|text|login|access|confirmation|(?:six|four|[46])[- ]digit) )?code)(?![A-Za-z])(?: (?:you|they|that|which|i|just|have|was|texted|sent|gave|got|received|from|by|sms|text|me|it|says)(?![a-z])){0,6})\s{0,2}(?:是|为|is|was)?\s{0,2}[:：]?\s{0,2}(\d{3}[ -]\d{3}|\d{2} \d{2} \d{2}|\d{3,8})(?!\d|\s?(?:位|个|分钟|次|digits?|characters?|minutes?|times?|[年月天]))/gi;

/** Both on one line, as people hand them over: login is nana / Abc#123. */
const LOGIN =
  /(?:(?<![A-Za-z])(?:login|log-?in|sign-?in|account|user(?: ?name)?|credentials)|[账帐]号|用户名|登录名)\s?(?:is|are|是|为)?\s?[:：]?\s?[A-Za-z0-9._%+@-]{3,60}\s?[/|]\s?([!-~]{6,64})/gi;

export function findSecrets(text: string, add: Add): void {
  each(FORMS, text, ({ 0: whole, index }) => add(index, index + whole.length));
  if (/_(?:live|test|prod)_/.test(text)) each(LIVE, text, ({ 0: whole, index }) => add(index, index + whole.length));
  each(PEM, text, ({ 0: whole, index }) => add(index, index + whole.length));
  const behind = ({ 0: whole, 1: word = '', index }: RegExpExecArray, cut: string) => {
    const start = index + whole.length - word.length;
    if (cut !== '') add(start, start + cut.length);
  };
  each(BEARER, text, (match) => /\d/.test(match[1] ?? '') && behind(match, (match[1] ?? '').replace(/[.,;]+$/, '')));
  each(WORD, text, (match) => {
    const word = match[1] ?? '';
    const cut = /[!?.,;:]$/.test(word) && !/^[A-Za-z0-9]*!$/.test(word) ? word.replace(ENDS, '') : word;
    if (cut.length >= 4 && (strong(cut) || marked(cut))) behind(match, cut);
  });
  each(PASTED, text, (match) => strong(match[1] ?? '') && behind(match, match[1] ?? ''));
  each(LOGIN, text, (match) => {
    const word = (match[1] ?? '').replace(/[.,;]$/, '');
    if (strong(word) && marked(word)) behind(match, word);
  });
  each(CODE, text, (match) => behind(match, match[1] ?? ''));
}
