// What else a knowledge list holds beside its questions: a tab each, loaded when it is opened. One line here is all a tab needs.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { KnowledgeList } from '@dialoom/shared/api/faq';
import type { faqMessages } from '../text/faq.ts';

/** What the page gives to a tab. The tab draws everything below the row of tabs, its own buttons too. */
export type TabProps = { list: KnowledgeList; mayEdit: boolean };
type OtherTab = {
  /** In the address: `/knowledge/<list>/<id>`. */
  id: string;
  label: keyof typeof faqMessages;
  /** `lazy(() => import('../documents/DocumentsTab.tsx'))`, a default export. */
  Tab: LazyExoticComponent<ComponentType<TabProps>>;
};
export const otherTabs: readonly OtherTab[] = [
  { id: 'documents', label: 'faq.tab.documents', Tab: lazy(() => import('../documents/DocumentsTab.tsx')) },
  { id: 'tables', label: 'faq.tab.tables', Tab: lazy(() => import('../facts/TablesTab.tsx')) },
  { id: 'unanswered', label: 'faq.tab.unanswered', Tab: lazy(() => import('./UnansweredTab.tsx')) },
];
