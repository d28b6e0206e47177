// The only reader of templates and conditions: gives a running node its view of the conversation.
import { inLanguage } from '../template/words.ts';
import { dataFor, renderTemplate, TemplateFault, type Place } from '../template/template.ts';
import type { Conditions, ConditionsData } from './conditions.ts';
import { nearestLocale, type AnyNode, type Connection, type Scope } from './define.ts';
import { Failed, type Json, type Vars } from './effects.ts';
import { wordsOf, type Template } from './fields.ts';
import { holds } from './holds.ts';
import { recordsConnection } from './records-connection.ts';

export type Surroundings = {
  vars: Vars;
  /** The conversation's language. */
  locale: string;
  /** The bot's first language: read where a translation is missing. */
  firstLanguage?: string | undefined;
  /** Which node it is. */
  here?: string;
  connections?: Readonly<Record<string, Connection>>;
};

/** A template that does not parse, or passes a limit, fails the node as `template` rather than reaching the customer raw. */
export function scopeOf(
  node: AnyNode,
  { vars, locale, firstLanguage, here = '', connections = {} }: Surroundings,
): Scope {
  const fill = (source: string, values: Vars, place: Place) => {
    try {
      return renderTemplate(source, values, place);
    } catch (error) {
      if (error instanceof TemplateFault) throw new Failed('template');
      throw error; // a bug of ours
    }
  };
  const put = (place: Place) => (template: Template, more?: Vars) =>
    fill(inLanguage(wordsOf(template), locale, firstLanguage), more ? { ...vars, ...more } : vars, place);
  return {
    vars,
    locale,
    here,
    render: put('people'),
    url: put('url'),
    json: put('json'),
    header: put('header'),
    prompt: put('prompt'),
    model: put('model'),
    data: dataFor,
    holds: (conditions: Conditions, more?: Vars) => {
      const all: Readonly<Record<string, Json>> = more ? { ...vars, ...more } : vars;
      return holds(conditions as unknown as ConditionsData, all, (value) => fill(value, all, 'prompt'));
    },
    text: (key) => node.text[nearestLocale(locale)].says?.[key] ?? `[[${key}]]`,
    connection: (id) =>
      id === recordsConnection.id ? recordsConnection : Object.hasOwn(connections, id) ? connections[id] : undefined,
  };
}
