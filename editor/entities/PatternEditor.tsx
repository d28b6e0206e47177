// The pattern of an entity, judged while it is typed.
import { patternFault } from '@dialoom/shared/pattern/pattern';
import { patternReason } from '@dialoom/shared/text/pattern-reasons';
import { useTypedText } from '../bot/use-typed-text.ts';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { entityMessages } from '../text/entities.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = { pattern: string; mayEdit: boolean; onPattern(pattern: string, merge: string): void };

export function PatternEditor({ pattern, mayEdit, onPattern }: Props) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const typed = useTypedText(pattern, (text, merge) => text !== pattern && onPattern(text, merge));
  const fault = typed.value === '' ? undefined : patternFault(typed.value);
  const error = fault === undefined ? undefined : t('entities.pattern-wrong', { reason: patternReason(fault, locale) });
  return (
    <Field label={t('entities.pattern')} hint={t('entities.pattern-hint')} error={error}>
      <TextInput {...typed} mono readOnly={!mayEdit} maxLength={500} spellCheck={false} placeholder="M[0-9]{6}" />
    </Field>
  );
}
