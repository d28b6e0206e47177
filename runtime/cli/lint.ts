// `lint BOT.json`: everything that is wrong with a document, in sentences. What depends on the installation is not looked at.
import { nodes } from '@dialoom/nodes';
import { parseDocumentText } from '@dialoom/shared/document/parse';
import { lint } from '@dialoom/shared/lint/lint';
import { errorText } from '@dialoom/shared/text/errors';
import { findingText } from '@dialoom/shared/text/findings';
import { print, tell, type Run } from './command.ts';
import { readText } from './read-text.ts';

/** A file does not say which connections there will be. */
const OF_THE_INSTALLATION: ReadonlySet<string> = new Set([
  'missing-connection',
  'wrong-connection',
  'missing-knowledge',
  'no-model',
]);

export const lintFile: Run = async ({ args: [file = ''], locale, json }) => {
  const parsed = parseDocumentText(await readText(file));
  if ('fault' in parsed) {
    const { code, path, params } = parsed.fault;
    const message = errorText(code, locale, params);
    if (json) print(JSON.stringify({ error: { code, message, path } }));
    else tell(`dialoom: ${file}: ${message}`);
    return 1;
  }
  const findings = lint(parsed.document, nodes, { connections: {} })
    .filter(({ code }) => !OF_THE_INSTALLATION.has(code))
    .map((finding) => ({ ...finding, message: findingText(finding, parsed.document, nodes, locale) }));
  const errors = findings.filter(({ level }) => level === 'error').length;
  const warnings = findings.length - errors;
  if (json) {
    print(JSON.stringify({ errors, warnings, findings }));
    return errors > 0 ? 1 : 0;
  }
  const zh = locale === 'zh-CN';
  const levels = zh ? { error: '错误', warning: '提醒' } : { error: 'error', warning: 'warning' };
  for (const { level, code, message, flow, node } of findings)
    print(`${levels[level]}  ${message}  (${[flow, node].filter(Boolean).join('/') || file}: ${code})`);
  if (zh) print(findings.length === 0 ? '没有问题' : `${errors} 个错误，${warnings} 个提醒`);
  else print(findings.length === 0 ? 'nothing to say' : `errors: ${errors}, warnings: ${warnings}`);
  return errors > 0 ? 1 : 0;
};
