// `owner reset`: whoever sits at the machine gives the owner a new password. Every session of theirs ends.
import { sql } from 'kysely';
import { WORKSPACE } from '../people/actor.ts';
import { makeAuth } from '../people/auth.ts';
import { newPassword } from '../people/passwords.ts';
import { auditStore } from '../store/audit.ts';
import type { Store } from '../store/open.ts';
import { CliFailure, print, type Run } from './command.ts';
import { openDatabase } from './open-database.ts';

type Owner = { id: string; email: string; name: string };

export const ownerReset: Run = async ({ flags, locale, json }) => {
  const email = typeof flags['email'] === 'string' ? flags['email'].toLowerCase() : undefined;
  const store = await openDatabase();
  try {
    const owner = await ownerOf(store, email);
    const password = newPassword();
    // a password needs no secret of the installation: only its hash is kept
    const auth = makeAuth(store.db, {
      kind: store.kind === 'libsql' ? 'sqlite' : 'postgres',
      secret: newPassword(),
      publicUrl: 'http://127.0.0.1',
      alsoTrusted: [],
    });
    const { internalAdapter, password: hashing } = await auth.$context;
    await internalAdapter.updatePassword(owner.id, await hashing.hash(password));
    await internalAdapter.deleteUserSessions(owner.id);
    // a lost phone is a reason to be here: the second factor goes, to be set up anew
    await sql`delete from "twoFactor" where "userId" = ${owner.id}`.execute(store.db);
    await store.db.updateTable('user').set({ twoFactorEnabled: null }).where('id', '=', owner.id).execute();
    await auditStore(store, Date.now)(
      { kind: 'key', id: 'command-line', name: '', email: '', role: 'owner', workspace: WORKSPACE },
      'owner.reset',
      owner.id,
    );
    if (json) print(JSON.stringify({ email: owner.email, password }));
    else if (locale === 'zh-CN') print(`账号：${owner.email}\n新密码：${password}\n请登录后马上改掉。`);
    else print(`account: ${owner.email}\nnew password: ${password}\nSign in and change it.`);
    return 0;
  } finally {
    await store.close();
  }
};

async function ownerOf({ db }: Store, email: string | undefined): Promise<Owner> {
  const owners = await db.selectFrom('user').select(['id', 'email', 'name']).where('role', '=', 'owner').execute();
  if (owners.length === 0)
    throw new CliFailure({
      'zh-CN': '还没有负责人账号。启动服务后打开首页即可创建。',
      en: 'there is no owner yet: start the server and open its address to make one',
    });
  const [only, another] = email === undefined ? owners : owners.filter((one) => one.email === email);
  const emails = owners.map((one) => one.email).join(', ');
  if (!only)
    throw new CliFailure({ 'zh-CN': `没有这位负责人。现有：${emails}`, en: `no such owner; there are: ${emails}` });
  if (another)
    throw new CliFailure({
      'zh-CN': `有多位负责人，请用 --email 选一位：${emails}`,
      en: `there are several owners, choose one with --email: ${emails}`,
    });
  return only;
}
