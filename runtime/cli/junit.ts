// Results of test cases as JUnit XML, which every CI system reads. A suite of the cases is a `testsuite`.
export type JunitCase = { name: string; suite: string; ms: number; failures: readonly string[] };

/** @param name what was tested: the bot's name */
export function junitXml(name: string, cases: readonly JunitCase[]): string {
  const suites = [...Map.groupBy(cases, ({ suite }) => suite)];
  const counts = (some: readonly JunitCase[]) =>
    `tests="${some.length}" failures="${some.filter(({ failures }) => failures.length > 0).length}" errors="0" time="${seconds(some.reduce((sum, { ms }) => sum + ms, 0))}"`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escaped(name)}" ${counts(cases)}>`,
    ...suites.flatMap(([suite, some]) => [
      `  <testsuite name="${escaped(suite || name)}" ${counts(some)}>`,
      ...some.flatMap((one) => testcase(suite || name, one)),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function testcase(suite: string, { name, ms, failures }: JunitCase): string[] {
  const open = `    <testcase name="${escaped(name)}" classname="${escaped(suite)}" time="${seconds(ms)}"`;
  const [first] = failures;
  if (first === undefined) return [`${open}/>`];
  return [`${open}>`, `      <failure message="${escaped(first)}">${escaped(failures.join('\n'))}</failure>`, '    </testcase>']; // prettier-ignore
}
const seconds = (ms: number) => (ms / 1_000).toFixed(3);
const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** Text of customers may hold what XML forbids altogether: control characters and halves of a pair. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- these are the ones that XML 1.0 has no way to write
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '�')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
