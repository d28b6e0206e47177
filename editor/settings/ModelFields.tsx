// What few need to set on a model: how it is spoken to, who stands in, what it can, and how long it is waited for.
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useConnections } from '../queries/connections.ts';
import { settingsMessages } from '../text/settings.ts';
import { useWords } from '../text/use-words.ts';
import { limitBounds, limitNames, type ConnectionDraft, type Wrong } from './draft.ts';

type Props = {
  draft: ConnectionDraft;
  set(part: Partial<ConnectionDraft>): void;
  own: string | undefined;
  wrong: Wrong;
};
const ways = ['schema', 'object', 'words'] as const;

export function ModelFields({ draft, set, own, wrong }: Props) {
  const t = useWords(settingsMessages);
  const others = (useConnections().data?.connections ?? []).filter(({ kind, id }) => kind === 'model' && id !== own);
  const isWrong = limitNames.some((name) => wrong[name]);
  return (
    <details className="fold-plain" open={isWrong || undefined}>
      <summary>{t('connections.more')}</summary>
      <Field label={t('connections.fallback')} hint={t('connections.fallback-hint')}>
        <Select
          value={draft.fallback}
          options={[
            { value: '', label: t('connections.fallback-none') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(fallback) => set({ fallback })}
        />
      </Field>
      <Field label={t('connections.api')}>
        <Select
          value={draft.api}
          options={(['openai', 'anthropic'] as const).map((value) => ({ value, label: t(`connections.api.${value}`) }))}
          onChoose={(api) => set({ api })}
        />
      </Field>
      <Switch
        checked={draft.sees}
        onChange={(sees) => set({ sees })}
        label={t('connections.sees')}
        hint={t('connections.sees-hint')}
      />
      <Field label={t('connections.structured')}>
        <Select
          value={draft.structured}
          options={[
            { value: '' as const, label: t('connections.structured.usual') },
            ...ways.map((value) => ({ value, label: t(`connections.structured.${value}`) })),
          ]}
          onChoose={(structured) => set({ structured })}
        />
      </Field>
      <div className="model-limits">
        {limitNames.map((name) => (
          <Field
            key={name}
            label={t(`connections.limit.${name}`)}
            hint={t('connections.limit-hint', { usual: limitBounds[name].usual })}
            error={wrong[name] && t('connections.limit-wrong', limitBounds[name])}
          >
            <TextInput
              value={draft.limits[name]}
              inputMode="numeric"
              maxLength={8}
              onText={(typed) => set({ limits: { ...draft.limits, [name]: typed } })}
            />
          </Field>
        ))}
      </div>
    </details>
  );
}
