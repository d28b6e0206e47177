// A bot from a file: read here, checked by the server, opened when it is in. Importing runs nothing and calls nobody.
import { useState } from 'react';
import { Upload } from 'lucide-react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { CodeBlock } from '../kit/CodeBlock.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { toast } from '../kit/toast.tsx';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { useImportBot } from '../queries/bots.ts';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { kitMessages } from '../text/kit.ts';
import { startMessages } from '../text/start.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Script = { flow: string; node: string; code: string };
const MOST_BYTES = 5 * 1024 * 1024;

export function ImportBot() {
  const t = useWords(startMessages);
  const k = useWords(kitMessages);
  const locale = useLocale();
  const load = useImportBot();
  const fileChoice = useFileChoice({
    label: t('start.import'),
    accept: '.json,application/json',
    onFiles: ([file]) => void take(file),
  });
  /** `detail`: for who made the file. */
  const [wrong, setWrong] = useState<{ words: string; detail?: string }>();
  const [brought, setBrought] = useState<{ id: string; scripts: readonly Script[]; connections: readonly string[] }>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setWrong({ words: t('start.import-large') });
    load.mutate((await file.text()).replace(/^\uFEFF/, ''), {
      onSuccess: ({ id, brought: { scripts, connections } = { scripts: [], connections: [] } }) => {
        const name = file.name.replace(/(\.dialoom)?\.json$/, '');
        toast(t(connections.length > 0 ? 'start.imported-connections' : 'start.imported', { name }));
        if (scripts.length + connections.length > 0) setBrought({ id, scripts, connections });
        else navigate(places.flows(id));
      },
      onError: (error) => {
        const words = failureWords(error, locale);
        const isNoBot = error instanceof ApiFailure && ['document.shape', 'bad-json'].includes(error.code);
        setWrong(isNoBot ? { words: t('start.import-no-bot'), detail: words } : { words });
      },
    });
  };
  return (
    <>
      {fileChoice.input}
      <Button
        icon={<Upload size={14} aria-hidden="true" />}
        busy={load.isPending && t('start.importing')}
        onClick={fileChoice.open}
      >
        {t('start.import')}
      </Button>
      {brought && (
        <Dialog
          open
          shape="wide"
          onClose={() => navigate(places.flows(brought.id))}
          title={t('start.brought-title')}
          description={t('start.brought-about')}
          footer={
            <Button kind="primary" onClick={() => navigate(places.flows(brought.id))}>
              {t('start.brought-open')}
            </Button>
          }
        >
          {brought.connections.length > 0 && (
            <p>{t('start.brought-connections', { names: brought.connections.join(', ') })}</p>
          )}
          {brought.scripts.map(({ flow, node, code }) => (
            <div className="brought-script" key={`${flow}/${node}`}>
              <p>{t('start.brought-script', { flow, node })}</p>
              <CodeBlock text={code} label={t('start.brought-script', { flow, node })} />
            </div>
          ))}
        </Dialog>
      )}
      {wrong !== undefined && (
        <Dialog
          open
          onClose={() => setWrong(undefined)}
          title={t('start.import-failed-title')}
          description={wrong.words}
          footer={<Button onClick={() => setWrong(undefined)}>{k('kit.close')}</Button>}
        >
          <p className="k-hint">{t('start.import-hint')}</p>
          {wrong.detail !== undefined && (
            <details className="fold-plain">
              <summary>{t('start.import-detail')}</summary>
              <p className="k-hint">{wrong.detail}</p>
            </details>
          )}
        </Dialog>
      )}
    </>
  );
}
