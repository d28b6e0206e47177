// Languages offered by name; any other can be added by its code. By the number of people who shop online in them, roughly.
export const commonLanguages: readonly string[] = [
  'zh-CN', 'en', 'zh-TW', 'ja', 'ko', 'es', 'fr', 'de', 'pt', 'ru', 'it', 'ar', 'id', 'th', 'vi', 'ms', 'tr', 'pl', 'nl', 'uk', 'hi', 'sv', 'cs', 'el', 'he', 'ro', 'hu', 'fi', 'da', 'nb',
]; // prettier-ignore
