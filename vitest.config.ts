// Unit tests, on Node 24. A component test says `// @vitest-environment happy-dom` on its first line.
import { defineConfig } from 'vitest/config';
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['{shared,nodes,runtime,editor,widget,demo,bench,scripts}/**/*.test.{ts,tsx}'],
    pool: 'threads',
    maxWorkers: 2, // two cores
    testTimeout: 10_000,
    passWithNoTests: false,
  },
});
