// One document: its passages in order, each can be changed, split, joined with the next, or switched off.
import { ListTree } from 'lucide-react';
import type { KnowledgeDocument } from '@dialoom/shared/api/documents';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { usePieces } from '../queries/documents.ts';
import { documentMessages } from '../text/documents.ts';
import { useWords } from '../text/use-words.ts';
import { PieceCard } from './PieceCard.tsx';

type Props = { list: string; document: KnowledgeDocument; mayEdit: boolean; onClose(): void };
export function DocumentDrawer({ list, document, mayEdit, onClose }: Props) {
  const t = useWords(documentMessages);
  const pieces = usePieces(list, document.id);
  const all = pieces.data?.pages.flatMap((page) => page.pieces) ?? [];
  const { name, last, fault, state } = document;
  return (
    <Dialog open shape="side" title={name} description={state === 'failed' && fault ? fault.message : last && t('doc.last', last)} onClose={onClose}>
      {pieces.isPending ? (
        <Loading what={t('doc.loading')}>
          <BoneRows rows={5} height={96} />
        </Loading>
      ) : !pieces.data ? (
        <Failure error={pieces.error} onRetry={() => void pieces.refetch()} busy={pieces.isFetching} />
      ) : all.length === 0 ? (
        <Empty icon={<ListTree size={20} aria-hidden="true" />}>{t(state === 'reading' ? 'doc.reading' : 'doc.no-pieces')}</Empty>
      ) : (
        <ol className="doc-pieces">
          {all.map((piece, i) => (
            <PieceCard key={piece.id} at={{ list, document: document.id }} piece={piece} number={i + 1} isLast={i === all.length - 1 && !pieces.hasNextPage} mayEdit={mayEdit} />
          ))}
        </ol>
      )}
      {pieces.hasNextPage && (
        <Button busy={pieces.isFetchingNextPage && t('doc.loading')} onClick={() => void pieces.fetchNextPage()}>
          {t('doc.show-more')}
        </Button>
      )}
    </Dialog>
  );
} // prettier-ignore
