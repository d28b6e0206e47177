// What lies outside of the flows in words: the keys of a setting by the labels of their fields, an opening as a stretch of the day,
// an option by its name. What has no words keeps its key.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Locale, Names } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import type { Message } from '@dialoom/shared/text/messages';
import type { Path } from '../document/path.ts';
import { botMessages } from '../text/bot.ts';
import { caseMessages } from '../text/cases.ts';
import { dialogueMessages } from '../text/dialogue.ts';
import { embedMessages } from '../text/embed.ts';
import { entityMessages } from '../text/entities.ts';
import { guardMessages } from '../text/guard.ts';
import { mannersMessages } from '../text/manners.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { languageName } from '../text/time.ts';
import { versionMessages } from '../text/versions.ts';

type Words = Readonly<Record<string, Message>>;
const [b, c, d, e, g, m, s, v, w]: readonly Words[] = [botMessages, caseMessages, dialogueMessages, entityMessages, guardMessages, mannersMessages, simulatorMessages, versionMessages, embedMessages]; // prettier-ignore

/** Where a label stands: by the keys behind `settings`, `widget` or an entity, ids and places left out. */
const labels: Readonly<Record<string, readonly [from: Words | undefined, key: string]>> = {
  'settings.files': [b, 'settings.files'],
  'settings.files.on': [b, 'settings.files-on'],
  'settings.files.megabytes': [b, 'settings.files-most'],
  'settings.hours.on': [m, 'hours.on'],
  'settings.hours.zone': [m, 'hours.zone'],
  'settings.hours.week': [m, 'hours.week'],
  'settings.hours.days': [m, 'hours.days'],
  'settings.hours.days.date': [m, 'hours.date'],
  'settings.hours.days.name': [v, 'own.name'],
  'settings.hours.days.open': [v, 'own.open'],
  'settings.reminders.after': [m, 'reminders.after'],
  'settings.reminders.text': [m, 'reminders.text'],
  'settings.smallTalk.on': [d, 'talk.on'],
  'settings.smallTalk.answers': [d, 'talk.answers'],
  'settings.smallTalk.without': [v, 'own.without'],
  'settings.fallback.after': [d, 'fallback.when'],
  'settings.fallback.flow': [d, 'fallback.flow'],
  'settings.secondOpinion.by': [d, 'second.by'],
  'settings.secondOpinion.connection': [d, 'second.connection'],
  'settings.secondOpinion.withinMs': [d, 'second.within'],
  'settings.welcome.hotQuestions': [v, 'own.hot'],
  'settings.welcome.measured': [m, 'hot.measured'],
  'settings.welcome.suggest': [m, 'hot.suggest'],
  'settings.guard': [g, 'guard.bot-title'],
  'settings.guard.on': [g, 'guard.bot-on'],
  'settings.guard.actions': [v, 'own.actions'],
  'settings.guard.replies': [g, 'guard.bot-reply'],
  'settings.guard.escalate': [g, 'guard.bot-escalate'],
  'settings.guard.escalate.after': [v, 'own.hits'],
  'settings.guard.escalate.to': [v, 'own.then'],
  'settings.gate': [c, 'gate.title'],
  'settings.gate.warnings': [c, 'gate.warnings'],
  'settings.gate.tests': [c, 'gate.tests'],
  'settings.gate.coverage': [c, 'gate.coverage'],
  'settings.says': [v, 'own.says'],
  'settings.says.stillLooking': [m, 'answers.still'],
  'settings.says.returning': [d, 'returning.label'],
  'widget.triggers': [w, 'embed.triggers'],
  'widget.triggers.words': [w, 'embed.trigger-words'],
  'widget.triggers.when': [w, 'embed.trigger-when'],
  'widget.triggers.seconds': [w, 'embed.trigger-seconds'],
  'widget.triggers.percent': [w, 'embed.trigger-percent'],
  'widget.triggers.pages': [w, 'embed.trigger-pages'],
  'widget.triggers.once': [w, 'embed.trigger-once'],
  'widget.triggers.phones': [w, 'embed.trigger-phones'],
  'entities.values.value': [e, 'entities.value'],
  'entities.values.says': [v, 'own.other-words'],
  'entities.parts.name': [e, 'entities.part-name'],
  'entities.parts.kind': [e, 'entities.part-kind'],
  'entities.parts.role': [e, 'entities.part-role'],
  'entities.parts.asks': [v, 'own.asks'],
};
const kindOf = (value: string): readonly [Words | undefined, string] =>
  Object.hasOwn(entityMessages, `entities.kind.${value}`) ? [e, `entities.kind.${value}`] : [s, `sim.found.${value}`];
