// The canvas, by far the heaviest page.
import { lazyPage } from '../app/lazy-page.ts';

export const flowsPage = lazyPage(() => import('./FlowsPage.tsx'));
