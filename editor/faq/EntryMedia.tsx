// Pictures and files of an answer: brought in here, or named by their address elsewhere.
import { useState, type ClipboardEvent } from 'react';
import { FileText, Image, Link, Upload, X } from 'lucide-react';
import { MOST_MEDIA, MOST_MEDIUM_BYTES, type FaqMedium } from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Menu, MenuItem } from '../kit/Menu.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useFileChoice } from '../kit/use-file-choice.tsx';
import { useFileDrop } from '../kit/use-file-drop.ts';
import { failureWords } from '../queries/failure.ts';
import { useAddFaqMedium } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

/** What the server takes; it looks into each. */
const TYPES = '.png,.jpg,.jpeg,.webp,.gif,.pdf,.docx,.xlsx,.txt,.csv,.mp3,.mp4';
/** It lies on a Dialoom server: nobody needs to see its address. */
const isKept = (url: string): boolean => /\/v1\/media\/m_[0-9a-f]{32}$/.test(url);
/** On the server that this studio is of: its address may have been another one when the entry was written. */
const here = (url: string): string => (isKept(url) ? url.slice(url.indexOf('/v1/media/')) : url);

type Change = (media: readonly FaqMedium[]) => readonly FaqMedium[];
type Props = { list: string; media: readonly FaqMedium[]; wrong: boolean; onChange(change: Change): void };

export function EntryMedia({ list, media, wrong, onChange }: Props) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const add = useAddFaqMedium(list);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const left = MOST_MEDIA - media.length;
  const fail = (name: string, why: string) => setFaults((before) => [...before, t('faq.media-failed', { name, why })]);
  /** One after another: what goes wrong with one stops none. */
  const bring = async (files: readonly File[]) => {
    setFaults(files.length > left ? [t('faq.media-many', { n: MOST_MEDIA })] : []);
    for (const file of files.slice(0, left)) {
      if (file.size > MOST_MEDIUM_BYTES) {
        fail(file.name, t('faq.media-large', { n: MOST_MEDIUM_BYTES / 1_048_576 }));
        continue;
      }
      try {
        const medium = await add.mutateAsync(file);
        onChange((now) => [...now, medium].slice(0, MOST_MEDIA));
      } catch (error) {
        fail(file.name, failureWords(error, locale));
      }
    }
  };
  const choice = useFileChoice({ label: t('faq.media-upload'), accept: TYPES, multiple: true, onFiles: (files) => void bring(files) }); // prettier-ignore
  const drop = useFileDrop((file) => file && left > 0 && void bring([file]));
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    void bring(files);
  };
  const put = (at: number, part: Partial<FaqMedium>) => onChange((now) => now.map((one, i) => (i === at ? { ...one, ...part } : one))); // prettier-ignore
  const byAddress = (kind: FaqMedium['kind']) => onChange((now) => [...now, { kind, url: '', name: '' }]);
  return (
    <div className="faq-media" role="group" aria-label={t('faq.media')} {...drop} onPaste={paste}>
      {choice.input}
      <p className="k-label">{t('faq.media')}</p>
      {media.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a picture is its place in the list
        <div key={at} className="faq-medium">
          {one.kind === 'picture' && isKept(one.url) ? (
            <img src={here(one.url)} alt="" referrerPolicy="no-referrer" />
          ) : one.kind === 'picture' ? (
            <Image size={16} aria-hidden="true" />
          ) : (
            <FileText size={16} aria-hidden="true" />
          )}
          {!isKept(one.url) && (
            <TextInput aria-label={`${t('faq.media-url')} ${at + 1}`} placeholder="https://…" value={one.url} onText={(url) => put(at, { url })} maxLength={2_000} inputMode="url" />
          )}
          <TextInput aria-label={`${t(`faq.media-name.${one.kind}`)} ${at + 1}`} placeholder={t(`faq.media-name.${one.kind}`)} value={one.name} onText={(name) => put(at, { name: name.replaceAll(/[[\]]/g, '') })} maxLength={120} />
          {isKept(one.url) && (
            <a className="k-icon-button" href={here(one.url)} target="_blank" rel="noreferrer" aria-label={t('faq.media-open', { n: at + 1 })}>
              <Link size={16} aria-hidden="true" />
            </a>
          )}
          <IconButton label={t('faq.media-remove', { n: at + 1 })} icon={<X size={16} />} onClick={() => onChange((now) => now.filter((_, i) => i !== at))} />
        </div>
      ))}
      {faults.map((fault) => <Fault key={fault}>{fault}</Fault>)}
      {wrong && <Fault>{t('faq.media-wrong')}</Fault>}
      {left > 0 && (
        <>
          <span className="faq-media-add">
            <Button small icon={<Upload size={14} aria-hidden="true" />} busy={add.isPending && t('faq.media-sending')} onClick={choice.open}>{t('faq.media-upload')}</Button>
            <Menu trigger={<Button small kind="quiet" icon={<Link size={14} aria-hidden="true" />}>{t('faq.media-by-address')}</Button>}>
              <MenuItem icon={<Image size={16} aria-hidden="true" />} onSelect={() => byAddress('picture')}>{t('faq.media-picture')}</MenuItem>
              <MenuItem icon={<FileText size={16} aria-hidden="true" />} onSelect={() => byAddress('file')}>{t('faq.media-file')}</MenuItem>
            </Menu>
          </span>
          <p className="k-hint">{t('faq.media-hint', { n: MOST_MEDIUM_BYTES / 1_048_576 })}</p>
        </>
      )}
    </div>
  );
} // prettier-ignore
