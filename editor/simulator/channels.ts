// The channels a talk can be tried in; a channel of a case that is none of them is kept.
export const channels = ['web', 'wechat', 'email', 'api'] as const;
export type Channel = (typeof channels)[number];
export const channelOf = (channel: string | undefined): Channel => channels.find((one) => one === channel) ?? 'web';
