// Examples come in, pasted or from a file: what would come to which intent, and what is left out and why; then all of it in one step.
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { CircleCheck, FileUp, TriangleAlert } from 'lucide-react';
import { MOST_EXAMPLE_FILE_BYTES, type readExamples } from '@dialoom/shared/api/examples';
import type { Answer } from '@dialoom/shared/api/route';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { bringExamples } from '../document/operations/bring-examples.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { base64 } from '../queries/base64.ts';
import { useReadExamples, type ExampleFile } from '../queries/examples.ts';
import { failureWords } from '../queries/failure.ts';
import { exampleMessages } from '../text/examples.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { broughtBy, isTooMuch, leftOut, planImport, type Plan } from './import-plan.ts';
import { pastedKind, readPastedLines } from './pasted-examples.ts';

type Read = Answer<typeof readExamples>;
type Props = {
  bot: string;
  /** Where lines go that name no intent. */
  intent?: string | undefined;
  language: string;
  start?: string;
  onClose(): void;
};
const parts = ['', 'text', 'intent', 'language', 'marks'] as const;
const SHOWN = 60;
const READ_AFTER_MS = 300;

export function ImportExamples({ bot, intent, language, start = '', onClose }: Props) {
  const t = useWords(exampleMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const { intents, languages } = document;
  const [text, setText] = useState(start);
  const [file, setFile] = useState<ExampleFile>();
  const [large, setLarge] = useState(false);
  const [others, setOthers] = useState(false);
  const [into, setInto] = useState(intent ?? '');
  const [told, setTold] = useState<string>();
  const [instead, setInstead] = useState<Readonly<Record<string, string>>>({});
  const fileChoice = useFileChoice({
    label: t('examples.choose-file'),
    accept: '.csv,.tsv,.txt,.xlsx,.xlsm,.jsonl,.ndjson,.json',
    onFiles: ([file]) => void choose(file),
  });
  const reading = useReadExamples(bot);
  const { mutate, reset } = reading;
  const read = (sent: ExampleFile) => (setFile(sent), mutate(sent));

  // a pasted table or JSON is read like a file, once the typing rests
  const kind = pastedKind(text);
  const later = useDeferredValue(text);
  useEffect(() => {
    if (kind === undefined) return undefined;
    const timer = setTimeout(() => {
      const name = kind;
      void base64(new Blob([later])).then((sent) => read({ name, file: sent }));
    }, READ_AFTER_MS);
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- read anew when the text is another one
  }, [later, kind]);
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    // never read here: a browser that turns hundreds of megabytes into text stands still
    setLarge(chosen.size > MOST_EXAMPLE_FILE_BYTES);
    if (chosen.size > MOST_EXAMPLE_FILE_BYTES) return;
    setText('');
    read({ name: chosen.name, file: await base64(chosen) });
  };
  const dropping = useFileDrop((dropped) => void choose(dropped));

  const lines = useMemo(() => readPastedLines(later), [later]);
  const byServer = file !== undefined || kind !== undefined;
  const found: Read | undefined = byServer ? reading.data : { kind: 'lines', columns: [], rows: lines.examples.length + lines.faults.length, examples: lines.examples, faults: lines.faults, refused: lines.faults.length }; // prettier-ignore
  // lines pasted under an intent are in the language that is open there; of all others it is told by the letters
  const tongue = told ?? (found?.kind === 'lines' && intent !== undefined ? language : '');
  const plan = useMemo(
    () => found && planImport({ intents, languages }, found.examples, { intent: into === '' ? undefined : into, language: tongue === '' ? language : tongue, guess: tongue === '', others, instead }), // prettier-ignore
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- lines are read anew in every render, and are the same ones
    [byServer ? found : lines, intents, languages, into, tongue, others, instead],
  );
  const tooMuch = useMemo(() => plan !== undefined && plan.added > 0 && isTooMuch(document, plan), [document, plan]);
  const noText = found?.kind === 'table' && found.columns.every(({ part }) => part !== 'text');
  const nothing = !found || (found.rows === 0 && !noText);
  const ready = plan !== undefined && plan.added > 0 && !tooMuch && !noText;
  const send = () => {
    if (!ready) return;
    studio.commit(bringExamples.of({ brought: broughtBy(plan, newId) }));
    toast(t('examples.brought', { n: plan.added }), { label: t('examples.undo'), run: () => studio.draft.undo() });
    onClose();
  };
  const drop = () => (setFile(undefined), reset(), setLarge(false));
  const names = Object.entries(intents).map(([value, { name }]) => ({ value, label: name }));
  return (
    <Dialog
      open
      shape="wide"
      onClose={onClose}
      title={t('examples.import-title')}
      description={t('examples.import-lead')}
      hold={text.trim() !== '' || file !== undefined}
      onSubmit={send}
      footer={<DialogFoot onCancel={onClose} verb={t('examples.add-n', { n: plan?.added ?? 0 })} disabled={!ready} />}
    >
      <div className="import-examples" {...dropping}>
        {file === undefined || kind !== undefined ? (
          <Field label={t('examples.lines')} hint={t('examples.lines-hint')}>
            <TextArea value={text} onText={(next) => (setText(next), drop())} rows={nothing ? 8 : 5} />
          </Field>
        ) : null}
        <div className="import-file">
          {fileChoice.input}
          <Button
            icon={<FileUp size={14} aria-hidden="true" />}
            busy={reading.isPending && t('examples.reading')}
            onClick={fileChoice.open}
          >
            {t(file && kind === undefined ? 'examples.other-file' : 'examples.choose-file')}
          </Button>
          {file && kind === undefined ? (
            <>
              <span className="cut">{file.name}</span>
              <Button kind="quiet" onClick={drop}>
                {t('examples.no-file')}
              </Button>
            </>
          ) : (
            <span className="k-hint">{t('examples.file-hint')}</span>
          )}
        </div>
        {large && <Fault>{t('examples.too-large')}</Fault>}
        {byServer && reading.error && <Fault>{failureWords(reading.error, locale)}</Fault>}
        {found && found.columns.length > 1 && file && (
          <Columns found={found} onChange={(at, part) => read({ ...file, columns: found.columns.map(({ part: own, language: tag }, i) => ({ part: i === at ? part : own, language: i === at ? '' : tag })) })} /> // prettier-ignore
        )}
        {noText && <Fault>{t('examples.no-text-column')}</Fault>}
        {byServer && reading.data && nothing && <Fault>{t('examples.nothing-in-file')}</Fault>}
        {found && !nothing && !noText && (
          <div className="import-where">
            <Field label={t('examples.into')}>
              <Select value={into} options={[{ value: '', label: t('examples.into-none') }, ...names]} onChoose={setInto} />
            </Field>
            {languages.length > 1 && (
              <Field label={t('examples.language')}>
                <Select value={tongue} options={[{ value: '', label: t('examples.by-letters') }, ...languages.map((value) => ({ value, label: languageName(value, locale) }))]} onChoose={setTold} />
              </Field>
            )}
          </div> // prettier-ignore
        )}
        {found && plan && !nothing && !noText && (
          <Preview
            found={found}
            plan={plan}
            names={names}
            onInstead={(key, id) =>
              setInstead(
                id === ''
                  ? Object.fromEntries(Object.entries(instead).filter(([one]) => one !== key))
                  : { ...instead, [key]: id },
              )
            }
          />
        )}
        {plan && (others || plan.left.some(({ why }) => why === 'other')) && (
          <Switch checked={others} onChange={setOthers} label={t('examples.take-others')} />
        )}
        {tooMuch && <Fault>{t('examples.too-much')}</Fault>}
      </div>
    </Dialog>
  );
}

