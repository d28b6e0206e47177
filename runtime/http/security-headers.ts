// Headers of every answer, by kind of page. A snapshot test holds them.
const common = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
/** Inline styles are Monaco's; never inline scripts. */
const STUDIO_CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob: https: http:", "font-src 'self'", "connect-src 'self'",
  "worker-src 'self'", "frame-src 'self'", "manifest-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'",
].join('; '); // prettier-ignore
const DEMO_CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: https: http:", "connect-src 'self'", "frame-ancestors 'self'", "base-uri 'none'", "form-action 'self'",
].join('; '); // prettier-ignore

export const studioHeaders = (https: boolean): Record<string, string> => ({
  ...common,
  'content-security-policy': STUDIO_CSP,
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(https && { 'strict-transport-security': 'max-age=31536000' }),
});
/** The demo shop's page: framed by the studio's own preview only. */
export const demoHeaders = (https: boolean): Record<string, string> => ({
  ...common,
  'content-security-policy': DEMO_CSP,
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  ...(https && { 'strict-transport-security': 'max-age=31536000' }),
});
/** The chat as a page of its own: framed by the bot's sites, by anybody while none is listed. */
export const chatPageHeaders = (https: boolean, sites: readonly string[]): Record<string, string> => ({
  ...common,
  'content-security-policy': [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: https: http:", "connect-src 'self'", `frame-ancestors ${sites.length > 0 ? ["'self'", ...sites].join(' ') : '*'}`, "base-uri 'none'", "form-action 'self'",
  ].join('; '), // prettier-ignore
  'cross-origin-opener-policy': 'same-origin',
  ...(https && { 'strict-transport-security': 'max-age=31536000' }),
});
/** Files for other sites' pages. */
export const publicFileHeaders: Record<string, string> = {
  ...common,
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};
/** What a customer sent: whatever it is, it runs nothing and reaches nothing, also when somebody opens it by its address. */
export const sentFileHeaders: Record<string, string> = {
  ...common,
  'content-security-policy': "default-src 'none'; sandbox",
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
};
/** For probes and scrapers. */
export const plainHeaders: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};
export const apiHeaders: Record<string, string> = {
  ...common,
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
};
