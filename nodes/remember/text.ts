// The words of the remember node in the studio, and its two buttons.
export const text = {
  'zh-CN': {
    title: '记住',
    summary: '征得同意后，把信息记到下一次会话',
    exits: { remembered: '已记住', declined: '不同意', unknown: '不知道是谁', silent: '无应答', error: '出错' },
    fields: {
      facts: '记住什么',
      'facts.name': '名称',
      'facts.value': '内容',
      prompt: '怎么征求同意',
      waitMinutes: '最长等待',
    },
    help: {
      facts: '最多 20 项。下一次会话里用 contact.remembered.名称 取出来',
      'facts.name': '例如 shoe_size；用文字、数字和下划线',
      'facts.value': '一般插入一个变量',
      prompt: '只在第一次问；客户点了同意，之后不再打扰',
      waitMinutes: '超过这个时间没有回答，走「无应答」',
    },
    lint: {
      'no-prompt': '还没有写怎么征求客户同意',
      'no-fact': '还没有要记住的内容',
      'no-name': '名称用文字、数字和下划线，不能以数字开头，也不能是 size、first、last',
    },
    says: { yes: '好的，记住吧', 'yes.also': '好\n好的\n可以\n同意\n行', no: '不用了', 'no.also': '不\n不要\n不用\n不同意\n不行' },
  },
  en: {
    title: 'Remember',
    summary: 'Keeps something for the next conversation, with consent',
    exits: { remembered: 'Remembered', declined: 'Declined', unknown: 'Not signed in', silent: 'No answer', error: 'Error' },
    fields: {
      facts: 'What to remember',
      'facts.name': 'Name',
      'facts.value': 'Value',
      prompt: 'How to ask for consent',
      waitMinutes: 'Wait at most',
    },
    help: {
      facts: 'At most 20. In the next conversation it is contact.remembered.name',
      'facts.name': 'Such as shoe_size: letters, digits and underscores',
      'facts.value': 'Usually a variable',
      prompt: 'Asked the first time only; who has agreed is not asked again',
      waitMinutes: 'After this time without an answer the way is “No answer”',
    },
    lint: {
      'no-prompt': 'There is no question for consent yet',
      'no-fact': 'There is nothing to remember yet',
      'no-name': 'A name has letters, digits and underscores, does not begin with a digit, and is not size, first or last',
    },
    says: { yes: 'Yes, remember it', 'yes.also': 'yes\nok\nsure\nagreed', no: 'No, thanks', 'no.also': 'no\nnope\nno thank you' },
  },
}; // prettier-ignore
