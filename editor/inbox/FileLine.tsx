// A file of the customer's: pictures are shown, and everything can be saved. It comes from the server as a thing that runs nothing.
import { useState } from 'react';
import { Download, FileText } from 'lucide-react';
import { readSentFile } from '@dialoom/shared/api/inbox';
import { fillPath } from '@dialoom/shared/api/route';
import type { SentFile } from '@dialoom/shared/node/content';
import { byteWords } from '../kit/byte-words.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';

const WIDEST = 320;

export function FileLine({ file, conversation }: { file: SentFile; conversation: string }) {
  const t = useWords(inboxMessages);
  const [plain, setPlain] = useState(!file.type.startsWith('image/'));
  const address = fillPath(readSentFile.path, { conversation, file: file.id });
  const { width = WIDEST, height = WIDEST } = file;
  const scale = Math.min(1, WIDEST / width, WIDEST / height);
  return (
    <div className="talk-file" data-picture={!plain || undefined}>
      {!plain && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <img
            src={address}
            alt={t('line.picture', { name: file.name })}
            width={Math.round(width * scale)}
            height={Math.round(height * scale)}
            loading="lazy"
            onError={() => setPlain(true)}
          />
        </a>
      )}
      <a href={address} download={file.name}>
        <FileText size={16} aria-hidden="true" />
        <span className="grow cut">
          <span className="sr">{t('line.save')} </span>
          {file.name}
        </span>
        <span className="num muted">{byteWords(file.size)}</span>
        <Download size={14} aria-hidden="true" />
      </a>
    </div>
  );
}
