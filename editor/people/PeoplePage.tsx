// Who works here: roles, invitations, and the way out.
import { useState } from 'react';
import { Mail, ShieldCheck, Trash2, UserPlus } from 'lucide-react';
import type { Invitation, Member } from '@dialoom/shared/api/people';
import { roles } from '@dialoom/shared/api/permissions';
import { Avatar } from '../kit/Avatar.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Failure } from '../kit/Failure.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useChangeRole, usePeople, useRemovePerson, useWithdraw } from '../queries/people.ts';
import { useMay, useMe } from '../queries/session.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { peopleMessages } from '../text/people.ts';
import { shellMessages } from '../text/shell.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { InviteDialog } from './InviteDialog.tsx';
import './people.css';

export function PeoplePage() {
  const t = useWords(peopleMessages);
  const people = usePeople();
  const mayEdit = useMay('people.edit');
  const [inviting, setInviting] = useState(false);
  const invite = mayEdit && (
    <Button kind="primary" icon={<UserPlus size={14} aria-hidden="true" />} onClick={() => setInviting(true)}>
      {t('invite.verb')}
    </Button>
  );
  return (
    <SettingsPage page="people" lead={t('people.lead')} actions={invite}>
      {people.isPending ? (
        <Loading what={t('people.loading')}>
          <BoneRows rows={4} height={52} />
        </Loading>
      ) : !people.data ? (
        <Failure error={people.error} onRetry={() => void people.refetch()} busy={people.isFetching} />
      ) : (
        <>
          {!mayEdit && <p className="section-lead">{t('people.read-only')}</p>}
          <Members people={people.data.people} mayEdit={mayEdit} />
          {people.data.invitations.length > 0 && (
            <Invitations invitations={people.data.invitations} mayEdit={mayEdit} />
          )}
        </>
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </SettingsPage>
  );
}

function Members({ people, mayEdit }: { people: readonly Member[]; mayEdit: boolean }) {
  const t = useWords(peopleMessages);
  const locale = useLocale();
  const [removing, setRemoving] = useState<Member>();
  const remove = useRemovePerson();
  const now = Date.now();
  return (
    <>
      <table className="k-table people-table">
        <thead>
          <tr>
            <th>{t('people.name')}</th>
            <th>{t('people.role')}</th>
            <th data-wide>{t('people.seen')}</th>
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {people.map((member) => (
            <tr key={member.id}>
              <td>
                <Who member={member} />
              </td>
              <td className="people-role">
                <RoleOf member={member} mayEdit={mayEdit} />
              </td>
              <td data-wide className="muted">
                {member.seenAt === undefined ? t('people.never') : agoWords(member.seenAt, now, locale)}
              </td>
              <td data-right>
                {mayEdit && (
                  <IconButton
                    label={t('people.remove', { name: member.name })}
                    icon={<Trash2 size={16} aria-hidden="true" />}
                    onClick={() => (remove.reset(), setRemoving(member))}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {removing && (
        <ConfirmDialog
          open
          onClose={() => setRemoving(undefined)}
          title={t('people.remove-title', { name: removing.name })}
          consequences={t('people.remove-body')}
          verb={t('people.remove-verb')}
          busy={remove.isPending && t('people.removing')}
          error={remove.error ? failureWords(remove.error, locale) : undefined}
          onConfirm={() =>
            remove.mutate(removing.id, {
              onSuccess: () => {
                setRemoving(undefined);
                toast(t('people.removed', { name: removing.name }));
              },
            })
          }
        />
      )}
    </>
  );
}

function Who({ member }: { member: Member }) {
  const t = useWords(peopleMessages);
  const me = useMe().data?.person;
  return (
    <div className="people-who">
      <Avatar name={member.name} />
      <div className="grow">
        <b>{member.name}</b>
        <span className="row-sub">{member.email}</span>
      </div>
      {member.id === me?.id && <Chip>{t('people.you')}</Chip>}
      {member.twoFactor && <Chip icon={<ShieldCheck aria-hidden="true" />}>{t('people.two-factor')}</Chip>}
    </div>
  );
}

function RoleOf({ member, mayEdit }: { member: Member; mayEdit: boolean }) {
  const t = useWords(peopleMessages);
  const shell = useWords(shellMessages);
  const locale = useLocale();
  const change = useChangeRole();
  const words = (role: Member['role']) => shell(`shell.role.${role}`);
  if (!mayEdit) return words(member.role);
  return (
    <Select
      aria-label={t('people.role-of', { name: member.name })}
      title={t(`role.${member.role}`)}
      value={change.isPending ? change.variables.role : member.role}
      disabled={change.isPending}
      options={roles.map((role) => ({ value: role, label: words(role) }))}
      onChoose={(role) =>
        change.mutate(
          { person: member.id, role },
          {
            onSuccess: () => toast(t('people.role-done', { name: member.name, role: words(role) })),
            onError: (error) => toast(failureWords(error, locale)),
          },
        )
      }
    />
  );
}

function Invitations({ invitations, mayEdit }: { invitations: readonly Invitation[]; mayEdit: boolean }) {
  const t = useWords(peopleMessages);
  const shell = useWords(shellMessages);
  const locale = useLocale();
  const withdraw = useWithdraw();
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const end = (id: string, email: string) =>
    withdraw.mutate(id, {
      onSuccess: () => toast(t('invite.withdrawn', { email })),
      onError: (error) => toast(failureWords(error, locale)),
    });
  return (
    <section className="section">
      <h2>{t('invite.waiting')}</h2>
      <table className="k-table people-table">
        <tbody>
          {invitations.map(({ id, email, role, expiresAt, by }) => (
            <tr key={id}>
              <td>
                <span className="people-who">
                  <Mail size={16} aria-hidden="true" />
                  <span className="grow">
                    {email}
                    <span className="row-sub">
                      {by && t('invite.by', { name: by })}
                      <span className="people-until">{t('invite.until', { at: format.format(expiresAt) })}</span>
                    </span>
                  </span>
                </span>
              </td>
              <td className="people-role">{shell(`shell.role.${role}`)}</td>
              <td data-wide className="muted">
                {t('invite.until', { at: format.format(expiresAt) })}
              </td>
              <td data-right>
                {mayEdit && (
                  <IconButton
                    label={t('invite.withdraw', { email })}
                    icon={<Trash2 size={16} aria-hidden="true" />}
                    onClick={() => end(id, email)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
