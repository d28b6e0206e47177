// How files come in: picked, dropped on the panel, pasted. What cannot go is said before anything is sent.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import type { Chat, State } from '../chat.ts';
import { Icon } from '../icons.tsx';

type Props = {
  chat: Chat;
  limits: NonNullable<NonNullable<State['bot']>['files']>;
  t: T;
  box: { current: HTMLElement | null };
};

export function Attach({ chat, limits, t, box }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: ArrayLike<File> | undefined) => {
    for (const file of Array.from(files ?? []).slice(0, 10)) {
      const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
      chat.attach(
        file,
        file.size > limits.bytes
          ? t('fileLarge', { n: limits.bytes / 1_048_576 })
          : extension && limits.extensions.includes(extension)
            ? undefined
            : t('fileKind', { types: limits.extensions.join(', ') }),
      );
    }
    if (matchMedia('(hover: hover)').matches) box.current?.focus(); // on a phone the keyboard would cover it
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const panel = box.current?.closest<HTMLElement>('.panel');
    if (!panel) return;
    const heard = (event: DragEvent | ClipboardEvent) => {
      const from = 'clipboardData' in event ? event.clipboardData : event.dataTransfer;
      const drop = event.type === 'drop';
      setOver(event.type === 'dragover' && !!from?.types.includes('Files'));
      if (event.type === 'dragover' || drop) event.preventDefault(); // else the browser leaves the page for the file
      if ((drop || event.type === 'paste') && from?.files.length) {
        event.preventDefault();
        latest.current(from.files);
      }
    };
    const kinds = ['dragover', 'dragleave', 'drop', 'paste'] as const;
    for (const kind of kinds) panel.addEventListener(kind, heard);
    return () => {
      for (const kind of kinds) panel.removeEventListener(kind, heard);
    };
  }, [box]);
  return (
    <>
      {over && <p class="drop">{t('drop')}</p>}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={limits.extensions.map((one) => `.${one}`).join()}
        onChange={({ currentTarget }) => {
          take(currentTarget.files ?? undefined);
          currentTarget.value = ''; // the same one may be picked again
        }}
      />
      <button type="button" class="icon" aria-label={t('attach')} onClick={() => input.current?.click()}>
        <Icon name="clip" />
      </button>
    </>
  );
}
