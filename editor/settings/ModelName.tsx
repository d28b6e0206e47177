// The name of a connection's model: typed, or chosen from the list that its endpoint gives.
import { useId } from 'react';
import { List } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useModelNames } from '../queries/models.ts';
import { settingsMessages } from '../text/settings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import type { Account, ConnectionDraft } from './draft.ts';
import { providerOf } from './providers.ts';

type Props = {
  draft: ConnectionDraft;
  set(part: Partial<ConnectionDraft>): void;
  stored: Account | undefined;
  wrong: boolean;
};

export function ModelName({ draft, set, stored, wrong }: Props) {
  const t = useWords(settingsMessages);
  const locale = useLocale();
  const list = useId();
  const names = useModelNames();
  const found = names.data?.models;
  const told = found && t(found.length > 0 ? 'connections.model-listed' : 'connections.model-no-list', { n: found.length }); // prettier-ignore
  return (
    <>
      <Field
        label={t('connections.model')}
        hint={told ?? t('connections.model-hint', { example: providerOf(draft.address)?.model ?? 'gpt-4o-mini' })}
        error={wrong ? t('connections.need-model') : undefined}
      >
        <TextInput
          value={draft.model}
          onText={(model) => set({ model })}
          mono
          maxLength={200}
          spellCheck={false}
          list={list}
        />
      </Field>
      <datalist id={list}>
        {found?.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {stored && (
        <Button
          small
          kind="quiet"
          icon={<List size={14} aria-hidden="true" />}
          busy={names.isPending && t('connections.model-listing')}
          onClick={() => names.mutate(stored.id)}
        >
          {t('connections.model-list')}
        </Button>
      )}
      {names.error && <Fault>{failureWords(names.error, locale)}</Fault>}
    </>
  );
}
