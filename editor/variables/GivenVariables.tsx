// What every conversation brings along, for reading only.
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';

const given = [
  { key: 'contact', paths: ['contact.name', 'contact.email', 'contact.phone', 'contact.id'] },
  {
    key: 'conversation',
    paths: [
      'conversation.id',
      'conversation.channel',
      'conversation.locale',
      'conversation.message',
      'conversation.negative',
      'conversation.urgent',
    ],
  },
  { key: 'context', paths: ['context.page'] },
] as const;

export function GivenVariables() {
  const t = useWords(variableMessages);
  return (
    <section className="section">
      <h2>{t('variables.given')}</h2>
      <p className="section-lead">{t('variables.given-lead')}</p>
      <ul className="given-list">
        {given.map(({ key, paths }) => (
          <li key={key}>
            <span className="given-paths">
              {paths.map((path) => (
                <span key={path} className="variable-chip">
                  {path}
                </span>
              ))}
            </span>
            <span className="muted">{t(`variables.given.${key}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
