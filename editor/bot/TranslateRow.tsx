// One text: where it stands, what it says in the default language, and what it says in the other.
import { CopyPlus, TriangleAlert } from 'lucide-react';
import { templateFault, templateVariables } from '@dialoom/shared/template/template';
import { templateReason } from '@dialoom/shared/text/template-reasons';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { entityOf, stateOf, textIn, withText, writeText, type BotText } from '../document/bot-texts.ts';
import { categoryName } from '../guard/category-name.ts';
import { Chip } from '../kit/Chip.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { useGuard } from '../queries/guard.ts';
import { botMessages } from '../text/bot.ts';
import { guardMessages } from '../text/guard.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { nodeTitle } from './node-title.ts';
import { ownTextName } from './own-text-name.ts';
import { useTypedText } from './use-typed-text.ts';

type Props = {
  bot: string;
  text: BotText;
  source: string;
  hasSource: boolean;
  /** The language of the source. */
  from: string;
  languages: readonly string[];
  language: string;
  mayEdit: boolean;
  onTouch(): void;
};

export function TranslateRow({ bot, text, source, hasSource, from, languages, language, mayEdit, onTouch }: Props) {
  const t = useWords(botMessages);
  const locale = useLocale();
  const studio = useStudio();
  const place = usePlaceWords(text);
  const shared = stateOf(text.value, language) === 'shared';
  const typed = useTypedText(shared ? '' : textIn(text.value, language), (next, merge) =>
    studio.commit(writeText(text, withText(text.value, languages, language, next)), merge),
  );
  const { onKeyDown: _, ...input } = typed; // Enter is a new line here
  const named = languageName(language, locale);
  return (
    <li className="translate-row">
      <div className="translate-place">
        {text.place.in === 'node' ? (
          <NodeLink bot={bot} place={text.place} words={place} />
        ) : (
          <Link
            to={text.place.in === 'part' ? places.entity(bot, entityOf(text.place.field)) : places.botSettings(bot)}
          >
            {place}
          </Link>
        )}
        {shared && <Chip>{t('missing.same')}</Chip>}
      </div>
      <p className="translate-source" lang={from}>
        {hasSource ? source : <span className="faint">{source || t('missing.not-written')}</span>}
      </p>
      <div className="translate-target">
        <TextArea
          {...input}
          lang={language}
          rows={rowsFor(typed.value || source)}
          maxLength={text.most}
          readOnly={!mayEdit}
          aria-label={t('missing.input', { place, language: named })}
          placeholder={shared ? source : named}
          onFocus={() => {
            onTouch();
            typed.onFocus();
          }}
        />
        {mayEdit && !shared && hasSource && typed.value === '' && (
          <IconButton
            label={t('missing.copy')}
            icon={<CopyPlus size={14} aria-hidden="true" />}
            onClick={() => {
              onTouch();
              typed.onText(source);
              typed.onBlur();
            }}
          />
        )}
        <Doubts source={source} translation={typed.value} />
      </div>
    </li>
  );
}

function NodeLink({
  bot,
  place,
  words,
}: {
  bot: string;
  place: Extract<BotText['place'], { in: 'node' }>;
  words: string;
}) {
  const studio = useStudio();
  return (
    <Link
      to={`${places.flow(bot, place.flow)}?node=${encodeURIComponent(place.node)}`}
      onClick={() => studio.openField(place.flow, place.node, place.path)}
    >
      {words}
    </Link>
  );
}

const ROW_CHARACTERS = 56; // of Latin letters; a Chinese sign is as wide as two
const MOST_ROWS = 10;
/** Rows that hold the text, near enough where the browser cannot size a field by its content. */
const rowsFor = (text: string): number => {
  const wide = (line: string) => [...line].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0);
  return Math.min(
    MOST_ROWS,
    text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / ROW_CHARACTERS)), 0),
  );
};

/** What a translator most often loses. */
function Doubts({ source, translation }: { source: string; translation: string }) {
  const t = useWords(botMessages);
  const locale = useLocale();
  if (translation.trim() === '') return null;
  const reason = templateFault(translation);
  const has = new Set(reason === undefined ? templateVariables(translation) : []);
  const lost =
    reason === undefined && templateFault(source) === undefined
      ? [...new Set(templateVariables(source))].filter((name) => !has.has(name))
      : [];
  if (reason === undefined && lost.length === 0) return null;
  return (
    <p className="translate-doubt" role="status">
      <TriangleAlert size={12} aria-hidden="true" />
      {reason === undefined
        ? t('missing.lost-variables', {
            names: new Intl.ListFormat(locale).format(lost.map((name) => `{{ ${name} }}`)),
          })
        : t('missing.bad-template', { reason: templateReason(reason, locale) })}
    </p>
  );
}

/** 「询问订单号 · 问题」 */
function usePlaceWords({ place }: BotText): string {
  const t = useWords(botMessages);
  const g = useWords(guardMessages);
  const house = useGuard().data?.settings;
  const studio = useStudio();
  const locale = useLocale();
  const node = useDraft(({ document }) =>
    place.in === 'node' ? document.flows[place.flow]?.nodes[place.node] : undefined,
  );
  if (place.in === 'guard') return ownTextName(t, place.in, categoryName(g, house, place.field));
  if (place.in !== 'node') return ownTextName(t, place.in, place.field);
  const field = node && studio.definitions[node.type]?.text[locale].fields[place.label];
  return [nodeTitle(node, studio.definitions, locale), field].filter(Boolean).join(' · ');
}
