// Lint off the main thread: a document and what surrounds it come in, findings in the reader's words go out.
import '../jitless.ts';
import { nodes } from '@dialoom/nodes';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import { lint, type Surroundings } from '@dialoom/shared/lint/lint';
import { findingText } from '@dialoom/shared/text/findings';
import type { Problem } from './findings.ts';

export type LintAsked = { turn: number; document: BotDocument; around: Surroundings; locale: Locale };
export type LintAnswer = { turn: number; problems: Problem[] };

self.addEventListener('message', ({ data }: MessageEvent<LintAsked>) => {
  const { turn, document, around, locale } = data;
  const problems = lint(document, nodes, around).map((finding): Problem => {
    const { code, level, flow, node, exit, path } = finding;
    return {
      code,
      level,
      flow,
      node,
      exit,
      path: node === undefined ? [] : pathOf(path),
      message: findingText(finding, document, nodes, locale),
    };
  });
  self.postMessage({ turn, problems } satisfies LintAnswer);
});

const pathOf = (path = ''): (string | number)[] =>
  path
    .split('.')
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
