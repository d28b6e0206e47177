// A user agent in two words, for a person who asks where they are signed in. A guess, and only shown.
const browsers = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['MicroMessenger', '微信 WeChat'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;
/** The first sign that is in it: Edge says Chrome and Safari too. */
export const browserIn = (userAgent: string): { browser: string | undefined; system: string | undefined } => ({
  browser: browsers.find(([sign]) => userAgent.includes(sign))?.[1],
  system: systems.find(([sign]) => userAgent.includes(sign))?.[1],
});
