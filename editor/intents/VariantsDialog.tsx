// Other ways to say what an intent's examples say: made by words or by a model, looked through, and only what is ticked comes in.
import { useEffect, useRef, useState } from 'react';
import { Sparkles, TriangleAlert } from 'lucide-react';
import type { suggestVariants } from '@dialoom/shared/api/examples';
import type { Answer } from '@dialoom/shared/api/route';
import type { Json } from '@dialoom/shared/node/effects';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { bringExamples } from '../document/operations/bring-examples.ts';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { useConnections } from '../queries/connections.ts';
import { useVariants } from '../queries/examples.ts';
import { failureWords } from '../queries/failure.ts';
import { exampleMessages } from '../text/examples.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Found = Answer<typeof suggestVariants>;
type Props = {
  bot: string;
  id: string;
  language: string;
  /** Only from these; none: from all of the intent's. */
  from: readonly string[];
  onClose(): void;
};
const ways = ['words', 'model'] as const;

export function VariantsDialog({ bot, id, language, from, onClose }: Props) {
  const t = useWords(exampleMessages);
  const locale = useLocale();
  const studio = useStudio();
  const intents = useDraft(({ document }) => document.intents);
  const connections = useConnections();
  const models = (connections.data?.connections ?? []).filter(({ kind }) => kind === 'model');
  const [by, setBy] = useState<(typeof ways)[number]>('words');
  const [connection, setConnection] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const asked = useVariants(bot);
  const ask = (way: (typeof ways)[number], model = connection ?? models[0]?.id) => {
    asked.mutate(
      {
        intent: id, language, by: way,
        ...(way === 'model' && model !== undefined && { connection: model }),
        ...(from.length > 0 && { from: from.slice(0, 50) }),
        document: studio.document as unknown as Json, // parsed: plain JSON
      },
      { onSuccess: ({ variants }) => setTicked(new Set(variants.flatMap(({ text, like }) => (like === undefined ? [text] : [])))) },
    ); // prettier-ignore
  };
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    ask('words'); // by words it costs nothing; a model is asked when somebody says so
  });
  const found = by === 'model' && asked.variables?.by !== 'model' ? undefined : asked.data;
  const all = found?.variants ?? [];
  const chosen = all.filter(({ text }) => ticked.has(text));
  const send = () => {
    if (chosen.length === 0) return;
    studio.commit(bringExamples.of({ brought: [{ intent: id, language, examples: chosen.map(({ text }) => ({ text })) }] })); // prettier-ignore
    toast(t('examples.brought', { n: chosen.length }), { label: t('examples.undo'), run: () => studio.draft.undo() });
    onClose();
  };
  const waits = by === 'model' && !found && !asked.isPending;
  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={t('variants.title', { name: intents[id]?.name ?? id })}
      description={t(from.length > 0 ? 'variants.lead-some' : 'variants.lead', { language: languageName(language, locale), n: from.length })}
      hold={chosen.length > 0}
      onSubmit={send}
      footer={<DialogFoot onCancel={onClose} verb={t('examples.add-n', { n: chosen.length })} disabled={chosen.length === 0 || asked.isPending} />}
    >
      <div className="variants">
        {models.length > 0 && (
          <Choices
            label={t('variants.by')}
            value={by}
            options={ways.map((value) => ({ value, label: t(`variants.by.${value}`) }))}
            onChoose={(way) => (setBy(way), way === 'words' && ask('words'))}
          />
        )}
        {by === 'model' && (
          <div className="variants-model">
            {models.length > 1 && (
              <Field label={t('variants.connection')}>
                <Select value={connection ?? models[0]?.id ?? ''} options={models.map(({ id: value, name }) => ({ value, label: name }))} onChoose={setConnection} />
              </Field>
            )}
            <p className="k-hint">{t('variants.model-hint')}</p>
            <Button icon={<Sparkles size={14} aria-hidden="true" />} busy={asked.isPending && t('variants.asking')} onClick={() => ask('model')}>
              {t(found ? 'variants.again' : 'variants.ask')}
            </Button>
          </div>
        )}
        {asked.error && <Fault>{failureWords(asked.error, locale)}</Fault>}
        {asked.isPending ? (
          <Loading what={t('variants.asking')}>
            <BoneRows rows={6} height={36} />
          </Loading>
        ) : (
          !waits && found && <Review found={found} ticked={ticked} onTick={setTicked} />
        )}
        {models.length === 0 && connections.data && <p className="k-hint">{t('variants.no-model')}</p>}
      </div>
    </Dialog>
  ); // prettier-ignore
}

function Review({ found, ticked, onTick }: { found: Found; ticked: ReadonlySet<string>; onTick(next: ReadonlySet<string>): void }) {
  const t = useWords(exampleMessages);
  const intents = useDraft(({ document }) => document.intents);
  const { variants, near, tokens, model } = found;
  const doubtful = variants.filter(({ like }) => like !== undefined).length;
  const notes = [
    t('variants.found', { n: variants.length }),
    ...(near > 0 ? [t('variants.near', { n: near })] : []),
    ...(doubtful > 0 ? [t('variants.doubtful', { n: doubtful })] : []),
    ...(tokens ? [t('variants.tokens', { model: model ?? '', n: tokens.prompt + tokens.completion })] : []),
  ];
  if (variants.length === 0) return <p className="examples-none">{t('variants.none')}</p>;
  const isAll = variants.every(({ text }) => ticked.has(text));
  const tick = (text: string, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(text);
    else next.delete(text);
    onTick(next);
  };
  return (
    <>
      <p className="k-hint" role="status">{notes.join(' · ')}</p>
      <label className="variant variant-all">
        <input type="checkbox" checked={isAll} onChange={() => onTick(isAll ? new Set() : new Set(variants.map(({ text }) => text)))} />
        <span>{t('variants.all')}</span>
      </label>
      <ul className="variant-list" aria-label={t('variants.list')}>
        {variants.map(({ text, from, like }) => (
          <li key={text}>
            <label className="variant">
              <input type="checkbox" checked={ticked.has(text)} onChange={(event) => tick(text, event.target.checked)} />
              <span className="grow">
                <span dir="auto">{text}</span>
                {from !== '' && <span className="faint tiny">{t('variants.from', { text: from })}</span>}
              </span>
              {like !== undefined && (
                <span className="example-also">
                  <TriangleAlert size={12} aria-hidden="true" />
                  {t('variants.like', { name: intents[like]?.name ?? like })}
                </span>
              )}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
} // prettier-ignore
