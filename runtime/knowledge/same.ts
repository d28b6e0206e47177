// Words that customers use for the same thing, in Chinese and English: a group counts as one more term of every text that has one of them.
// General customer service only, written for this project; a word may stand in several groups.
const GROUPS = `
发货 寄出 发出 寄 出货 出库 揽收|ship shipped dispatch send sent leave
物流 快递 包裹 运单 货物 派送 配送 送货 送达 件|parcel package delivery courier shipment carrier tracking track
运费 邮费 快递费 包邮 免邮|postage shipping-fee delivery-charge freight
退货 退掉 退回 寄回 退换 不想要|return send-back
退款 退钱 钱退 返还 到账 退还|refund money-back reimburse
换货 调换 更换 换一个 换个|exchange swap replace replacement
取消 撤销 不要了 撤回 作废|cancel call-off
修改 更改 改成 变更 改 换|change edit modify update alter
地址 收货地址 住址|address
发票 开票 税票 报销 抬头|invoice receipt vat tax
付款 支付 付钱 买单 结账 缴费 交钱 扣款 扣钱|pay payment paid checkout charge charged
价格 多少钱 价钱 费用 收费 贵|price cost fee charge expensive much
优惠 打折 折扣 优惠券 券 红包 满减 促销 活动 便宜|discount coupon voucher promo promotion sale deal cheaper code
会员 等级 积分|member membership points loyalty tier
密码 口令|password passcode pin
登录 登陆 登不上 登不进|login log-in sign-in
账号 账户 帐号 帐户 户头|account
注册 开户 开通 办理 申请|register sign-up apply open activate
注销 销户 停用 关闭 关掉 取消|close delete deactivate terminate
坏 损坏 破损 碎 故障 质量 瑕疵 破|broken damaged defective faulty defect crushed
维修 修理 保修 修 质保 售后|repair warranty guarantee fix
少发 漏发 少了 缺 漏|missing incomplete short
错发 发错 不对 错了|wrong incorrect
丢 丢失 遗失 不见 找不到 没收到|lost missing lose
没动静 没动 不动 卡 没更新 停|stuck stalled moved update updated
多久 几天 什么时候 何时 多长时间 多少天 几时 啥时候|when long soon days time
客服 人工 真人|agent human person representative support
投诉 差评 举报|complain complaint
电话 热线 号码 手机号|phone telephone hotline number call
国外 海外 境外 国际 出国|abroad overseas international foreign
库存 现货 有货 缺货 没货 补货 断货|stock available restock sold-out
尺码 尺寸 大小 码 号|size sizing fit
门店 店铺 实体店 线下 网点|store shop branch
营业时间 上班 营业 几点|opening hours open
余额 剩多少 还剩|balance left remaining
转账 汇款 打款|transfer wire remit
信用卡 银行卡 借记卡 卡|card debit credit
贷款 借款 还款 分期|loan borrow repay instalment installment
利息 利率|interest rate
流量 上网 网络 信号 网速|data network signal internet speed
套餐 资费|plan package tariff
话费 充值 缴话费|top-up recharge
忘记 忘了 想不起来|forgot forget forgotten
礼物 送礼 礼品 包装|gift wrap present
真假 正品 假货|genuine authentic fake counterfeit
预订 预定 订|book booking reserve reservation
安装 组装 装|install assemble setup
使用 怎么用 用法 操作|use usage manual instructions
隐私 个人信息 资料|privacy personal-data
加急 快点 催 赶紧 尽快|urgent rush express faster hurry quicker
`;

type Group = number;
const chinese = new Map<string, Group[]>();
const english = new Map<string, Group[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries()) {
  const [zh = '', en = ''] = line.split('|');
  for (const [words, into] of [[zh, chinese], [en, english]] as const)
    for (const word of words.split(' ')) into.set(word, [...(into.get(word) ?? []), group]);
} // prettier-ignore
const LONGEST = Math.max(...[...chinese.keys()].map((word) => [...word].length));

/** The groups that Chinese signs name: the longest words first, each sign used once. */
export function groupsIn(signs: readonly string[]): Group[] {
  const found: Group[] = [];
  for (let i = 0; i < signs.length;) {
    let step = 1;
    for (let n = Math.min(LONGEST, signs.length - i); n > 0; n--) {
      const groups = chinese.get(signs.slice(i, i + n).join(''));
      if (!groups) continue;
      found.push(...groups);
      step = n;
      break;
    }
    i += step;
  }
  return found;
}
/** The groups of an English word, or of two joined by `-`. */
export const groupsOf = (word: string): readonly Group[] => english.get(word) ?? [];
