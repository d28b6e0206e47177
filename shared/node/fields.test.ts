import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isOpen } from './conditions.ts';
import {
  advanced,
  field,
  formOf,
  isBlank,
  saved,
  unit,
  VariableName,
  VariablePath,
  when,
  type Template,
} from './fields.ts';

describe('what a field says of itself survives every wrapper, in the form', () => {
  const form = formOf(
    z.strictObject({
      bare: field.words(),
      optional: field.words().optional(),
      prefault: field.words().prefault(''),
      template: field.template(100, 'url').prefault(''),
      pattern: field.pattern().default(''),
      lines: field.lines().default([]),
      conditions: field.conditions().optional(),
      intent: field.from('intents').default(''),
      model: field.connection('model').default(''),
      writes: field.writes().default(''),
      reads: field.reads().default(''),
      folded: advanced(unit('seconds', z.int().min(1).max(30).default(10))),
      foldedOptional: advanced(field.text()).optional(),
      shown: when('kind', ['list'], z.array(z.strictObject({ id: field.rowId(), label: field.words() })).default([])),
    }),
  );
  test.each([
    ['bare', { as: 'words' }],
    ['optional', { as: 'words' }],
    ['prefault', { as: 'words', default: '' }],
    ['template', { as: 'template', place: 'url', maxLength: 100 }],
    ['pattern', { as: 'pattern' }],
    ['lines', { as: 'lines', maxItems: 50 }],
    ['conditions', { as: 'conditions' }],
    ['intent', { as: 'select', from: 'intents' }],
    ['model', { as: 'select', from: 'connections', kind: 'model' }],
    ['writes', { as: 'select', from: 'variables', access: 'write' }],
    ['reads', { as: 'select', from: 'variables', access: 'read' }],
    ['folded', { advanced: true, unit: 'seconds', minimum: 1, maximum: 30, default: 10 }],
    ['foldedOptional', { advanced: true, as: 'text' }],
    ['shown', { when: { field: 'kind', is: ['list'] }, type: 'array' }],
  ])('%s', (name, hint) => {
    expect(form.properties?.[name]).toMatchObject(hint);
  });
  test('also inside a list', () => {
    expect(form.properties?.['shown']).toMatchObject({ items: { properties: { label: { as: 'words' } } } });
  });
});

describe('variables', () => {
  test.each(['订单', 'order_no', '_x', 'é1'])('%s is a name', (name) => {
    expect(VariableName.safeParse(name).success).toBe(true);
    expect(field.writes().safeParse(name).success).toBe(true);
  });
  test.each(['a b', '1a', 'a.b', 'a-b', '', '__proto__', 'constructor', 'prototype'])('%j is none', (name) => {
    expect(VariableName.safeParse(name).success).toBe(false);
  });
  test.each(['contact', 'context', 'conversation', '__proto__', 'a b'])('a node cannot write %s', (name) => {
    expect(field.writes().safeParse(name).success).toBe(false);
  });
  test('nothing chosen yet is a state a form can hold', () => {
    expect(field.writes().parse('')).toBe('');
    expect(field.reads().parse('')).toBe('');
  });
  test.each(['order.status', 'items.0.name', '订单.签收天数', 'contact.name', 'a.b-c'])('%s is a path', (path) => {
    expect(VariablePath.safeParse(path).success).toBe(true);
    expect(field.reads().safeParse(path).success).toBe(true);
  });
  test.each(['a..b', '.a', 'a.', 'a.__proto__.b', 'constructor.prototype', 'a b.c'])('%s is none', (path) => {
    expect(VariablePath.safeParse(path).success).toBe(false);
    expect(field.reads().safeParse(path).success).toBe(false);
  });
});

test('blank is blank in every language', () => {
  const words = (text: unknown) => text as Template;
  for (const blank of ['', '  ', {}, { en: '', 'zh-CN': ' ' }, undefined]) expect(isBlank(words(blank))).toBe(true);
  for (const full of ['x', { en: '', 'zh-CN': '好' }]) expect(isBlank(words(full))).toBe(false);
});
test('conditions without rows are as if they were not there', () => {
  const parsed = field.conditions().parse({ rows: [] });
  expect([isOpen(undefined), isOpen(parsed)]).toEqual([true, true]);
  expect(isOpen(field.conditions().parse({ rows: [{ variable: 'x', op: 'is-empty' }] }))).toBe(false);
});
test('what is saved nowhere sets nothing', () => {
  expect(saved('', 1)).toEqual({});
  expect(saved('x', 1)).toEqual({ x: 1 });
});
