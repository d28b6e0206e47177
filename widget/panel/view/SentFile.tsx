// A file in the log: a picture as such, everything else by name and size. Pressing it saves it.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { T } from '../../text/texts.ts';
import type { Chat } from '../chat.ts';
import { Icon } from '../icons.tsx';
import type { MessageEvent } from '../types.ts';

type Props = { file: Pick<NonNullable<MessageEvent['file']>, 'id' | 'name' | 'type' | 'size'> & { width?: number | undefined; height?: number | undefined }; chat: Chat; t: T }; // prettier-ignore

const WIDEST = 520;
const sizeWords = (bytes: number): string => bytes < 1_048_576 ? `${Math.ceil(bytes / 1_024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`; // prettier-ignore

export function SentFile({ file, chat, t }: Props) {
  const [plain, setPlain] = useState(!file.type.startsWith('image/'));
  const save = async () => {
    const blob = await chat.bytes(file.id);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = file.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  return (
    <button
      type="button"
      class={plain ? 'file' : 'file seen'}
      aria-label={plain ? undefined : t('saveImage', { name: file.name })}
      onClick={() => void save().catch(() => undefined)}
    >
      {plain ? (
        <>
          <Icon name="file" />
          <span>
            <span class="unseen">{t('save')} </span>
            {file.name}
            {file.size > 0 && <small>{sizeWords(file.size)}</small>}
          </span>
        </>
      ) : (
        <Picture file={file} chat={chat} none={setPlain} />
      )}
    </button>
  );
}

/** Drawn on a canvas: a page may allow no pictures but its own, and the token stays out of every address. Fetched when it comes into view. */
function Picture({ file, chat, none }: Omit<Props, 't'> & { none(plain: true): void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { id, width = 400, height = 300 } = file;
  const scale = Math.min(1, WIDEST / width, WIDEST / height);
  useEffect(() => {
    const draw = async () => {
      const bitmap = await createImageBitmap(await chat.bytes(id));
      const by = Math.min(1, WIDEST / bitmap.width, WIDEST / bitmap.height);
      const at = canvas.current;
      if (!at) return;
      at.width = Math.max(1, bitmap.width * by);
      at.height = Math.max(1, bitmap.height * by);
      at.getContext('2d')?.drawImage(bitmap, 0, 0, at.width, at.height);
      bitmap.close();
    };
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some((one) => one.isIntersecting)) return;
      watch.disconnect();
      draw().catch(() => none(true));
    });
    if (canvas.current) watch.observe(canvas.current);
    return () => watch.disconnect();
  }, [chat, id, none]);
  return <canvas ref={canvas} width={width * scale} height={height * scale} />;
}
