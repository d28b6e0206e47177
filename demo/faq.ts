// What customers of the demo shop often ask. In zh-CN and en; the bot names the list by its id.
import type { KnowledgeFile } from '@dialoom/shared/api/faq';

type Said = readonly [question: string, answer: string, ...similar: string[]];
const entry = (category: string, zh: Said, en: Said): KnowledgeFile['entries'][number] => {
  const texts = ([question, answer, ...similar]: Said) => ({ question, similar, answer });
  return { texts: { 'zh-CN': texts(zh), en: texts(en) }, category, tags: [], stage: 'approved', from: null, to: null, priority: 'normal', related: [], flow: '' }; // prettier-ignore
};

export const demoFaq: KnowledgeFile = {
  id: 'shop-faq',
  name: '商城常见问题 Shop FAQ',
  entries: [
    entry('物流 Delivery',
      ['多久能发货？', '付款后 **24 小时**内发货，一般 1 到 4 天送到。', '什么时候发货', '几天能寄出', '今天下单什么时候发'],
      ['When will my order ship?', 'We ship within **24 hours** of payment; delivery takes 1 to 4 days.', 'how long until you send it', 'how soon do you ship', 'when do you send it out']),
    entry('物流 Delivery',
      ['运费怎么算？', '满 99 元包邮，不满收 8 元。', '包邮吗', '邮费多少', '要不要运费'],
      ['How much is delivery?', 'Free from 99 CNY up, otherwise 8 CNY.', 'is shipping free', 'delivery fee', 'what does shipping cost']),
    entry('物流 Delivery',
      ['可以送到国外吗？', '目前只送中国大陆和港澳地区。', '能寄到海外吗', '国外能收到吗', '支持国际快递吗'],
      ['Do you ship abroad?', 'At the moment we deliver to mainland China, Hong Kong and Macao only.', 'international shipping', 'can you deliver to another country', 'do you send overseas']),
    entry('物流 Delivery',
      ['下单后还能改地址吗？', '发货前可以，在「我的订单 › 修改地址」里改；发货后请联系快递员。', '地址填错了怎么办', '收货地址写错了', '想换个收货地址'],
      ['Can I change the delivery address?', 'Yes, until it ships: *My orders › Change address*. After that please ask the courier.', 'I entered the wrong address', 'the address is wrong', 'send it to another address']),
    entry('售后 After-sales',
      ['退货有什么条件？', '签收 **15 天**内、配件齐全就可以退，不影响二次销售即可。', '几天内可以退货', '拆开了还能退吗', '退货期多长'],
      ['What is the return policy?', 'Within **15 days** of delivery, complete and fit to be sold again.', 'how many days do I have to return something', 'can I return an opened box', 'how long can I return it']),
    entry('售后 After-sales',
      ['退款多久到账？', '收到退回的商品后 3 个工作日内原路退回。', '钱什么时候退给我', '退的钱几天到', '退款还没收到'],
      ['How long does a refund take?', 'Three working days after we get the item back, the way you paid.', 'when do I get my money back', 'refund not received', 'how many days for the refund']),
    entry('售后 After-sales',
      ['保修多长时间？', '所有商品**两年**保修，凭订单号即可。', '坏了能修吗', '质保几年', '有保修吗'],
      ['How long is the warranty?', '**Two years** on everything; the order number is enough.', 'what about repairs', 'is there a guarantee', 'how many years of warranty']),
    entry('支付 Payment',
      ['支持哪些付款方式？', '微信支付、支付宝、银联和主流信用卡。', '可以用信用卡吗', '能用支付宝付吗', '怎么付钱'],
      ['Which payment methods do you take?', 'WeChat Pay, Alipay, UnionPay and the usual credit cards.', 'can I pay by credit card', 'do you accept visa', 'how can I pay']),
    entry('支付 Payment',
      ['可以分期付款吗？', '满 600 元可以分 3 期或 6 期，免息。', '支持花呗分期吗', '能不能分几个月付', '有没有免息分期'],
      ['Can I pay in instalments?', 'From 600 CNY up, in 3 or 6 instalments without interest.', 'do you offer instalments', 'pay monthly', 'can I split the payment']),
    entry('发票 Invoices',
      ['怎么开发票？', '在「我的订单 › 申请开票」里填抬头，电子发票当天发到邮箱。', '能开专票吗', '发票在哪里申请', '需要发票报销'],
      ['How do I get an invoice?', 'Under *My orders › Invoice*. It reaches your mailbox the same day.', 'can I have an invoice', 'I need a receipt for my company', 'where do I ask for an invoice']),
    entry('优惠 Offers',
      ['新用户有优惠吗？', '新用户首单减 20 元，注册后自动到账。', '首单有没有折扣', '有优惠券吗', '第一次买便宜点吗'],
      ['Is there a discount for new customers?', '20 CNY off the first order; the coupon is there once you sign up.', 'do you have coupons', 'first order discount', 'any promo code']),
    entry('账号 Account',
      ['忘记密码怎么办？', '在登录页点「忘记密码」，用手机验证码重设。', '密码想不起来了', '登不上账号', '怎么重置密码'],
      ['I forgot my password', 'Choose *Forgot password* on the sign-in page and use the code sent to your phone.', 'cannot sign in', 'reset password', 'I cannot log in to my account']),
  ],
}; // prettier-ignore
