// Unit tests, on Node 24. The time-outs leave room for a busy machine: nothing is timed here. A component test says `// @vitest-environment happy-dom` on its first line.
import { defineConfig } from 'vitest/config';

// A machine that others use stands still for seconds, and limits of two seconds are met: such a test is tried once more, and told of. A law is not:
// it draws anew, and what it has found stays found.
const retry = { count: process.env['CI'] ? 1 : 0, condition: /^(?!Property failed)/ };
const ours = (folders: string) => [`${folders}/**/*.test.{ts,tsx}`];
export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false, // a module is read once a worker and not once a file: a third of the time went there; no module of ours keeps state a test could meet
    maxWorkers: 3, // two cores; whoever waits for a database or a program leaves one of them free
    passWithNoTests: false,
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'node',
          include: ours('{shared,nodes,runtime,editor,demo,bench,scripts}'),
          retry,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: { name: 'widget', include: ours('widget'), retry, testTimeout: 30_000, hookTimeout: 60_000 },
      },
    ],
  },
});
