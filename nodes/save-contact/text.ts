// The words of the save-contact node in the studio.
import { crmWords } from '../_crm/connection.ts';

export const text = {
  'zh-CN': {
    title: '保存联系人',
    summary: '把客户说的资料存进客户资料',
    exits: { saved: '已保存', several: '有好几位', error: '出错' },
    fields: {
      connection: crmWords['zh-CN'].field,
      name: '姓名',
      phone: '电话',
      email: '邮箱',
      company: '公司',
      level: '等级',
      tags: '标签',
      fields: '自定义字段',
      'fields.field': '字段标识',
      'fields.value': '值',
      note: '备注',
      variable: '存入',
    },
    help: {
      connection: crmWords['zh-CN'].help,
      phone: '电话或邮箱对得上的联系人会更新，没有就新建；写法不同也认得出是同一个号码',
      name: '没有说到的内容保持原样，不会清空',
      'fields.field': '在「客户 › 自定义字段」里看到的标识，例如 birthday',
      note: '加在时间线上，只有同事看得到',
      tags: '每行一个；只增加，不删除已有的',
      variable: '保存后的联系人；之后用 变量.name 等取其中一项',
    },
    lint: {
      'no-connection': crmWords['zh-CN'].lint,
      nothing: '还没有要保存的内容',
      'no-key': '没有电话也没有邮箱：没有登录的客户可能会重复新建',
      'no-field': '字段标识要用小写字母、数字和下划线',
    },
  },
  en: {
    title: 'Save contact',
    summary: 'Keeps what a customer said in the records',
    exits: { saved: 'Saved', several: 'Several', error: 'Error' },
    fields: {
      connection: crmWords.en.field,
      name: 'Name',
      phone: 'Phone',
      email: 'E-mail',
      company: 'Company',
      level: 'Level',
      tags: 'Tags',
      fields: 'Own fields',
      'fields.field': 'Field',
      'fields.value': 'Value',
      note: 'Note',
      variable: 'Save in',
    },
    help: {
      connection: crmWords.en.help,
      phone:
        'Whoever has the phone or e-mail is updated, else a contact is made; a number in another form is the same number',
      name: 'What was not said stays as it is',
      'fields.field': 'The name shown under Contacts › Own fields, such as birthday',
      note: 'Goes to the time line; only your colleagues see it',
      tags: 'One a line. They are added; those already there stay',
      variable: 'The contact as saved; take parts of it with variable.name',
    },
    lint: {
      'no-connection': crmWords.en.lint,
      nothing: 'There is nothing to save yet',
      'no-key': 'Without phone and e-mail, a customer who is not signed in may be added twice',
      'no-field': 'A field is named in small letters, digits and underscores',
    },
  },
};
