// Under a text with variables: what is wrong with it while it is written, and what it reads like with the values of the open test.
import { useDeferredValue, useMemo } from 'react';
import { renderTemplate, templateFault, TemplateFault, type Place } from '@dialoom/shared/template/template';
import { templateReason } from '@dialoom/shared/text/template-reasons';
import { useLocale, useT } from '../text/use-studio.ts';
import { useLiveValues, type LiveValues } from './live-values.ts';

const MOST = 300;
type Props = {
  source: string;
  place: Place;
  limit: number | undefined;
  /** Said already, by the field. */ silent: boolean;
};

export function TemplateNotes({ source, place, limit, silent }: Props) {
  const t = useT();
  const locale = useLocale();
  const live = useLiveValues();
  const settled = useDeferredValue(source);
  const fault = useMemo(() => (silent ? undefined : templateFault(settled)), [settled, silent]);
  const preview = useMemo(() => live && previewOf(settled, live, place), [settled, live, place]);
  return (
    <>
      {fault !== undefined && (
        <p className="field-error" data-level="error" role="status">
          {t('inspector.template-fault', { reason: templateReason(fault, locale) })}
        </p>
      )}
      {limit !== undefined && source.length >= limit && (
        <p className="field-error" data-level="warning" role="status">
          {t('inspector.at-most-letters', { most: limit })}
        </p>
      )}
      {preview !== undefined && (
        <p className="template-preview">
          <b>{t('inspector.preview')}</b>
          <span>{preview === '' ? t('inspector.preview-empty') : preview}</span>
        </p>
      )}
    </>
  );
}

/** Nothing when there is nothing to put in, or it cannot be rendered. */
export function previewOf(source: string, values: LiveValues, place: Place): string | undefined {
  if (!/\{[{%]/.test(source)) return undefined;
  try {
    const text = renderTemplate(source, values, place);
    return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
  } catch (error) {
    if (error instanceof TemplateFault) return undefined;
    throw error;
  }
}