/** Options, by the same places. */
const options: Readonly<Record<string, (value: string) => readonly [Words | undefined, string]>> = {
  'settings.secondOpinion.by': (value) => [d, `second.${value}`],
  'settings.smallTalk.without': (value) => [d, `talk.${value}`],
  'settings.guard.escalate.to': (value) => [g, `guard.action.${value}`],
  'widget.triggers.when': (value) => [w, `embed.when-${value}`],
  'widget.triggers.once': (value) => [w, `embed.once-${value}`],
  'entities.kind': kindOf,
  'entities.parts.kind': kindOf,
  'entities.parts.role': (value) => [e, `entities.role.${value}`],
};
const worded = (found: readonly [Words | undefined, string] | undefined, locale: Locale): string | undefined =>
  found?.[0] && Object.hasOwn(found[0], found[1]) ? found[0][found[1]]?.[locale] : undefined;

/** The key of a path in the tables above. */
function placeOf(path: Path): string {
  const [part, ...rest] = path;
  const keys = part === 'entities' ? rest.slice(1) : rest;
  return [part, ...keys.filter((key, i) => typeof key === 'string' && keys[i - 1] !== 'values')].join('.');
}
/** What the last key of a path is called; nothing for one without words. */
function ownKey(path: Path, { languages }: BotDocument, locale: Locale): string | undefined {
  const last = String(path.at(-1));
  const above = placeOf(path.slice(0, -1));
  if (above === 'settings.smallTalk.answers') return worded([d, `talk.${last}`], locale);
  if (above === 'settings.guard.actions' || above === 'settings.guard.replies')
    return worded([g, `guard.category.${last}`], locale);
  if (above.startsWith('settings.guard.actions.')) return worded([g, `guard.${last}`], locale);
  if (above === 'settings.hours.week') return worded([m, `hours.${last}`], locale);
  return worded(labels[placeOf(path)], locale) ?? (languages.includes(last) ? languageName(last, locale) : undefined);
}
/** The words of the keys behind the first two, outermost first: 「周一」, 「道谢 › 英文」. */
export const ownKeys = (path: Path, document: BotDocument, locale: Locale): string[] =>
  path.flatMap((key, i) =>
    i < 2 || typeof key === 'number' ? [] : (ownKey(path.slice(0, i + 1), document, locale) ?? []),
  );

type Telling = { locale: Locale; document: BotDocument; connections: Names; plain(value: Json): string };
const isMap = (value: Json | undefined): value is Record<string, Json> => value !== null && typeof value === 'object' && !Array.isArray(value); // prettier-ignore

/** A value outside of the flows; nothing where it stands for itself. @param plain of a number, yes or no, a text */
export function ownValue(value: Json, path: Path, telling: Telling): string | undefined {
  const { locale, document, connections } = telling;
  if (!['settings', 'widget', 'entities'].includes(String(path[0]))) return undefined;
  const place = placeOf(path);
  if (typeof value === 'string') {
    if (place === 'settings.fallback.flow') return document.flows[value]?.name;
    if (place === 'settings.secondOpinion.connection') return connections[value];
    if (place.startsWith('settings.guard.actions.')) return worded([g, `guard.action.${value}`], locale);
    return worded(options[place]?.(value), locale);
  }
  if (place === 'settings.secondOpinion.withinMs' && typeof value === 'number')
    return dialogueMessages['second.ms'][locale].replace('{n}', String(value));
  if (Array.isArray(value)) {
    if (value.length === 0) return place.startsWith('settings.hours.') && place !== 'settings.hours.days' ? mannersMessages['hours.closed'][locale] : undefined; // prettier-ignore
    if (value.every(isOpening)) return value.map(({ from, to }) => `${from}–${to}`).join(locale === 'zh-CN' ? '、' : ', ');
    return value.map((one, i) => told(one, [...path, i], telling)).join('\n');
  }
  return isMap(value) ? told(value, path, telling) : undefined;
} // prettier-ignore
const isOpening = (value: Json): value is { from: string; to: string } => isMap(value) && typeof value['from'] === 'string' && typeof value['to'] === 'string'; // prettier-ignore

/** A row on a line of its own, each part by its label. */
function told(value: Json, path: Path, telling: Telling): string {
  const { locale, document } = telling;
  if (!isMap(value)) return ownValue(value, path, telling) ?? telling.plain(value);
  const parts = Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    if (key === 'id' || inner === '' || (isMap(inner) && Object.keys(inner).length === 0)) return [];
    if (Array.isArray(inner) && inner.length === 0 && key !== 'open') return [];
    const words = isMap(inner) ? told(inner, at, telling) : (ownValue(inner, at, telling) ?? telling.plain(inner));
    const label = ownKey(at, document, locale) ?? key;
    return [locale === 'zh-CN' ? `${label}：${words}` : `${label}: ${words}`];
  });
  return parts.join(locale === 'zh-CN' ? '，' : ', ');
}
