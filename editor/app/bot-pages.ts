// All pages of one bot.
import { lazyPage } from './lazy-page.ts';

export const botPages = lazyPage(() => import('../bot/BotPages.tsx'));
