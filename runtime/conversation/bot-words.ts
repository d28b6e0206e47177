// What a bot says that no node says: used where the bot has no words of its own.
export const botWords = {
  announce: { 'zh-CN': '正在为您转接人工客服，请稍候。', en: 'Connecting you to a person. One moment, please.' },
  offline: { 'zh-CN': '现在没有人工客服在线。您可以留言，我们会尽快回复。', en: 'Nobody is available right now. You can leave a message and we will get back to you.' },
  closed: { 'zh-CN': '现在不在人工服务时间{% if opens != "" %}，{{ opens }} 恢复服务{% endif %}。{% if leave %}您可以留言，我们会尽快回复。{% endif %}', en: 'Our team is not there at this time{% if opens != "" %} and will be back {{ opens }}{% endif %}.{% if leave %} You can leave a message and we will get back to you.{% endif %}' },
  guarded: { 'zh-CN': '这句话里有我不能处理的内容，请换个说法。', en: 'There is something in this that I cannot take up. Please put it differently.' },
  guardedHelp: { 'zh-CN': '听起来您现在很难受。请先保证自己的安全：可以拨打全国统一心理援助热线 12356，紧急情况请拨打 120 或 110。我这就请同事来陪您聊。', en: 'This sounds very hard. Please make sure you are safe first: call your local emergency number or a crisis line (988 in the US, 116 123 in the UK and much of Europe). I am asking a colleague to join you.' },
  guardedOut: { 'zh-CN': '抱歉，这个回答我不能发给您。您可以换个问题，或者找人工客服。', en: 'Sorry, I cannot send you that answer. Ask me something else, or talk to a person.' },
  stillLooking: { 'zh-CN': '还在查，请稍等。', en: 'Still looking, one moment please.' },
  timeout: { 'zh-CN': '抱歉，人工客服暂时都在忙。您可以留言，或继续问我。', en: 'Sorry, everyone is busy at the moment. You can leave a message, or go on with me.' },
  apology: { 'zh-CN': '抱歉，我这边出了点问题，请稍后再试。', en: 'Sorry, something went wrong on my side. Please try again later.' },
  stoppedToPerson: { 'zh-CN': '抱歉，我这边出了点问题，正在为您转接人工客服。', en: 'Sorry, something went wrong on my side. I am connecting you to a person.' },
  ended: { 'zh-CN': '人工服务已结束，我继续为您服务。', en: 'The conversation with our colleague has ended. I am here to help again.' },
  cancelled: { 'zh-CN': '好的，已取消排队，我继续为您服务。', en: 'All right, you are no longer waiting. I am here to help.' },
  fileKept: { 'zh-CN': '文件已收到。我看不懂文件的内容，转人工后客服可以看到；您也可以用文字告诉我。', en: 'Your file has arrived. I cannot look into it, but a person can once you talk to one. You can also tell me in words.' },
  returning: { 'zh-CN': '回到刚才的问题：', en: 'Back to where we were:' },
  left: { 'zh-CN': '留言已收到，我们会尽快回复您。', en: 'We have your message and will get back to you.' },
} as const; // prettier-ignore
