// The entities of a bot: what is found without a list, and its own; one of them beside the list, a sentence to try over all.
import { useMemo } from 'react';
import { ChevronRight, Plus, Tags, Wand2 } from 'lucide-react';
import { Entity } from '@dialoom/shared/document/entity';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { uniqueName } from '../canvas/clipboard.ts';
import { newId } from '../document/edit.ts';
import { addEntity } from '../document/operations/add-entity.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { useMay } from '../queries/session.ts';
import { byName } from '../text/by-name.ts';
import { entityMessages } from '../text/entities.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { BuiltIn } from './BuiltIn.tsx';
import { EntityDetail } from './EntityDetail.tsx';
import { isKnownKind } from './kinds.ts';
import { TryText } from './TryText.tsx';
import '../intents/intents.css';
import './entities.css';

/** The page of what is found without a list: no id of an entity begins so. */
const BUILT_IN = '-built-in';

export default function EntitiesPage({ bot, chosen }: { bot: string; chosen: string | undefined }) {
  const t = useWords(entityMessages);
  const studio = useStudio();
  const locale = useLocale();
  const mayEdit = useMay('bots.edit');
  const entities = useDraft(({ document }) => document.entities);
  const ids = Object.keys(entities).join(' ');
  const order = useMemo(
    () => Object.entries(entities).map(([id, { name }]) => ({ id, name })).toSorted(byName(locale)), // prettier-ignore
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- sorted anew when one comes or goes: while one is renamed it stays where it is
    [ids, locale],
  );
  const builtIn = chosen === undefined || chosen === BUILT_IN;
  const entity = builtIn ? undefined : entities[chosen];
  const add = () => {
    const id = newId();
    const names = new Set(Object.values(entities).map(({ name }) => name));
    studio.commit(addEntity.of({ id, entity: Entity.parse({ name: uniqueName(t('entities.new-name'), names) }) }));
    navigate(places.entity(bot, id));
  };
  const addButton = mayEdit && (
    <Button kind="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={add}>
      {t('entities.add')}
    </Button>
  );
  return (
    <Page whole title={t('entities.title')} actions={addButton}>
      <TryText bot={bot} />
      <div className="intents entities" data-chosen={chosen !== undefined || undefined}>
        <nav className="intent-list" aria-label={t('entities.list')}>
          <ul>
            <li>
              <Link to={places.entity(bot, BUILT_IN)} className="intent-row" aria-current={builtIn || undefined}>
                <span className="entity-icon">
                  <Wand2 size={14} aria-hidden="true" />
                </span>
                <span className="grow cut">{t('entities.built-in')}</span>
                <ChevronRight size={14} className="phone-only" aria-hidden="true" />
              </Link>
            </li>
          </ul>
          <h2 className="entity-heading">{t('entities.own')}</h2>
          {order.length === 0 && <p className="entity-none">{t('entities.own-none')}</p>}
          <ul>
            {order.flatMap(({ id }) => {
              const one = entities[id];
              if (!one) return [];
              return (
                <li key={id}>
                  <Link to={places.entity(bot, id)} className="intent-row" aria-current={id === chosen || undefined}>
                    <span className="grow cut">{one.name || id}</span>
                    <span className="faint">
                      {one.kind === 'list' ? (
                        <span className="num">{Object.keys(one.values).length}</span>
                      ) : (
                        isKnownKind(one.kind) && t(`entities.short.${one.kind}`)
                      )}
                    </span>
                    <ChevronRight size={14} className="phone-only" aria-hidden="true" />
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <div className="intent-detail">
          {builtIn ? (
            <BuiltIn bot={bot} mayEdit={mayEdit} />
          ) : entity ? (
            <EntityDetail key={chosen} bot={bot} id={chosen} entity={entity} mayEdit={mayEdit} />
          ) : (
            <Empty icon={<Tags size={20} aria-hidden="true" />}>{t('entities.gone')}</Empty>
          )}
        </div>
      </div>
    </Page>
  );
}
