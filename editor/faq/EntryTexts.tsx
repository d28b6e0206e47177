// What customers ask and what is answered, by language: with pictures and files, buttons, and another text for a channel.
import { useState, type Dispatch, type RefObject, type SetStateAction } from 'react';
import { faqChannels, type FaqChannel } from '@dialoom/shared/api/faq';
import { commonLanguages } from '../bot/common-languages.ts';
import { Markdown } from '../inspector/Markdown.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { faqMessages } from '../text/faq.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { EntryMedia } from './EntryMedia.tsx';
import { linesOf, noTexts, type EntryDraft, type Texts, type Wrong } from './draft.ts';

export type FieldsProps = { draft: EntryDraft; set: Dispatch<SetStateAction<EntryDraft>>; wrong: Wrong };

type Props = FieldsProps & { list: string; focus: RefObject<HTMLInputElement | null> };
export function EntryTexts({ list, focus, draft, set, wrong }: Props) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const languages = Object.keys(draft.texts);
  const [shown, setShown] = useState(languages.find((one) => one === locale) ?? languages[0] ?? locale);
  const language = languages.includes(shown) ? shown : (languages[0] ?? locale);
  const texts = draft.texts[language] ?? noTexts;
  const change = (part: Partial<Texts>) => set({ ...draft, texts: { ...draft.texts, [language]: { ...texts, ...part } } });
  /** What was sent arrives while somebody types on. */
  const later = (of: (media: Texts['media']) => Texts['media']) =>
    set((now) => {
      const own = now.texts[language] ?? noTexts;
      return { ...now, texts: { ...now.texts, [language]: { ...own, media: of(own.media) } } };
    });
  const more = commonLanguages.filter((one) => !languages.includes(one));
  const similarWrong = wrong.similar && t(wrong.similar === 'many' ? 'faq.too-many' : 'faq.too-long');
  return (
    <>
      <div className="faq-languages">
        <Tabs
          label={t('faq.language')}
          value={language}
          tabs={languages.map((value) => ({ value, label: languageName(value, locale) }))}
          onChoose={setShown}
        >
          {null}
        </Tabs>
        <Select
          aria-label={t('faq.add-language')}
          value=""
          options={[{ value: '', label: t('faq.add-language') }, ...more.map((value) => ({ value, label: languageName(value, locale) }))]}
          onChoose={(value) => {
            if (value === '') return;
            set({ ...draft, texts: { ...draft.texts, [value]: noTexts } });
            setShown(value);
          }}
        />
      </div>
      <Field label={t('faq.question')} hint={t('faq.question-hint')} error={wrong.question && t('faq.need-question')}>
        <TextInput ref={focus} value={texts.question} onText={(question) => change({ question })} maxLength={300} lang={language} />
      </Field>
      <Field label={t('faq.similar-label')} hint={t('faq.similar-hint', { n: linesOf(texts.similar).length })} error={similarWrong}>
        <TextArea rows={5} value={texts.similar} onText={(similar) => change({ similar })} lang={language} />
      </Field>
      <Field label={t('faq.answer')} hint={t('faq.answer-hint')} error={wrong.answer && t('faq.need-answer')}>
        <TextArea rows={5} value={texts.answer} onText={(answer) => change({ answer })} maxLength={8_000} lang={language} />
      </Field>
      {texts.answer.trim() !== '' && <Preview texts={texts} language={language} />}
      <Channels texts={texts} language={language} change={change} />
      <EntryMedia list={list} media={texts.media} wrong={wrong.media === true} onChange={later} />
      <Field label={t('faq.follow-ups')} hint={t('faq.follow-ups-hint')} error={wrong.followUps && t('faq.follow-ups-wrong')}>
        <TextArea rows={2} value={texts.followUps} onText={(followUps) => change({ followUps })} lang={language} />
      </Field>
    </>
  );
} // prettier-ignore

function Preview({ texts, language }: { texts: Texts; language: string }) {
  const t = useWords(faqMessages);
  const pictures = texts.media.filter(({ kind, url }) => kind === 'picture' && /^https?:\/\/\S+$/i.test(url));
  return (
    <figure className="faq-preview" lang={language}>
      <figcaption>{t('faq.preview')}</figcaption>
      <div className="faq-bubble">
        <Markdown source={texts.answer} breaks />
      </div>
      {pictures.map(({ url, name }) => (
        <img key={url} src={url} alt={name} loading="lazy" referrerPolicy="no-referrer" />
      ))}
      {linesOf(texts.followUps).length > 0 && (
        <p className="faq-buttons">
          {linesOf(texts.followUps).map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
    </figure>
  );
}

type PartProps = { texts: Texts; change(part: Partial<Texts>): void };
function Channels({ texts, language, change }: PartProps & { language: string }) {
  const t = useWords(faqMessages);
  const used = faqChannels.filter((channel) => texts.channels[channel] !== undefined);
  const write = (channel: FaqChannel, text: string) => change({ channels: { ...texts.channels, [channel]: text } });
  return (
    <>
      {used.map((channel) => (
        <Field key={channel} label={t('faq.channel-answer', { name: t(`faq.channel.${channel}`) })} hint={t('faq.channel-hint')}>
          <TextArea rows={3} value={texts.channels[channel] ?? ''} onText={(text) => write(channel, text)} maxLength={8_000} lang={language} />
        </Field>
      ))}
      <div className="faq-add">
        <Select
          aria-label={t('faq.channel-add')}
          value=""
          options={[
            { value: '' as const, label: t('faq.channel-add') },
            ...faqChannels.filter((one) => !used.includes(one)).map((value) => ({ value, label: t(`faq.channel.${value}`) })),
          ]}
          onChoose={(channel: FaqChannel | '') => channel !== '' && write(channel, texts.answer)}
        />
      </div>
    </>
  );
} // prettier-ignore
