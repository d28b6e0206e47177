const SITE = /^(\*\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** The first of the sites a model may link to that is none: shop.com, *.shop.com. */
export const oddSite = (links: readonly string[]): string | undefined => links.find((host) => !SITE.test(host));
