// The field that says which CRM an operation goes to, the same in every node that has one.
import type { Show } from '@dialoom/shared/node/define';
import { field } from '@dialoom/shared/node/fields';
import { recordsConnection } from '@dialoom/shared/node/records-connection';

export const crmField = () => field.connection('crm').default(recordsConnection.id);

/** Nothing chosen: a bot that came from elsewhere loses the connections of its own house. */
export function* crmLint(connection: string): Generator<{ code: 'no-connection'; at: 'connection' }> {
  if (connection === '') yield { code: 'no-connection', at: 'connection' };
}

/** For the card: only a CRM outside is worth a word. */
export const crmName = (connection: string, { name }: Pick<Show, 'name'>): string =>
  connection === '' || connection === recordsConnection.id ? '' : name('connections', connection);

export const crmWords = {
  'zh-CN': {
    field: '客户系统',
    help: '「内置客户资料」就是「客户」页面里的资料；换一个客户系统，只要换这一项',
    lint: '还没有选客户系统：选「内置客户资料」，或者选一个连接',
  },
  en: {
    field: 'CRM',
    help: '“Dialoom records” are those on the Contacts page. To use another CRM, choose its connection here',
    lint: 'No CRM is chosen: choose Dialoom records, or a connection',
  },
} as const;
