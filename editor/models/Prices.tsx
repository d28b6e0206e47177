// Own prices as rows, and the ones that ship with their date and source.
import { Plus, X } from 'lucide-react';
import type { readModelHouse } from '@dialoom/shared/api/models';
import type { Answer } from '@dialoom/shared/api/route';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { modelsMessages } from '../text/models.ts';
import { useWords } from '../text/use-words.ts';
import { isAmount, type PriceDraft } from './house-draft.ts';

type Props = {
  prices: readonly PriceDraft[];
  presets: Answer<typeof readModelHouse>['presets'];
  tried: boolean;
  onChange(prices: readonly PriceDraft[]): void;
};
const MOST = 200;

export function Prices({ prices, presets, tried, onChange }: Props) {
  const t = useWords(modelsMessages);
  const change = (at: number, part: Partial<PriceDraft>) =>
    onChange(prices.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const label = (n: number, what: string) => t('models.price-of', { n, what });
  const wrong = tried && prices.some(({ model, input, output }) => model.trim() === '' || !isAmount(input) || !isAmount(output)); // prettier-ignore
  return (
    <>
      {prices.map((price, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- names may be empty or alike while they are typed
        <div key={at} className="models-price">
          <TextInput
            mono
            value={price.model}
            placeholder="qwen-plus*"
            aria-label={label(at + 1, t('models.price-model'))}
            maxLength={200}
            onText={(model) => change(at, { model })}
          />
          <TextInput
            value={price.input}
            inputMode="decimal"
            placeholder={t('models.price-input')}
            aria-label={label(at + 1, t('models.price-input'))}
            maxLength={12}
            onText={(input) => change(at, { input })}
          />
          <TextInput
            value={price.output}
            inputMode="decimal"
            placeholder={t('models.price-output')}
            aria-label={label(at + 1, t('models.price-output'))}
            maxLength={12}
            onText={(output) => change(at, { output })}
          />
          <Select
            value={price.currency}
            aria-label={label(at + 1, t('models.price-currency'))}
            options={(['CNY', 'USD'] as const).map((value) => ({ value, label: value }))}
            onChoose={(currency) => change(at, { currency })}
          />
          <IconButton
            label={t('models.price-remove', { model: price.model })}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange(prices.toSpliced(at, 1))}
          />
        </div>
      ))}
      {wrong && <Fault>{t('models.need-amount')}</Fault>}
      <Button
        small
        kind="quiet"
        icon={<Plus size={14} aria-hidden="true" />}
        disabled={prices.length >= MOST}
        onClick={() => onChange([...prices, { model: '', currency: 'CNY', input: '', output: '' }])}
      >
        {t('models.price-add')}
      </Button>
      <details className="fold-plain">
        <summary>{t('models.presets')}</summary>
        <div className="models-scroll" tabIndex={0} role="region" aria-label={t('models.presets')}>
          <table className="k-table">
            <tbody>
              {presets.map((one) => (
                <tr key={one.model}>
                  <td className="mono">{one.model}</td>
                  <td data-right className="num">
                    {one.input} / {one.output} {one.currency}
                  </td>
                  <td className="muted">{t('models.as-of', { date: one.asOf })}</td>
                  <td data-right>
                    <a href={one.source} target="_blank" rel="noreferrer">
                      {t('models.source')}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}
