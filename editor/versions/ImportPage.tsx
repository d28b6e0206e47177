// A bot file for this draft: what it would change is shown first, in the words and the picture of the comparison, and only then taken in.
import { useState } from 'react';
import { z } from 'zod';
import { CircleEqual, FileJson, FileUp, TriangleAlert } from 'lucide-react';
import { nodes } from '@dialoom/nodes';
import type { BotDocument } from '@dialoom/shared/document/document';
import { errorText } from '@dialoom/shared/text/errors';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { useDraft, useReadOnly, useStudio } from '../canvas/studio-context.ts';
import { changesBetween } from '../document/changes.ts';
import { takeFile } from '../document/operations/take-file.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Fault } from '../kit/Fault.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Comparison } from './Comparison.tsx';
import { isTooLarge, readBotFile } from './read-bot-file.ts';
import './versions.css';

type Chosen = { name: string; document: BotDocument; unbound: number };

export default function ImportPage({ bot }: { bot: string }) {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const studio = useStudio();
  const readOnly = useReadOnly();
  const draft = useDraft(({ document }) => document);
  const fileChoice = useFileChoice({
    label: t('import.file'),
    accept: '.json,application/json',
    onFiles: ([file]) => void read(file),
  });
  const [chosen, setChosen] = useState<Chosen>();
  const [fault, setFault] = useState<string>();

  const refuse = (words: string) => {
    setChosen(undefined);
    setFault(words);
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const failed = (code: 'too-large', params: Record<string, string>) =>
      refuse(t('import.fault', { reason: errorText(code, locale, params), code }));
    if (isTooLarge(file)) return failed('too-large', { most: '5 MB' });
    const reasons = (locale === 'zh-CN' ? z.locales.zhCN() : z.locales.en()).localeError;
    const found = readBotFile(await file.text(), studio.document, nodes, reasons);
    if ('fault' in found)
      return refuse(t('import.fault', { reason: errorText(found.fault.code, locale, found.fault.params), code: found.fault.code })); // prettier-ignore
    if ('newer' in found) return refuse(t('import.newer', { names: found.newer.join(', ') }));
    setFault(undefined);
    setChosen({ name: file.name, ...found });
  };
  const take = ({ name, document }: Chosen) => {
    studio.commit(takeFile.of({ file: name, changes: changesBetween(studio.document, document) }));
    if (!studio.document.flows[studio.flow]) studio.openFlow(studio.document.main);
    navigate(places.flows(bot));
    toast(t('import.taken', { name }), { label: t('restore.undo'), run: () => studio.undo() });
  };
  const dropping = useFileDrop((file) => void read(file));
  const choose = (
    <>
      {fileChoice.input}
      <Button
        kind={chosen ? 'outline' : 'primary'}
        icon={<FileUp size={14} aria-hidden="true" />}
        onClick={fileChoice.open}
      >
        {t(chosen ? 'import.another' : 'import.choose')}
      </Button>
    </>
  );
  if (readOnly)
    return (
      <Page title={t('import.title')}>
        <p className="muted">{t('import.read-only')}</p>
      </Page>
    );
  return (
    <Page title={t('import.title')} lead={t('import.lead')} whole>
      <div className="compare-page">
        {chosen ? (
          <>
            <div className="import-chosen">
              <FileJson size={16} aria-hidden="true" />
              <strong className="grow cut">{chosen.name}</strong>
              {choose}
              <Button kind="primary" onClick={() => take(chosen)}>
                {t('import.take')}
              </Button>
            </div>
            {chosen.unbound > 0 && (
              <p className="import-warn">
                <TriangleAlert size={14} aria-hidden="true" />
                {t('import.connections', { n: chosen.unbound })}
              </p>
            )}
            <h2 className="import-preview">{t('import.preview')}</h2>
            <Comparison
              before={draft}
              after={chosen.document}
              same={<Empty icon={<CircleEqual size={20} aria-hidden="true" />}>{t('import.same')}</Empty>}
            />
          </>
        ) : (
          <div className="import-drop" {...dropping}>
            <FileJson size={24} aria-hidden="true" />
            {choose}
            <span className="muted">{t('import.drop')}</span>
          </div>
        )}
        {fault !== undefined && <Fault>{fault}</Fault>}
      </div>
    </Page>
  );
}
