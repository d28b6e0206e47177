// A bot from a file: read here, checked by the server, opened when it is in. Importing runs nothing and calls nobody.
import { useRef, useState } from 'react';
import { Upload } from 'lucide-react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { toast } from '../kit/toast.tsx';
import { useImportBot } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { kitMessages } from '../text/kit.ts';
import { startMessages } from '../text/start.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const MOST_BYTES = 5 * 1024 * 1024;

export function ImportBot() {
  const t = useWords(startMessages);
  const k = useWords(kitMessages);
  const locale = useLocale();
  const load = useImportBot();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MOST_BYTES) return setWrong(t('start.import-large'));
    load.mutate((await file.text()).replace(/^\uFEFF/, ''), {
      onSuccess: ({ id }) => {
        toast(t('start.imported', { name: file.name.replace(/(\.dialoom)?\.json$/, '') }));
        navigate(places.flows(id));
      },
      onError: (error) => setWrong(failureWords(error, locale)),
    });
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = ''; // the same file again, once it is mended
        }}
      />
      <Button
        icon={<Upload size={14} aria-hidden="true" />}
        busy={load.isPending && t('start.importing')}
        onClick={() => input.current?.click()}
      >
        {t('start.import')}
      </Button>
      {wrong !== undefined && (
        <Dialog
          open
          onClose={() => setWrong(undefined)}
          title={t('start.import-failed-title')}
          description={wrong}
          footer={<Button onClick={() => setWrong(undefined)}>{k('kit.close')}</Button>}
        >
          <p className="k-hint">{t('start.import-hint')}</p>
        </Dialog>
      )}
    </>
  );
}
