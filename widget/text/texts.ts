// The widget's own words. A bot's texts win over them; a third language reads English.
const texts = {
  'zh-CN': {
    hot: '大家常问', suggestions: '您可能想问', suggested: '有 {n} 个相近的问题，用上下键选择', ai: 'AI 客服', helpful: '这个回答有用吗？', yes: '有用', no: '没用', language: '语言',
    subtitle: 'AI 客服 · 随时可找真人', subtitlePlain: '在线客服', person: '转人工', close: '收起', placeholder: '输入您的问题', send: '发送', log: '对话', you: '您', bot: '机器人', agent: '客服', generated: 'AI 生成', source: '出处：', page: '第 {n} 页',
    footer: '内容由 AI 生成，请核对重要信息 · 话织', footerPlain: '话织', typing: '正在输入', sending: '发送中', attach: '发送图片或文件', drop: '松开就发送', fileLarge: '文件太大，最多 {n} MB。', fileKind: '不能发送这种文件。可以发送：{types}。', save: '下载', saveImage: '图片 {name}，下载', cards: '{n} 张卡片', previous: '上一张', next: '下一张', failed: '没有发出去', tooLong: '太长了，请删去 {n} 个字', retry: '重试', remove: '删除', offline: '网络断了，恢复后会自动发送', loading: '正在连接…', cannot: '暂时连不上客服，请稍后再试。', again: '重试',
    queued: '正在为您转接人工，您排在第 {n} 位', queuedSoon: '正在为您转接人工客服', submit: '提交', pick: '请选择', optional: '选填', 'form.missing': '请填写这一项', 'form.text': '这一项不对', 'form.number': '请填数字', 'form.date': '请填日期', 'form.phone': '这不像电话号码', 'form.email': '这不像邮箱地址', 'form.pattern': '格式不对', 'form.choice': '请选一个', cancel: '取消排队', leave: '留言', leaveTitle: '留言给我们', leaveText: '您的问题', leaveContact: '联系方式（手机或邮箱）', leaveSend: '提交留言', leaveBack: '取消', withAgent: '{name} 为您服务',
    'agent.joined': '{name} 已接入', 'agent.left': '{name} 已离开', 'message.left': '留言已收到，我们会尽快回复您', 'rated': '感谢您的评价', closed: '会话已结束', startOver: '重新开始', rate: '这次服务怎么样？', rate1: '很差', rate2: '较差', rate3: '一般', rate4: '满意', rate5: '很满意', skip: '跳过', newer: '最新消息 ↓', interrupted: '已由人工接替', expired: '会话已过期，可以重新开始。',
  },
  en: {
    hot: 'Often asked', suggestions: 'Likely questions', suggested: '{n} likely questions: choose with the arrow keys', ai: 'AI assistant', helpful: 'Did this answer help?', yes: 'Helpful', no: 'Not helpful', language: 'Language',
    subtitle: 'AI assistant · a person any time', subtitlePlain: 'Customer service', person: 'Talk to a person', close: 'Close', placeholder: 'Type your question', send: 'Send', log: 'Conversation', you: 'You', bot: 'Bot', agent: 'Agent', generated: 'AI generated', source: 'Source: ', page: 'page {n}',
    footer: 'AI-generated content; check what matters · Dialoom', footerPlain: 'Dialoom', typing: 'typing', sending: 'Sending', attach: 'Attach a picture or file', drop: 'Drop to send', fileLarge: 'Too large: at most {n} MB.', fileKind: 'This kind of file cannot be sent. What can: {types}.', save: 'Download', saveImage: 'Picture {name}, download', cards: '{n} cards', previous: 'Previous', next: 'Next', failed: 'Not sent', tooLong: 'Too long by {n} characters', retry: 'Try again', remove: 'Delete', offline: 'You are offline. Messages go out when you are back.', loading: 'Connecting…', cannot: 'The chat cannot be reached right now. Try again in a moment.', again: 'Try again',
    queued: 'Getting a person for you. You are number {n}', queuedSoon: 'Getting a person for you', submit: 'Send', pick: 'Choose', optional: 'optional', 'form.missing': 'Please fill this in', 'form.text': 'This is not right', 'form.number': 'Please give a number', 'form.date': 'Please give a date', 'form.phone': 'This does not look like a phone number', 'form.email': 'This does not look like an e-mail address', 'form.pattern': 'This is not in the right form', 'form.choice': 'Please choose one', cancel: 'Stop waiting', leave: 'Leave a message', leaveTitle: 'Leave us a message', leaveText: 'Your question', leaveContact: 'How to reach you (phone or e-mail)', leaveSend: 'Send message', leaveBack: 'Cancel', withAgent: '{name} is with you',
    'agent.joined': '{name} joined', 'agent.left': '{name} left', 'message.left': 'We have your message and will get back to you', 'rated': 'Thank you for your rating', closed: 'This conversation is closed', startOver: 'Start again', rate: 'How was it?', rate1: 'Bad', rate2: 'Poor', rate3: 'OK', rate4: 'Good', rate5: 'Great', skip: 'Skip', newer: 'Latest ↓', interrupted: 'A person took over', expired: 'The conversation has expired. You can start again.',
  },
} as const; // prettier-ignore
export type TextKey = keyof (typeof texts)['en'];
type Complete = Record<keyof typeof texts, Record<TextKey, string>>;

/** The words of the nearest language; `{name}` is a hole. */
export const wordsFor = (locale: string) => {
  const own = (texts as Complete)[/^zh/i.test(locale) ? 'zh-CN' : 'en'];
  return (key: TextKey, holes: Readonly<Record<string, string | number>> = {}): string =>
    own[key].replace(/\{(\w+)\}/g, (_, name: string) => String(holes[name] ?? ''));
};
export type T = ReturnType<typeof wordsFor>;
export const isTextKey = (key: string): key is TextKey => key in texts.en;
