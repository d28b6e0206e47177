// Languages as people read them.

/** As short as it stays clear: 中, EN, or the tag's first part. */
export const languageShort = (tag: string): string =>
  tag.toLowerCase().startsWith('zh')
    ? /tw|hk|hant/i.test(tag)
      ? '繁'
      : '中'
    : (tag.split('-')[0] ?? tag).toUpperCase();
