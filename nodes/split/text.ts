// The words of the split node in the studio.
export const text = {
  'zh-CN': {
    title: '随机分流',
    summary: '按比例把客户分到不同的路',
    exits: { row: '分到这一路' },
    fields: {
      rows: '分流',
      'rows.name': '名称',
      'rows.share': '比例',
      by: '同一路的范围',
      'by=contact': '同一个客户总走同一路',
      'by=conversation': '同一次会话总走同一路',
      'by=visit': '每次都重新抽',
      trial: '实验名称',
    },
    help: {
      'rows.name': '出口上显示的名字',
      rows: '比例加起来要正好是 100',
      'rows.share': '0 表示暂时不走这一路',
      by: '按客户的编号、邮箱或手机号认人；不知道是谁时，按会话',
      trial: '几个分流填同一个名称、用同样的比例，同一个客户在各处都分到对应的那一路；不填就各抽各的',
    },
    lint: {
      'no-split': '至少要有两路',
      'not-hundred': '比例加起来是 {sum}，要正好是 100',
    },
  },
  en: {
    title: 'Split',
    summary: 'Send customers different ways, in given shares',
    exits: { row: 'Drawn' },
    fields: {
      rows: 'Ways',
      'rows.name': 'Name',
      'rows.share': 'Share',
      by: 'Who keeps a way',
      'by=contact': 'A customer always goes the same way',
      'by=conversation': 'A conversation always goes the same way',
      'by=visit': 'Drawn anew each time',
      trial: 'Name of the trial',
    },
    help: {
      'rows.name': 'What its exit is called',
      rows: 'The shares must make exactly 100',
      'rows.share': '0: nobody goes this way for now',
      by: 'Customers are known by their id, e-mail or phone number; when nobody knows who it is, by the conversation',
      trial:
        'Splits with the same name and the same shares send a customer the corresponding way. Empty: each draws its own',
    },
    lint: {
      'no-split': 'It takes at least two ways',
      'not-hundred': 'The shares make {sum}; they must make exactly 100',
    },
  },
};
