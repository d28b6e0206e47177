// What customers of the demo shop say, per language. The classifier learns from these lines.
import type { BotDocument } from '@dialoom/shared/document/document';

export const demoIntents: BotDocument['intents'] = {
  track: {
    name: '查物流 Track',
    examples: {
      'zh-CN': [
        '我的快递到哪了', '我买的耳机怎么还没到', '帮我查一下物流', '订单什么时候发货', '查订单', '包裹几天能到',
        '我的单子发货了吗', '物流信息一直不更新', '怎么还没收到货', '快递什么时候送到',
        '快递太慢了', '我要查一下订单状态', '东西寄出来了吗',
        '订单显示已发货但是没收到', '看看我的包裹现在在哪', '催一下发货', '还要等多久才能收到',
      ],
      en: [
        'where is my order', 'track my parcel', 'when will my package arrive',
        'when will it be here', 'my order has not arrived yet', 'order status',
        'has my order been shipped', 'how long does delivery still take', 'check my delivery', 'I want to know where my parcel is',
        'my package is late', 'when do you ship my order', 'tracking information for my order', 'did you send it already',
        'still waiting for my headphones', 'what is the status of my order', 'the parcel is stuck',
      ],
    },
  },
  return: {
    name: '退换货 Return',
    examples: {
      'zh-CN': [
        '我要退货', '怎么退换货', '东西不想要了想退', '收到的货是坏的', '可以换一个吗', '申请退款', '商品有质量问题要退',
        '发错货了怎么办', '买错了能退吗', '七天无理由退货', '我想把这个退回去', '退货流程是什么', '耳机只有一边有声音，要退',
        '尺寸不合适想换', '把钱退给我', '帮我办一下退货',
      ],
      en: [
        'I want to return this', 'how do I send it back', 'I would like a refund', 'the item is broken', 'can I exchange it',
        'you sent me the wrong thing', 'return my order', 'I changed my mind and want my money back', 'it does not work, I want to return it',
        'it broke after a week',
        'how do returns work', 'start a return', 'the product arrived damaged', 'it is the wrong colour, can I swap it',
        'give me my money back', 'I do not want it any more', 'return label please',
      ],
    },
  },
  product: {
    name: '商品咨询 Product',
    examples: {
      'zh-CN': [
        '这款耳机防水吗', '有没有降噪功能', '续航多长时间', '支持无线充电吗', '有什么颜色', '这个充电宝能带上飞机吗',
        '和上一代有什么区别', '键盘支持苹果电脑吗', '音箱能连电视吗', '哪一款适合跑步用', '多少钱', '保修多久',
        '推荐一款便宜的耳机', '这个有现货吗', '重量是多少', '能同时连两台手机吗',
      ],
      en: [
        'are these headphones waterproof', 'does it have noise cancelling', 'how long does the battery last', 'does it charge wirelessly',
        'which colours do you have',
        'what colours are there',
        'what is it made of', 'can I take the power bank on a plane', 'what is the difference between the two models',
        'does the keyboard work with a Mac', 'can the speaker connect to my TV', 'which one is good for running', 'how much is it',
        'how long is the warranty', 'recommend cheap headphones', 'is it in stock', 'how heavy is it', 'can it connect to two phones',
      ],
    },
  },
  human: {
    name: '找人工 Person',
    examples: {
      'zh-CN': [
        '转人工', '我要找人工客服', '人工服务', '叫真人来', '不想跟机器人说话', '有没有客服在', '我要投诉', '找你们经理',
        '能不能让人来处理', '接人工', '我要和客服说话', '请给我转接客服人员', '机器人听不懂，换人', '联系人工',
      ],
      en: [
        'talk to a person', 'I want a human', 'connect me to an agent', 'speak to customer service', 'let me talk to someone real',
        'stop the bot', 'I want to complain', 'get me your manager', 'human please', 'transfer me to support',
        'is there anybody I can talk to', 'I do not want to talk to a bot', 'real person', 'live agent',
      ],
    },
  },
  bye: {
    name: '没别的事 Goodbye',
    examples: {
      'zh-CN': [
        '没有了', '没有了谢谢', '就这些', '好的谢谢', '谢谢，再见', '没别的事了', '不用了谢谢', '问题解决了', '再见', '没事了', '可以了', '好了，拜拜',
      ],
      en: [
        'that is all', 'no thanks', 'nothing else', 'thank you, bye', 'goodbye', 'that was all, thanks', 'no, I am fine', 'all good now',
        'thanks for your help', 'I have everything I need', 'bye', 'that solved it',
      ],
    },
  },
  hours: {
    name: '营业时间 Hours',
    global: 'hours',
    examples: {
      'zh-CN': [
        '你们几点上班', '营业时间是什么时候', '客服几点下班', '周末有人吗', '周末上班吗', '节假日营业吗', '几点开门',
        '现在还营业吗', '晚上有客服吗', '工作时间', '客服在线时间', '你们什么时候休息',
      ],
      en: [
        'when are you open', 'opening hours', 'what are your hours', 'are you open on weekends', 'when does support close',
        'are you open on Sunday', 'do you work on holidays', 'what time do you open', 'is anybody there at night',
        'business hours', 'when is customer service available', 'are you still open',
      ],
    },
  },
}; // prettier-ignore
