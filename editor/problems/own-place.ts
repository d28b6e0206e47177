// A place outside of the flows in words: 「聊天窗口 › 标题 › 中文」, 「变量 › 订单号 › 种类」.
import { translator } from '@dialoom/shared/text/messages';
import { handoffFields, widgetFields } from '../bot/own-text-name.ts';
import type { Studio } from '../canvas/studio.ts';
import type { Path } from '../document/path.ts';
import { botMessages } from '../text/bot.ts';
import { embedMessages } from '../text/embed.ts';
import { entityMessages } from '../text/entities.ts';
import { exampleMessages } from '../text/examples.ts';
import { caseMessages } from '../text/cases.ts';
import { dialogueMessages } from '../text/dialogue.ts';
import { intentMessages } from '../text/intents.ts';
import { guardMessages } from '../text/guard.ts';
import { mannersMessages } from '../text/manners.ts';
import { languageName } from '../text/time.ts';
import { variableMessages } from '../text/variables.ts';
import { versionMessages } from '../text/versions.ts';

/** The words behind the part's own name, outermost first; what has no words keeps its key. */
export function ownPlace({ document, locale }: Pick<Studio, 'document' | 'locale'>, path: Path): string[] {
  const [part, first = '', second = '', third] = path.map(String);
  const b = translator(botMessages, locale);
  const m = translator(mannersMessages, locale);
  const deeper = (language: string | undefined) => (language === undefined ? [] : [languageName(language, locale)]);
  switch (part) {
    case 'variables': {
      const v = translator(variableMessages, locale);
      const fields: Readonly<Record<string, string>> = {
        type: v('variables.kind'),
        initial: v('variables.initial'),
        secret: v('variables.secret'),
      };
      return [first, fields[second] ?? second];
    }
    case 'intents': {
      const i = translator(intentMessages, locale);
      const fields: Readonly<Record<string, string>> = {
        name: i('intents.name'),
        global: i('intents.global'),
        startsOver: i('intents.coming'),
        examples: i('intents.says'),
        marks: translator(exampleMessages, locale)('examples.marked'),
      };
      return [document.intents[first]?.name ?? first, fields[second] ?? second, ...deeper(third)];
    }
    case 'entities': {
      const e = translator(entityMessages, locale);
      const entity = document.entities[first];
      const fields: Readonly<Record<string, string>> = {
        name: e('entities.name'),
        kind: e('entities.what'),
        values: e('entities.values'),
        fuzzy: e('entities.fuzzy'),
        pattern: e('entities.pattern'),
        parts: e('entities.parts'),
      };
      const value = second === 'values' && third !== undefined ? entity?.values[third]?.value : undefined;
      return [entity?.name || first, fields[second] ?? second, ...(value === undefined ? [] : [value])];
    }
    case 'settings': {
      const field = handoffFields.find((one) => one === second);
      if (first === 'handoff') return [field ? b(`handoff.${field}`) : second, ...deeper(third)];
      const fields: Readonly<Record<string, string>> = {
        threshold: b('settings.threshold'),
        doubtful: b('settings.doubtful'),
        onStop: b('settings.onstop'),
        aiLabel: b('settings.ai'),
        hours: m('hours.title'),
        reminders: m('reminders.title'),
        welcome: m('hot.title'),
        gatherSeconds: m('answers.gather'),
        orderPattern: translator(entityMessages, locale)('entities.order'),
        zone: translator(entityMessages, locale)('entities.zone'),
        followLanguage: m('answers.follow'),
        helpful: m('answers.helpful'),
        fallback: translator(dialogueMessages, locale)('fallback.title'),
        smallTalk: translator(dialogueMessages, locale)('talk.title'),
        secondOpinion: translator(dialogueMessages, locale)('second.title'),
        guard: translator(guardMessages, locale)('guard.bot-title'),
        says: second === 'stillLooking' ? m('answers.still') : translator(versionMessages, locale)('own.says'),
        files: b('settings.files'),
        gate: translator(caseMessages, locale)('gate.title'),
      };
      return [fields[first] ?? first];
    }
    case 'widget': {
      const field = widgetFields.find((one) => one === second);
      if (first === 'texts') return [field ? b(`widget.${field}`) : second, ...deeper(third)];
      const fields: Readonly<Record<string, string>> = {
        accent: b('settings.accent'),
        position: b('settings.position'),
        scheme: b('settings.scheme'),
      };
      if (first === 'triggers') return [translator(embedMessages, locale)('embed.triggers')];
      return [fields[second] ?? second];
    }
    default:
      return path.slice(1).map(String);
  }
}
