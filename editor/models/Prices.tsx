// Own prices as rows, and the ones that ship with their date and source.
import { useId } from 'react';
import { Plus, X } from 'lucide-react';
import type { readModelHouse } from '@dialoom/shared/api/models';
import type { Answer } from '@dialoom/shared/api/route';
import { Button } from '../kit/Button.tsx';
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
  const columns = (['model', 'input', 'output', 'currency'] as const).map((key) => ({ key, name: t(`models.price-${key}`) })); // prettier-ignore
  return (
    <>
      {prices.length > 0 && (
        <div className="models-price models-price-head" aria-hidden="true">
          {columns.map(({ key, name }) => (
            <span key={key}>{name}</span>
          ))}
        </div>
      )}
      {prices.map((price, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- names may be empty or alike while they are typed
        <div key={at} className="models-price">
          <Cell
            label={label(at + 1, t('models.price-model'))}
            heading={t('models.price-model')}
            mono
            value={price.model}
            placeholder="qwen-plus*"
            most={200}
            fault={tried && price.model.trim() === '' && t('models.need-price-model')}
            onText={(model) => change(at, { model })}
          />
          {(['input', 'output'] as const).map((key) => (
            <Cell
              key={key}
              label={label(at + 1, t(`models.price-${key}`))}
              heading={t(`models.price-${key}`)}
              value={price[key]}
              most={12}
              fault={tried && !isAmount(price[key]) && t('models.need-amount')}
              onText={(text) => change(at, { [key]: text })}
            />
          ))}
          <label className="models-cell">
            <span className="models-cell-name" aria-hidden="true">
              {t('models.price-currency')}
            </span>
            <Select
              value={price.currency}
              aria-label={label(at + 1, t('models.price-currency'))}
              options={(['CNY', 'USD'] as const).map((value) => ({ value, label: value }))}
              onChoose={(currency) => change(at, { currency })}
            />
          </label>
          <IconButton
            label={t('models.price-remove', { model: price.model })}
            icon={<X size={14} aria-hidden="true" />}
            onClick={() => onChange(prices.toSpliced(at, 1))}
          />
        </div>
      ))}
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

type CellProps = {
  /** With its row, for who does not see where it stands. */
  label: string;
  heading: string;
  value: string;
  most: number;
  fault: string | false;
  mono?: boolean;
  placeholder?: string;
  onText(text: string): void;
};
/** What is wrong with it stands below it, and its heading above it where there is no room for columns. */
function Cell({ label, heading, value, most, fault, mono, placeholder, onText }: CellProps) {
  const id = useId();
  return (
    <div className="models-cell">
      <span className="models-cell-name" aria-hidden="true">
        {heading}
      </span>
      <TextInput
        value={value}
        aria-label={label}
        aria-invalid={fault !== false || undefined}
        aria-describedby={fault === false ? undefined : id}
        maxLength={most}
        onText={onText}
        {...(mono ? { mono } : { inputMode: 'decimal' as const })}
        {...(placeholder !== undefined && { placeholder })}
      />
      {fault !== false && (
        <p className="k-fault" id={id}>
          {fault}
        </p>
      )}
    </div>
  );
}
