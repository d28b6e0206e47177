// Whether a day without a year lies behind: 1月5号买的, I ordered on Monday. Only the clause it stands in is asked.
const CLAUSE = /[，。！？；,!?;\n]/;
const REACH = 60;

const HAN_DONE =
  /^[^能会要可想再才前]{0,5}?(?:买|下单|下|付|支付|收到|收|到货|到|订|拍|寄|签收|申请|退|换|充|办|开通|开|交|打|发货|发|提交|购买|定|取|送|拿|装|安装|注册|消费|扣|转|刷|用|坏|走|来|去|联系|反馈|投诉|反映|续费|预约|出库|揽收|约|完成)[^能会要可想再才前]{0,3}?(?:的|了|过)/;
const HAN_ALREADY = /^(?:那天)?(?:就|都)?(?:已经|已)|^(?:到现在|至今)|^收到/;
const ENGLISH_DONE =
  /\b(?:ordered|bought|paid|received|arrived|was|were|did|got|came|called|shipped|sent|placed|purchased|returned|cancelled|canceled|booked|made|had|went|signed|emailed|spoke|told|charged|happened|broke|started|since|delivered|requested|submitted|registered|contacted|asked|subscribed|dispatched|refunded|been|last)\b/i;
const ENGLISH_OPEN = /\b(?:be|will|can|could|should|would|to be|get it|want|need|must|may|might|please|if)\b|'ll\b/i;

/** @param start,end where the day stands in the text */
export function isPast(text: string, start: number, end: number): boolean {
  const after = clauseAfter(text, end);
  if (HAN_DONE.test(after) || HAN_ALREADY.test(after)) return true;
  const clause = clauseBefore(text, start) + after;
  return ENGLISH_DONE.test(clause) && !ENGLISH_OPEN.test(clause);
}
function clauseAfter(text: string, end: number): string {
  const after = text.slice(end, end + REACH);
  const stop = after.search(CLAUSE);
  return stop < 0 ? after : after.slice(0, stop);
}
function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  let stop = -1;
  for (let i = before.length - 1; i >= 0 && stop < 0; i--) if (CLAUSE.test(before[i] ?? '')) stop = i;
  return before.slice(stop + 1);
}
