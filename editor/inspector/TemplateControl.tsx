// What a customer reads, in each language of the bot; and text with variables for a machine.
import { useDraft, useView } from '../canvas/studio-context.ts';
import type { ControlProps } from './Field.tsx';
import { labelPath, useForm } from './inspector-context.ts';
import { TemplateField } from './TemplateField.tsx';
import { wordsIn, wordsWith } from './words-in.ts';

const ONE_LINE = 500;

export function TemplateControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const form = useForm();
  const stored = typeof value === 'string' ? value : typeof schema.default === 'string' ? schema.default : '';
  const oneLine = schema.place === 'url' || schema.place === 'header' || (schema.maxLength ?? Infinity) <= ONE_LINE;
  return (
    <TemplateField
      id={id}
      labelledBy={`${id}-label`}
      value={stored}
      oneLine={oneLine}
      mono={schema.place === 'json' || schema.place === 'url' || schema.place === 'header'}
      place={schema.place ?? 'prompt'}
      window={
        oneLine
          ? undefined
          : {
              title: form.text.fields[labelPath(path)] ?? labelPath(path),
              language: schema.place === 'json' ? 'json' : 'template',
            }
      }
      readOnly={form.readOnly}
      maxLength={schema.maxLength}
      describedBy={describedBy}
      invalid={invalid}
      onCommit={(next, focus) => form.commit(path, next, focus)}
    />
  );
}

export function WordsControl({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const form = useForm();
  const languages = useDraft(({ document }) => document.languages);
  const language = useView((view) => view.language) ?? languages[0] ?? 'en';
  const stored = value ?? schema.default;
  const most = schema.anyOf?.find((one) => one.type === 'string')?.maxLength;
  return (
    <TemplateField
      key={language} // its own draft: a switch of language never writes into the other one
      id={id}
      labelledBy={`${id}-label`}
      value={wordsIn(stored, languages, language)}
      oneLine={(most ?? Infinity) <= 200}
      mono={false}
      place="prompt" // as it will read, without the signs that keep a customer's * a *
      readOnly={form.readOnly}
      maxLength={most}
      describedBy={describedBy}
      invalid={invalid}
      placeholder={
        language === languages[0] ? undefined : wordsIn(stored, languages, languages[0] ?? language) || undefined // written nowhere: nothing to translate
      }
      onCommit={(text, focus) =>
        form.commit(path, wordsWith(stored, languages, language, text), `${focus}:${language}`)
      }
    />
  );
}
