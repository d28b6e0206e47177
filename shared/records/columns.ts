// The columns of a spreadsheet of records: what they are called when one is written, and the names under which one is recognised.
import type { RecordField, RecordKind } from '../api/records.ts';
import type { Locale } from '../node/define.ts';

export type RecordColumn = {
  /** The key of the draft, or `own:` and the slug of a field of the house's own. */
  key: string;
  title: Readonly<Record<Locale, string>>;
  /** What other programs call it, lower case, without spaces and punctuation. */
  aliases?: readonly string[];
};
/** Only for reading: what stands there is known in another way. */
type Usual = RecordColumn & { written?: false };

const usual: Readonly<Record<RecordKind, readonly Usual[]>> = {
  contact: [
    { key: 'name', title: { 'zh-CN': '姓名', en: 'Name' }, aliases: ['名字', '名称', '称呼', '客户', '客户姓名', '客户名称', '联系人', '联系人姓名', '会员姓名', '收货人', 'fullname', 'contact', 'contactname', 'customer', 'customername'] },
    { key: 'phones', title: { 'zh-CN': '手机', en: 'Phone' }, aliases: ['电话', '手机号', '手机号码', '电话号码', '联系电话', '联系方式', '联系手机', '移动电话', '座机', 'tel', 'telephone', 'mobile', 'mobilephone', 'cell', 'cellphone', 'phonenumber', 'phones'] },
    { key: 'emails', title: { 'zh-CN': '邮箱', en: 'E-mail' }, aliases: ['电子邮箱', '电子邮件', '邮件', '邮箱地址', '邮件地址', 'email', 'mail', 'emailaddress', 'emails'] },
    { key: 'company', title: { 'zh-CN': '公司', en: 'Company' }, aliases: ['公司名称', '单位', '单位名称', '企业', '企业名称', '所属公司', '所在公司', '机构', 'organization', 'organisation', 'companyname', 'account', 'accountname', 'employer'] },
    { key: 'level', title: { 'zh-CN': '等级', en: 'Level' }, aliases: ['级别', '客户等级', '客户级别', '会员等级', '会员级别', 'vip', 'tier', 'grade', 'rank'] },
    { key: 'owner', title: { 'zh-CN': '负责人', en: 'Owner' }, aliases: ['跟进人', '客户经理', '所有人', '归属人', '销售', '归属', 'accountmanager', 'assignee', 'salesperson'] },
    { key: 'language', title: { 'zh-CN': '语言', en: 'Language' }, aliases: ['语种', 'lang', 'locale'] },
    { key: 'tags', title: { 'zh-CN': '标签', en: 'Tags' }, aliases: ['标记', 'tag', 'label', 'labels'] },
  ],
  company: [
    { key: 'name', title: { 'zh-CN': '公司名称', en: 'Company' }, aliases: ['公司', '名称', '单位', '单位名称', '企业', '企业名称', '客户名称', 'name', 'companyname', 'account', 'accountname', 'organization', 'organisation'] },
    { key: 'website', title: { 'zh-CN': '网站', en: 'Website' }, aliases: ['网址', '官网', '主页', 'url', 'web', 'site', 'homepage', 'domain'] },
    { key: 'phone', title: { 'zh-CN': '电话', en: 'Phone' }, aliases: ['手机', '座机', '联系电话', '总机', '公司电话', 'tel', 'telephone', 'phonenumber'] },
    { key: 'address', title: { 'zh-CN': '地址', en: 'Address' }, aliases: ['公司地址', '详细地址', '办公地址', '所在地', 'street', 'location'] },
  ],
  order: [
    { key: 'number', title: { 'zh-CN': '订单号', en: 'Order number' }, aliases: ['订单', '订单编号', '单号', '编号', '订单id', 'order', 'orderno', 'orderid', 'number', 'no', 'ordernum'] },
    { key: 'title', title: { 'zh-CN': '商品', en: 'Title' }, aliases: ['标题', '商品名称', '产品', '产品名称', '名称', '内容', '订单内容', 'product', 'item', 'items', 'name', 'description'] },
    { key: 'status', title: { 'zh-CN': '状态', en: 'Status' }, aliases: ['订单状态', '交易状态', '物流状态', 'state', 'orderstatus'] },
    { key: 'amount', title: { 'zh-CN': '金额', en: 'Amount' }, aliases: ['订单金额', '总价', '总额', '价格', '实付金额', '实付', '付款金额', 'total', 'price', 'sum', 'value', 'orderamount', 'grandtotal'] },
    { key: 'currency', title: { 'zh-CN': '币种', en: 'Currency' }, aliases: ['货币'] },
    { key: 'placedAt', title: { 'zh-CN': '下单时间', en: 'Placed at' }, aliases: ['下单日期', '订单时间', '订单日期', '创建时间', '日期', '时间', '购买时间', 'date', 'orderdate', 'createdat', 'created', 'placed', 'time', 'purchasedate'] },
    { key: 'contactPhone', title: { 'zh-CN': '客户手机', en: 'Contact phone' }, aliases: ['手机', '手机号', '手机号码', '电话', '联系电话', '收货电话', '买家手机', 'phone', 'mobile', 'customerphone', 'tel'] },
    { key: 'contactEmail', title: { 'zh-CN': '客户邮箱', en: 'Contact e-mail' }, aliases: ['邮箱', '电子邮箱', '邮件', '买家邮箱', 'email', 'mail', 'customeremail'] },
    { key: 'contactName', title: { 'zh-CN': '客户姓名', en: 'Contact name' }, aliases: [], written: false },
    { key: 'url', title: { 'zh-CN': '链接', en: 'Link' }, aliases: ['订单链接', '网址', '详情', 'url', 'orderurl', 'trackingurl'] },
  ],
}; // prettier-ignore

/** What a row can be read into: the usual fields, then those of the house's own. */
export const readableColumns = (record: RecordKind, own: readonly RecordField[]): RecordColumn[] => [
  ...usual[record].filter(({ written }) => written !== false),
  ...own.map(({ slug, label }) => ({ key: `own:${slug}`, title: { 'zh-CN': label, en: label }, aliases: [plain(slug)] })), // prettier-ignore
];
/** What a row is written from: all of them. */
export const writtenColumns = (record: RecordKind, own: readonly RecordField[]): RecordColumn[] => {
  const readable = readableColumns(record, own);
  const others = usual[record].filter(({ written }) => written === false);
  return [...readable.filter(({ key }) => !key.startsWith('own:')), ...others, ...readable.filter(({ key }) => key.startsWith('own:'))]; // prettier-ignore
};

/**
 * Which column is which, by its name. Each field once: the first column that fits best; a column that nobody knows is null.
 */
export function guessColumns(names: readonly string[], known: readonly RecordColumn[]): (string | null)[] {
  const guess: (string | null)[] = names.map(() => null);
  const taken = new Set<string>();
  const wanted = names.map(plain);
  // exact titles first: a file we wrote comes back as it left, whatever else is called 名称
  const rounds: ((column: RecordColumn, name: string) => boolean)[] = [
    ({ title }, name) => Object.values(title).some((one) => plain(one) === name),
    ({ aliases = [] }, name) => aliases.includes(name),
  ];
  for (const fits of rounds)
    for (const [i, name] of wanted.entries()) {
      if (guess[i] !== null || name === '') continue;
      const found = known.find((column) => !taken.has(column.key) && fits(column, name));
      if (!found) continue;
      guess[i] = found.key;
      taken.add(found.key);
    }
  return guess;
}
/** `E-Mail (work)` and `email` are one name; full width and spaces do not count. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（[【].*?[)）\]】]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
