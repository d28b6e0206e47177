// A node of a document that a journey draws, one below the other.
export const node = (type: string, y: number, config: object, next: object) => ({ type, version: 1, at: [0, y], config, next }); // prettier-ignore
/** A text in both languages. */
export const both = (zh: string, en: string) => ({ 'zh-CN': zh, en });