function Columns({ found, onChange }: { found: Read; onChange(at: number, part: (typeof parts)[number]): void }) {
  const t = useWords(exampleMessages);
  return (
    <div className="import-columns" role="group" aria-label={t('examples.columns')}>
      {found.columns.map(({ name, part }, i) => (
        <Field key={i} label={name === '' ? '—' : name}>
          <Select value={part} options={parts.map((value) => ({ value, label: t(`examples.part.${value}`) }))} onChoose={(value) => onChange(i, value)} />
        </Field>
      ))}
    </div>
  ); // prettier-ignore
}

type PreviewProps = {
  found: Read;
  plan: Plan;
  names: readonly { value: string; label: string }[];
  onInstead(key: string, id: string): void;
};

function Preview({ found, plan, names, onInstead }: PreviewProps) {
  const t = useWords(exampleMessages);
  const problems = useMemo(
    () =>
      [
        ...found.faults.map(({ row, fault, text }) => ({ row, words: t(`examples.fault.${fault}`), text })),
        ...plan.left.map(({ row, why, text, intent }) => ({ row, words: t(`examples.left.${why}`, { name: intent ?? '' }), text })), // prettier-ignore
      ].toSorted((a, b) => a.row - b.row),
    [found, plan, t],
  );
  const left = found.refused + plan.left.length;
  const counts = leftOut.flatMap((why) => {
    const n = plan.left.filter((one) => one.why === why).length;
    return n > 0 ? [t(`examples.count.${why}`, { n })] : [];
  });
  return (
    <div className="import-preview">
      <p className="import-ready" role="status" data-none={plan.added === 0 || undefined}>
        <CircleCheck size={16} aria-hidden="true" />
        {t('examples.summary', {
          rows: found.rows,
          added: plan.added,
          intents: new Set(plan.into.flatMap(({ key, added, instead }) => (added > 0 ? [instead ?? key] : []))).size,
        })}
      </p>
      {plan.into.length > 0 && (
        <ul className="import-into" aria-label={t('examples.per-intent')}>
          {plan.into.slice(0, SHOWN).map(({ key, name, isNew, added, instead }) => (
            <li key={key}>
              <span className="cut">{name}</span>
              {isNew && names.length === 0 && <Chip kind="accent">{t('examples.new-intent')}</Chip>}
              {isNew && names.length > 0 && (
                <Select
                  value={instead ?? ''}
                  aria-label={t('examples.goes-to', { name })}
                  options={[
                    { value: '', label: t('examples.new-intent') },
                    ...names.map(({ value, label }) => ({ value, label: t('examples.instead', { name: label }) })),
                  ]}
                  onChoose={(id) => onInstead(key, id)}
                />
              )}
              <span className="num">+{added}</span>
            </li>
          ))}
          {plan.into.length > SHOWN && <li className="faint">{t('examples.more', { n: plan.into.length - SHOWN })}</li>}
        </ul>
      )}
      {left > 0 && (
        <details className="import-left" open={left <= 8}>
          <summary>
            <TriangleAlert size={16} aria-hidden="true" />
            {t('examples.left-out', { n: left })}
            {counts.length > 0 && <span className="faint">{counts.join(' · ')}</span>}
          </summary>
          <ul>
            {problems.slice(0, SHOWN).map(({ row, words, text }, i) => (
              <li key={i}>
                <b className="num">{t('examples.row', { n: row })}</b> {words}
                {text !== '' && (
                  <span className="faint" dir="auto">
                    {text}
                  </span>
                )}
              </li>
            ))}
            {left > SHOWN && <li className="faint">{t('examples.more', { n: left - SHOWN })}</li>}
          </ul>
        </details>
      )}
    </div>
  );
}
