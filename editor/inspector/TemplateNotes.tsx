// Under a text with variables: what is wrong with it while it is written, and what it reads like with the values of the open test.
import { useMemo } from 'react';
import { renderTemplate, templateFault, TemplateFault, type Place } from '@dialoom/shared/template/template';
import type { FaultPlace } from '@dialoom/shared/template/template-places';
import { templateReason } from '@dialoom/shared/text/template-reasons';
import { useLocale, useT } from '../text/use-studio.ts';
import { useLiveValues, type LiveValues } from './live-values.ts';

const MOST = 300;
const MOST_FAULTS = 3;
const MOST_EMPTY = 2;
type Props = {
  /** As it was a moment ago, while it is being typed. */
  source: string;
  faults: readonly FaultPlace[];
  place: Place;
  limit: number | undefined;
  /** Paths that may hold nothing here. */
  empty: readonly string[];
  /** The first is said already, by the field. */
  silent: boolean;
  /** Somebody wants to say what is written where such a path holds nothing. */
  onDefault(path: string): void;
};

export function TemplateNotes({ source, faults, place, limit, empty, silent, onDefault }: Props) {
  const t = useT();
  const locale = useLocale();
  const live = useLiveValues();
  const preview = useMemo(() => live && previewOf(source, live, place), [source, live, place]);
  const said = silent ? templateFault(source) : undefined;
  const told = faults.filter(({ reason }) => reason !== said).slice(0, MOST_FAULTS);
  return (
    <>
      {told.map(({ at, length, reason }) => (
        <p key={at} className="field-error" data-level="error" role="status">
          {faults.length > 1 && <code>{source.slice(at, at + length)}</code>}
          {t('inspector.template-fault', { reason: templateReason(reason, locale) })}
        </p>
      ))}
      {limit !== undefined && source.length >= limit && (
        <p className="field-error" data-level="warning" role="status">
          {t('inspector.at-most-letters', { most: limit })}
        </p>
      )}
      {empty.slice(0, MOST_EMPTY).map((path) => (
        <p key={path} className="field-help maybe-empty">
          <span>{t('inspector.maybe-empty-here', { path })}</span>
          <button type="button" className="link-button" onClick={() => onDefault(path)}>
            {t('filter.default')}
          </button>
        </p>
      ))}
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
