// The others who have this bot open, in its bar: a face each, with where they are. A press goes there.
import { useStudio } from '../canvas/studio-context.ts';
import { nodeTitle } from '../bot/node-title.ts';
import { Avatar } from '../kit/Avatar.tsx';
import { Tooltip } from '../kit/Tooltip.tsx';
import { useMe } from '../queries/session.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { useCompany } from './company.ts';
import './company.css';

const MOST = 4;

export function Faces() {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const studio = useStudio();
  const me = useMe().data?.person?.id;
  const mates = useCompany((company) => company.mates);
  if (mates.length === 0) return null;
  const nameOf = ({ person, name }: (typeof mates)[number]) => (person === me ? t('company.self', { name }) : name);
  return (
    <ul className="faces" aria-label={t('company.label', { names: mates.map(nameOf).join(locale === 'zh-CN' ? '、' : ', ') })}>
      {mates.slice(0, MOST).map((mate) => {
        const { tab, flow, node } = mate;
        const there = flow !== undefined && node !== undefined ? studio.node(node, flow) : undefined;
        const name = nameOf(mate);
        const words = there
          ? t('company.at', { name, place: nodeTitle(there, studio.definitions, locale) })
          : t('company.here', { name });
        return (
          <li key={tab}>
            <Tooltip label={words}>
              <button
                type="button"
                className="face"
                aria-label={words}
                onClick={() => flow !== undefined && studio.openFlow(flow, there ? node : undefined)}
              >
                <Avatar name={mate.name} small />
              </button>
            </Tooltip>
          </li>
        );
      })}
      {mates.length > MOST && <li className="faces-more num">{t('company.more', { n: mates.length - MOST })}</li>}
    </ul>
  );
} // prettier-ignore
