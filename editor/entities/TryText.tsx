// A sentence tried against everything that is found in texts, with the entities as they are on the screen.
import { useState, type FormEvent } from 'react';
import { CircleHelp, X } from 'lucide-react';
import type { Answer } from '@dialoom/shared/api/route';
import type { FoundEntity, tryEntities } from '@dialoom/shared/api/entities';
import type { Json } from '@dialoom/shared/node/effects';
import { languageFor } from '@dialoom/shared/text/language-for';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useTryEntities } from '../queries/entities.ts';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { entityMessages } from '../text/entities.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Tried = Answer<typeof tryEntities> & { text: string };

export function TryText({ bot }: { bot: string }) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const studio = useStudio();
  const languages = useDraft(({ document }) => document.languages);
  const mayTry = useMay('bots.test');
  const tried = useTryEntities(bot);
  const [text, setText] = useState('');
  if (!mayTry) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    tried.mutate({ text, locale: languageFor(languages, locale), document: studio.document as unknown as Json }); // parsed: plain JSON
  };
  return (
    <section className="try" aria-label={t('entities.try')}>
      <form className="try-form" onSubmit={submit}>
        <div className="grow">
          <TextInput
            value={text}
            onText={setText}
            aria-label={t('entities.try')}
            placeholder={t('entities.try-hint')}
            maxLength={4_000}
            onKeyDown={(event) => event.key === 'Enter' && event.nativeEvent.isComposing && event.preventDefault()}
          />
        </div>
        <Button submit busy={tried.isPending && t('entities.trying')}>
          {t('entities.try-go')}
        </Button>
      </form>
      {tried.error && <Fault>{failureWords(tried.error, locale)}</Fault>}
      {tried.data && <Found tried={{ ...tried.data, text: tried.variables.text }} onClose={() => tried.reset()} />}
    </section>
  );
}

function Found({ tried: { text, found, now }, onClose }: { tried: Tried; onClose(): void }) {
  const t = useWords(entityMessages);
  const s = useWords(simulatorMessages);
  const entities = useDraft(({ document }) => document.entities);
  const nameOf = ({ kind, entity }: FoundEntity) => kind === 'entity' ? (entities[entity ?? '']?.name ?? entity ?? '') : s(`sim.found.${kind}`);
  return (
    <div className="entity-found" role="status">
      <div className="entity-found-head">
        <b>{found.length === 0 ? t('entities.try-none') : t('entities.try-found', { n: found.length, now: now.replace('T', ' ') })}</b>
        <IconButton label={t('entities.try-close')} icon={<X size={14} aria-hidden="true" />} onClick={onClose} />
      </div>
      {found.length > 0 && (
        <ul>
          {found.map((one, i) => (
            <li key={i}>
              <span className="entity-said" dir="auto">{text.slice(one.start, one.end)}</span>
              <Chip kind={one.kind === 'entity' ? 'accent' : 'plain'}>{nameOf(one)}</Chip>
              <code>{valueWords(one.value)}</code>
              <span className="num faint" title={t('entities.place')}>{one.start}–{one.end}</span>
              {one.doubtful && <Chip kind="warn" icon={<CircleHelp size={12} aria-hidden="true" />}>{t('entities.doubtful')}</Chip>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
} // prettier-ignore
/** `{ value: 2, unit: 个 }`: as the table of kinds shows it. */
const valueWords = (value: Json): string =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? `{ ${Object.entries(value).map(([key, part]) => `${key}: ${valueWords(part)}`).join(', ')} }` // prettier-ignore
    : String(value);
