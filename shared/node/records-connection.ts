// The house's own records as a connection: there in every installation, without a secret. A document that names no CRM means this one.
export const recordsConnection = {
  id: 'dialoom-records',
  kind: 'crm',
  name: { 'zh-CN': '内置客户资料', en: 'Dialoom records' },
  settings: { vendor: 'built-in' },
} as const;
