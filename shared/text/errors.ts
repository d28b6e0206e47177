// Every error a person can meet, by code: what happened, what is safe, what to do. Codes are documented and stable; sentences may improve.
import { errorReason } from './error-reasons.ts';
import { defineMessages, fill, type Params } from './messages.ts';
import type { Locale } from '../node/define.ts';

export const errors = defineMessages({
  'internal': { 'zh-CN': '服务器出了问题，已经记录下来。请稍后再试。', en: 'Something failed on the server and was logged. Try again in a moment.' },
  'not-found': { 'zh-CN': '这里没有你要找的内容，或者你无权查看。', en: 'There is nothing here, or you may not see it.' },
  'forbidden': { 'zh-CN': '你的角色不能做这件事。请找负责人调整权限。', en: 'Your role may not do this. Ask the owner to change it.' },
  'signed-out': { 'zh-CN': '请先登录。', en: 'Sign in first.' },
  'origin.refused': { 'zh-CN': '这个网站不在允许的网站列表里。', en: 'This site is not on the list of allowed sites.' },
  'csrf': { 'zh-CN': '请求来自别的网站，已拒绝。', en: 'The request came from another site and was refused.' },
  'content-type': { 'zh-CN': '请求必须是 JSON（Content-Type: application/json）。', en: 'The request must be JSON (Content-Type: application/json).' },
  'bad-json': { 'zh-CN': '内容不是有效的 JSON。', en: 'The body is not valid JSON.' },
  'bad-request': { 'zh-CN': '「{path}」的内容不对：{reason}', en: '"{path}" is not right: {reason}' },
  'too-large': { 'zh-CN': '内容太大，最多 {most}。', en: 'Too large: at most {most}.' },
  'too-deep': { 'zh-CN': '内容嵌套太深，最多 {most} 层。', en: 'Nested too deeply: at most {most} levels.' },
  'text.nul': { 'zh-CN': '文字里有不能保存的字符（NUL）。', en: 'The text holds a character that cannot be stored (NUL).' },
  'text.surrogate': { 'zh-CN': '文字里有不完整的字符。', en: 'The text holds half a character.' },
  'rate.limited': { 'zh-CN': '太频繁了，请 {seconds} 秒后再试。', en: 'Too many requests. Try again in {seconds} {seconds:second|seconds}.' },
  'busy': { 'zh-CN': '服务器很忙，请稍后再试。', en: 'The server is busy. Try again in a moment.' },
  'document.shape': { 'zh-CN': '这不是机器人文档：「{path}」处 {reason}', en: 'This is no bot document: at "{path}", {reason}' },
  'document.duplicate-key': { 'zh-CN': '同一个名称「{path}」出现了两次，无法判断保留哪一个。', en: 'The key "{path}" stands there twice; it is unclear which one counts.' },
  'document.forbidden-key': { 'zh-CN': '「{path}」这个名称不能使用。', en: 'The key "{path}" may not be used.' },
  'document.too-many-nodes': { 'zh-CN': '节点太多，最多 {most} 个。', en: 'Too many nodes: at most {most}.' },
  'draft.stale': { 'zh-CN': '草稿已被别人改过。你的修改还在，请合并后再保存。', en: 'Somebody changed the draft meanwhile. Your edit is kept: merge, then save again.' },
  'draft.etag': { 'zh-CN': '保存草稿需要 If-Match。', en: 'Saving a draft needs If-Match.' },
  'publish.findings': { 'zh-CN': '没有发布：还有 {count} 个问题需要先解决。', en: 'Not published: solve what is listed as a problem first ({count}).' },
  'publish.gate-warnings': { 'zh-CN': '这个机器人要求没有提醒才能发布，现在还有 {count} 个。', en: 'This bot may only be published without warnings; there are {count}.' },
  'publish.gate-no-tests': { 'zh-CN': '这个机器人要求测试全部通过才能发布，但还没有测试用例。', en: 'This bot may only be published when its tests pass, and it has none yet.' },
  'publish.gate-tests': { 'zh-CN': '这个机器人要求测试全部通过才能发布，{of} 个里有 {count} 个没有通过。', en: 'This bot may only be published when its tests pass; {count} of {of} do not.' },
  'publish.gate-coverage': { 'zh-CN': '这个机器人要求测试覆盖率达到 {least}% 才能发布，现在是 {percent}%。', en: 'This bot may only be published with a coverage of {least} %; it is {percent} %.' },
  'variants.no-model': { 'zh-CN': '还没有大模型连接。请到「设置 › 连接」添加，或者用「同义词和句式」生成。', en: 'There is no model connection yet. Add one under Settings › Connections, or make variants from words.' },
  'variants.model': { 'zh-CN': '大模型没有给出可用的回答：{reason}。什么都没有改动，请再试，或者用「同义词和句式」生成。', en: 'The model gave no usable answer: {reason}. Nothing was changed. Try again, or make variants from words.' },
  'quality.too-many': { 'zh-CN': '说法太多了：一次最多检查 {most} 条，现在有 {count} 条。删掉一些再检查。', en: 'Too many examples: {most} can be checked at once, and there are {count}. Remove some and check again.' },
  'quality.slow': { 'zh-CN': '检查花的时间太长，已停止。什么都没有改动，请稍后再试。', en: 'The check took too long and was stopped. Nothing was changed; try again later.' },
  'case.stale': { 'zh-CN': '这个用例刚被别人改过。你的修改还在，请看过新的内容再保存。', en: 'Somebody changed this case meanwhile. Your edit is kept: look at the new one, then save again.' },
  'case.full': { 'zh-CN': '用例太多了，一个机器人最多 {most} 个。', en: 'Too many cases: a bot may have {most} at most.' },
  'setup.done': { 'zh-CN': '已经有负责人账号了，请直接登录。', en: 'There is an owner already. Sign in instead.' },
  'setup.code': { 'zh-CN': '请输入启动时终端里显示的一次性代码。', en: 'Enter the one-time code printed at start.' },
  'sign-in.wrong': { 'zh-CN': '邮箱或密码不对。', en: 'The e-mail or the password is wrong.' },
  'password.weak': { 'zh-CN': '密码太短或太常见，至少 10 个字符。', en: 'The password is too short or too common: at least 10 characters.' },
  'two-factor.wrong': { 'zh-CN': '验证码不对，或者已经过期。', en: 'That code is wrong, or it has expired.' },
  'two-factor.on': { 'zh-CN': '两步验证已经开启。', en: 'Two-step sign-in is on already.' },
  'invitation.gone': { 'zh-CN': '这个邀请链接已经用过、撤回或过期了。请对方重新邀请。', en: 'This invitation was used, withdrawn, or has expired. Ask for another one.' },
  'reset.gone': { 'zh-CN': '这个链接已经用过或过期了。请重新申请。', en: 'This link was used or has expired. Ask for another one.' },
  'person.exists': { 'zh-CN': '这个邮箱已经有账号了。', en: 'There is an account with that e-mail already.' },
  'person.last-owner': { 'zh-CN': '至少要有一位负责人。请先让别人成为负责人。', en: 'There must be an owner. Make somebody else an owner first.' },
  'key.role': { 'zh-CN': '密钥的权限不能超过你自己的角色。', en: 'A key may not be able to do more than your own role.' },
  'token.invalid': { 'zh-CN': '会话凭证无效或已过期，请重新开始。', en: 'The conversation token is not valid any more. Start again.' },
  'template.name-taken': { 'zh-CN': '已经有叫「{name}」的机器人了。请换个名字；什么都没有改动。', en: 'There is a bot called “{name}” already. Choose another name; nothing was changed.' },
  'bot.unpublished': { 'zh-CN': '这个机器人还没有发布。', en: 'This bot is not published yet.' },
  'owner.changed': { 'zh-CN': '会话刚刚换了负责人，你的内容还在。', en: 'The conversation just changed hands. Your text is kept.' },
  'conversation.exists': { 'zh-CN': '这个会话已经开始了，请换一个 id。', en: 'That conversation has begun already. Use another id.' },
  'conversation.closed': { 'zh-CN': '会话已经结束。', en: 'The conversation is closed.' },
  'form.invalid': { 'zh-CN': '有几项还没有填对，改好后再提交。', en: 'Some fields are not filled in right. Correct them and send again.' },
  'form.over': { 'zh-CN': '这张表单已经不用填了。', en: 'This form is no longer asked for.' },
  'file.off': { 'zh-CN': '这里没有开放发送文件。', en: 'Files cannot be sent here.' },
  'file.form': { 'zh-CN': '请用 multipart/form-data 上传一个文件，字段名为 file。', en: 'Send one file as multipart/form-data, in the field "file".' },
  'file.empty': { 'zh-CN': '文件是空的。', en: 'The file is empty.' },
  'file.type': { 'zh-CN': '不能发送这种文件，或者文件内容和扩展名不符。可以发送：{types}。', en: 'This kind of file cannot be sent, or it is not what its name says. What can be sent: {types}.' },
  'file.broken': { 'zh-CN': '图片不完整或已损坏，请换一张。', en: 'The picture is cut off or damaged. Choose another one.' },
  'file.pixels': { 'zh-CN': '图片太大（{width} × {height} 像素），请缩小后再发送。', en: 'The picture is too large ({width} × {height} pixels). Make it smaller and send it again.' },
  'file.too-many': { 'zh-CN': '这个会话里的文件已经太多，不能再发送了。', en: 'This conversation holds too many files already.' },
  'file.full': { 'zh-CN': '今天收到的文件太多，请稍后再试，或用文字说明。', en: 'Too many files came in today. Try again later, or say it in words.' },
  'knowledge.exists': { 'zh-CN': '已经有编号为「{id}」的知识列表了，原来的没有改动。', en: 'There is a knowledge list "{id}" already. It was left as it is.' },
  'knowledge.in-use': { 'zh-CN': '有 {count} 个节点还在用这个知识列表，请先改掉它们。', en: '{count} {count:node still uses|nodes still use} this knowledge list. Change {count:it|them} first.' },
  'knowledge.changed': { 'zh-CN': '别人刚刚改过这条问答。你的修改还在，请对照后再保存。', en: 'Somebody changed this entry meanwhile. Your edit is kept: compare, then save again.' },
  'knowledge.full': { 'zh-CN': '一个知识列表最多 {most} 条问答。', en: 'A knowledge list holds at most {most} entries.' },
  'knowledge.json': { 'zh-CN': '这不是知识列表的 JSON 文件。应该是导出的文件，或一组带「问题」和「答案」的对象，编码为 UTF-8。', en: 'This is no JSON file of a knowledge list. Take one that was exported, or a list of objects with a question and an answer, in UTF-8.' },
  'knowledge.stopped': { 'zh-CN': '导入已取消，写进去的都撤回了。', en: 'The import was cancelled, and all it had written was taken back.' },
  'knowledge.needs-approval': { 'zh-CN': '这个列表要审核，这一步只有审核人能做。可以先提交审核。', en: 'This list needs review: only who may approve can do this. Hand it in for review instead.' },
  'knowledge.category-long': { 'zh-CN': '移动以后分类太长，最多 200 个字。', en: 'The category would be too long: at most 200 characters.' },
  'knowledge.no-columns': { 'zh-CN': '没有找到「问题」和「答案」这两列。请在第一行写上列名，或自己选一下。', en: 'There is no column for the question and the answer. Name them in the first row, or choose them.' },
  'record.exists': { 'zh-CN': '已经有一条记录用了「{value}」。', en: 'There is a record with "{value}" already.' },
  'record.changed': { 'zh-CN': '别人刚刚改过这条记录。你的修改还在，请对照后再保存。', en: 'Somebody changed this record meanwhile. Your edit is kept: compare, then save again.' },
  'record.too-many': { 'zh-CN': '记录超过 {most} 条，不能按这一列排序。先搜索缩小范围，再排序。', en: 'There are more than {most} records: they cannot be sorted by this column. Search for some of them first.' },
  'record.field': { 'zh-CN': '「{name}」的内容不对：{reason}', en: '"{name}" is not right: {reason}' },
  'record.field-type': { 'zh-CN': '字段「{name}」的类型不能再改，已有的内容会对不上。', en: 'The type of the field "{name}" cannot be changed any more: what is stored would not fit it.' },
  'record.merge-self': { 'zh-CN': '不能把联系人和自己合并。', en: 'A contact cannot be merged with itself.' },
  'identity.wrong': { 'zh-CN': '身份凭证无效：{reason}', en: 'The identity token is not valid: {reason}' },
  'identity.other': { 'zh-CN': '这个会话属于另一位客户。请先退出，再开始新的会话。', en: 'This conversation belongs to another customer. Sign out first, then begin a new one.' },
  'reading.kind': { 'zh-CN': '读不了这种文件，或者内容和文件名对不上。可以用 PDF、DOCX、Markdown、HTML、TXT、CSV、XLSX。', en: 'This kind of file cannot be read, or it is not what its name says. Use PDF, DOCX, Markdown, HTML, TXT, CSV or XLSX.' },
  'reading.old': { 'zh-CN': '这是旧版的 Office 文件（.doc、.xls）。在 Word、Excel 或 WPS 里「另存为」.docx、.xlsx 或 PDF 再试。', en: 'This is an old Office file (.doc, .xls). Save it as .docx, .xlsx or PDF and try again.' },
  'reading.encrypted': { 'zh-CN': '这个文件有密码。取消密码后另存一份再试。', en: 'This file has a password. Save a copy without it and try again.' },
  'reading.no-text': { 'zh-CN': '这个 PDF 里没有文字，可能是扫描件。先用文字识别（OCR）软件转成有文字的 PDF，或者把内容贴进一个文本文件。', en: 'This PDF holds pictures of its pages and no text. Run it through text recognition (OCR) first, or paste the text into a file.' },
  'reading.broken': { 'zh-CN': '这个文件读不了，可能已损坏。用原来的软件打开、另存一份再试。', en: 'This file cannot be read; it may be damaged. Open it in the program it comes from, save a copy, and try again.' },
  'reading.bomb': { 'zh-CN': '这个文件解开后太大，没有读取。把它分成几份再试。', en: 'This file is too large once unpacked and was not read. Split it and try again.' },
  'reading.slow': { 'zh-CN': '这个文件读得太久，已停止。把它分成几份再试。', en: 'Reading this file took too long and was stopped. Split it and try again.' },
  'reading.empty': { 'zh-CN': '这里面没有可以读的文字。', en: 'There is no text in it that could be read.' },
  'reading.long': { 'zh-CN': '文字太多，一个文档最多 {most} 个字符。把它分成几份再试。', en: 'Too much text: a document holds at most {most} characters. Split it and try again.' },
  'reading.pages': { 'zh-CN': '页数太多，最多 {most} 页。把它分成几份再试。', en: 'Too many pages: at most {most}. Split it and try again.' },
  'reading.lost': { 'zh-CN': '读到一半时服务器重新启动了。请再试一次；之前的内容没有变。', en: 'The server was restarted while this was read. Try again; what was there before is unchanged.' },
  'reading.running': { 'zh-CN': '这个文档正在读取，请等它读完。', en: 'This document is being read. Wait until that is done.' },
  'reading.full': { 'zh-CN': '这个知识列表放不下了：最多 {most} 个文档、{pieces} 段。删掉一些再试。', en: 'This list is full: at most {most} documents and {pieces} passages. Delete some and try again.' },
  'reading.page': { 'zh-CN': '网页没有正常打开（状态 {status}）。在浏览器里看看地址对不对，是否需要登录。', en: 'The page did not open (status {status}). Check the address in a browser, and whether it wants a sign-in.' },
  'reading.page-type': { 'zh-CN': '这个地址不是网页、文本或 PDF（{type}）。', en: 'What is at this address is no web page, text or PDF ({type}).' },
  'piece.changed': { 'zh-CN': '别人刚刚改过这一段。你的修改还在，请看过新的内容再保存。', en: 'Somebody changed this passage meanwhile. Your edit is kept: look at the new one, then save again.' },
  'piece.alone': { 'zh-CN': '后面没有别的段可以合并了，或者合起来太长（最多 {most} 个字符）。', en: 'There is no passage behind it, or together they are too long (at most {most} characters).' },
  'learning.columns': { 'zh-CN': '还不清楚哪一列是什么：需要一列是谁说的，一列是说了什么。请在预览里选好再开始。', en: 'It is not clear which column is which: one must say who wrote, and one what was written. Choose them in the preview, then start.' },
  'learning.roles': { 'zh-CN': '看不出谁是客户。请在预览里勾选「说话人」里哪些是客户。', en: 'It is not clear who the customer is. Tick in the preview which of those who wrote are customers.' },
  'learning.nothing': { 'zh-CN': '这里没有可以学习的问题：没有客户说的话，或者只有问候和数字。', en: 'There is nothing to learn here: no customer wrote, or nothing but greetings and numbers.' },
  'learning.running': { 'zh-CN': '还有一次学习没有结束。等它结束，或先停止它。', en: 'Another one is still running. Wait for it, or stop it first.' },
  'learning.lost': { 'zh-CN': '服务器中途重启了，这次学习没有完成。什么都没有改动，请再来一次。', en: 'The server was restarted meanwhile and this was not finished. Nothing was changed; please start it again.' },
  'learning.memory': { 'zh-CN': '内容太多，内存不够，已停止。把文件分成几份再试。', en: 'There is too much of it for the memory and it was stopped. Split the file and try again.' },
  'learning.slow': { 'zh-CN': '花的时间太长，已停止。把文件分成几份再试。', en: 'It took too long and was stopped. Split the file and try again.' },
  'learning.changed': { 'zh-CN': '这条建议已被别人处理或改动。请刷新后再看。', en: 'Somebody has dealt with or changed this proposal meanwhile. Look again.' },
  'sheet.kind': { 'zh-CN': '这不是 CSV 或 XLSX 文件，或者内容和文件名对不上。在 Excel 或 WPS 里「另存为」CSV 或 XLSX 再试。', en: 'This is no CSV or XLSX file, or what is in it does not match its name. Save it as CSV or XLSX in Excel and try again.' },
  'sheet.old': { 'zh-CN': '这是旧版的 .xls 文件。在 Excel 或 WPS 里「另存为」.xlsx 再试。', en: 'This is an old .xls file. Save it as .xlsx in Excel and try again.' },
  'sheet.encrypted': { 'zh-CN': '这个文件有密码。取消密码后另存一份再试。', en: 'This file has a password. Save a copy without it and try again.' },
  'sheet.broken': { 'zh-CN': '这个文件读不了，可能已损坏。在 Excel 或 WPS 里打开并另存一份再试。', en: 'This file cannot be read; it may be damaged. Open it in Excel, save a copy, and try again.' },
  'sheet.bomb': { 'zh-CN': '这个文件解开后太大，没有读取。把它分成几份，或另存为 CSV 再试。', en: 'This file is too large once unpacked and was not read. Split it, or save it as CSV, and try again.' },
  'sheet.slow': { 'zh-CN': '这个文件读得太久，已停止。把它分成几份再试。', en: 'Reading this file took too long and was stopped. Split it and try again.' },
  'sheet.empty': { 'zh-CN': '这个文件是空的：第一行应当是列名。', en: 'This file is empty: the first row should name the columns.' },
  'sheet.header': { 'zh-CN': '「{name}」不能作列名，换一个再试。', en: '"{name}" cannot be the name of a column. Choose another one and try again.' },
  'sheet.header-twice': { 'zh-CN': '有两列都叫「{name}」，无法判断用哪一列。改掉其中一个再试。', en: 'Two columns are called "{name}"; it is unclear which one counts. Rename one and try again.' },
  'sheet.columns': { 'zh-CN': '列太多，最多 {most} 列。', en: 'Too many columns: at most {most}.' },
  'sheet.rows': { 'zh-CN': '行太多，最多 {most} 行。把它分成几份再试。', en: 'Too many rows: at most {most}. Split the file and try again.' },
  'sheet.quote': { 'zh-CN': '第 {row} 行的引号没有配对，后面的内容无法分开。改好这一行再试。', en: 'A quote in row {row} is never closed, so the rest cannot be told apart. Mend that row and try again.' },
  'import.map': { 'zh-CN': '还不清楚哪一列是什么：每个字段只能对应一列，并且需要能认出一条记录的那一列。', en: 'It is not clear which column is which: each field takes one column, and one column must tell the record apart.' },
  'identify.off': { 'zh-CN': '这里还不能识别身份。', en: 'Identification is not set up here.' },
  'simulation.gone': { 'zh-CN': '模拟会话已不在内存里，会自动重新开始。', en: 'The simulation is no longer in memory; it is started again.' },
  'simulation.paused': { 'zh-CN': '会话停在断点上。先继续或走一步，再说话。', en: 'The conversation stands at a breakpoint. Go on first, then speak.' },
  'simulation.no-log': { 'zh-CN': '这段会话太长或已被清除，无法在模拟器里打开。', en: 'This conversation is too long, or was erased: it cannot be opened in the simulator.' },
  'variable.shape': { 'zh-CN': '「{name}」要写成对象，例如 {"name": "张敏"}。', en: '“{name}” must be an object, such as {"name": "Emma"}.' },
  'connection.in-use': { 'zh-CN': '还有 {count} 个节点在用这个连接，先换掉再删除。', en: '{count} {count:node uses|nodes use} this connection. Change {count:it|them} first, then delete the connection.' },
  'connection.gone': { 'zh-CN': '连接不存在了。请到「设置 › 连接」重新选择。', en: 'The connection is gone. Choose one under Settings › Connections.' },
  'egress.refused': { 'zh-CN': '这个地址不允许访问。确实需要时，请负责人在「设置 › 网络」里放行它。', en: 'That address is not allowed. If it is meant, the owner can allow it under Settings › Network.' },
  'egress.address': { 'zh-CN': '地址不对，需要以 http:// 或 https:// 开头。', en: 'That is no web address: it must begin with http:// or https://.' },
  'egress.name': { 'zh-CN': '找不到这个地址的服务器。', en: 'No server was found under that name.' },
  'egress.connect': { 'zh-CN': '连不上服务器。', en: 'The server could not be reached.' },
  'egress.timeout': { 'zh-CN': '服务器没有在限定时间内回答。', en: 'The server did not answer in time.' },
  'egress.too-large': { 'zh-CN': '回答太大，最多读取 1 MB。', en: 'The answer is too large: at most 1 MB is read.' },
  'egress.redirects': { 'zh-CN': '重定向太多次。', en: 'Too many redirects.' },
  'egress.header': { 'zh-CN': '请求头「{name}」不能自己设置。', en: 'The header "{name}" cannot be set by hand.' },
  'connection.refused': { 'zh-CN': '密钥被拒绝（{status}）。请检查密钥。', en: 'The key was refused ({status}). Check the key.' },
  'connection.status': { 'zh-CN': '服务器回答了 {status}。', en: 'The server answered {status}.' },
  'connection.model': { 'zh-CN': '服务器没有这个模型。请检查模型名称。', en: 'The server does not have that model. Check the model name.' },
}); // prettier-ignore
export type ErrorCode = keyof typeof errors;

/** The sentence for a code in the reader's language. */
export const errorText = (code: ErrorCode, locale: Locale, params: Params = {}): string => {
  const { reason } = params;
  return fill(errors[code][locale], {
    ...params,
    ...(typeof reason === 'string' && { reason: errorReason(code, reason, locale) }),
  });
};

/** An expected failure with a code, a place and what fills the sentence. The route turns it into the one error shape. */
export class DialoomError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly path: string | undefined;
  readonly params: Params;
  /** Of a form: why each field was refused. */
  readonly fields: Readonly<Record<string, string>> | undefined;
  constructor(
    code: ErrorCode,
    status: number,
    more: { path?: string; params?: Params; fields?: Record<string, string> } = {},
  ) {
    super(code);
    this.code = code;
    this.status = status;
    this.path = more.path;
    this.fields = more.fields;
    this.params = { ...(more.path !== undefined && { path: more.path }), ...more.params };
  }
}
