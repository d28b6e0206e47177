// What is in the variables of the prompts when a typed question is asked: the question itself, or a value; and which are empty.
import { useId } from 'react';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';
import { emptyOf, givenFor, type Given, type PromptVariable } from './prompt-variables.ts';

type Props = {
  variables: readonly PromptVariable[];
  given: Given;
  /** A question is typed. */
  asks: boolean;
  onGiven(given: Given): void;
};
export function GivenVariables({ variables, given, asks, onGiven }: Props) {
  const t = useWords(wordingMessages);
  const heading = useId();
  const empty = emptyOf(variables, given);
  return (
    <section className="beside-given" aria-labelledby={heading}>
      <h3 id={heading}>{t('compare.given')}</h3>
      <p className="k-hint">{t('compare.given-hint')}</p>
      <ul>
        {variables.map((one) => {
          const { path, initial } = one;
          const now = givenFor(one, given);
          return (
            <li key={path}>
              <code>{path}</code>
              <Select
                value={now.by}
                aria-label={t('compare.given-kind', { name: path })}
                options={(['question', 'value'] as const).map((value) => ({ value, label: t(`compare.given-${value}`) }))}
                onChoose={(by) => onGiven({ ...given, [path]: by === 'question' ? { by } : { by, text: '' } })}
              />
              {now.by === 'value' && (
                <TextInput
                  value={now.text}
                  maxLength={2_000}
                  aria-label={t('compare.given-text', { name: path })}
                  placeholder={initial === undefined ? t('compare.given-none') : typeof initial === 'string' ? initial : JSON.stringify(initial)}
                  onText={(text) => onGiven({ ...given, [path]: { by: 'value', text } })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {asks && empty.length > 0 && (
        <p className="beside-note" data-kind="warn" role="status">
          {t('compare.given-empty', { names: empty.map((path) => `{{ ${path} }}`).join(', ') })}
        </p>
      )}
    </section>
  );
} // prettier-ignore
