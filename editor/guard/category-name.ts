// What a category is called: one of the thirteen by its word, one of the house's own by its name.
import { guardCategories, isGuardCategory, type GuardSettings } from '@dialoom/shared/guard/policy';
import type { guardMessages } from '../text/guard.ts';

type Say = (key: keyof typeof guardMessages) => string;
export const categoryName = (t: Say, settings: GuardSettings | undefined, id: string): string =>
  isGuardCategory(id) ? t(`guard.category.${id}`) : settings?.categories[id]?.name || id;
/** All of them, the house's own last. */
export const categoriesOf = (settings: GuardSettings): string[] => [
  ...guardCategories,
  ...Object.keys(settings.categories).filter((id) => !isGuardCategory(id)),
];
