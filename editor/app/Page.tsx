// The body of a page: its title, what can be done, then the content. The title is also the browser tab's.
import { useEffect, type ReactNode } from 'react';
import { Bone, BoneRows, Loading } from '../kit/Skeleton.tsx';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { setPageTitle } from './title.ts';

type Props = {
  title: string;
  /** A sentence under it: what this page is for. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** The content scrolls in itself, edge to edge: lists beside details. */
  whole?: boolean;
  narrow?: boolean;
  children: ReactNode;
};

export function Page({ title, lead, actions, whole, narrow, children }: Props) {
  useTitle(title);
  return (
    <main className="page" id="content" data-whole={whole || undefined} data-narrow={narrow || undefined}>
      <header className="page-head">
        <div className="grow">
          <h1>{title}</h1>
          {lead !== undefined && <p className="page-lead">{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </main>
  );
}

export function useTitle(title: string): void {
  useEffect(() => {
    setPageTitle(title);
  }, [title]);
}

/** A page that is still on its way. */
export function PageSkeleton({ rows = 6 }: { rows?: number }) {
  const t = useWords(shellMessages);
  return (
    <main className="page" id="content">
      <Loading what={t('shell.loading')}>
        <Bone width="160px" height={22} />
        <div style={{ height: 24 }} />
        <BoneRows rows={rows} height={44} />
      </Loading>
    </main>
  );
}
