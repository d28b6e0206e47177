// The words of the find-contact node in the studio.
import { crmWords } from '../_crm/connection.ts';

export const text = {
  'zh-CN': {
    title: '查找联系人',
    summary: '按电话或邮箱查到是哪位客户',
    exits: { found: '找到了', 'not-found': '没有找到', several: '有好几位', error: '出错' },
    fields: { connection: crmWords['zh-CN'].field, phone: '电话', email: '邮箱', variable: '存入' },
    help: {
      email: '按邮箱找，一般填 {{ email }} 这样的变量',
      connection: crmWords['zh-CN'].help,
      phone: '怎么写都能查到：带 +86、空格或横线都可以。电话和邮箱都不填，就查网站已经登录的客户',
      variable: '之后用 变量.name、变量.level 等取其中一项；全部名称见「说明」',
    },
    lint: { 'no-connection': crmWords['zh-CN'].lint, 'not-saved': '没有选变量，查到了也用不上' },
  },
  en: {
    title: 'Find contact',
    summary: 'Who a customer is, by phone or e-mail',
    exits: { found: 'Found', 'not-found': 'Not found', several: 'Several', error: 'Error' },
    fields: { connection: crmWords.en.field, phone: 'Phone', email: 'E-mail', variable: 'Save in' },
    help: {
      email: 'Looked up by it; usually a variable such as {{ email }}',
      connection: crmWords.en.help,
      phone:
        'In any form: with +86, blanks or hyphens. Without phone and e-mail it is the customer the site has signed in',
      variable: 'Take parts of it with variable.name, variable.level …; all of them are listed under Help',
    },
    lint: { 'no-connection': crmWords.en.lint, 'not-saved': 'Without a variable nothing of what is found can be used' },
  },
};
