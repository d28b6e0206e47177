// Beside a field's label: who else is in this field right now.
import { Avatar } from '../kit/Avatar.tsx';
import { versionMessages } from '../text/versions.ts';
import { useWords } from '../text/use-words.ts';
import { useCompany } from './company.ts';

export function FieldCompany({ node, field }: { node: string; field: string }) {
  const t = useWords(versionMessages);
  const mate = useCompany(({ byNode }) => byNode.get(node)?.find((one) => one.field === field));
  if (!mate) return null;
  return (
    <span className="field-company" title={t('company.field', { name: mate.name })}>
      <Avatar name={mate.name} small />
      {t('company.field', { name: mate.name })}
    </span>
  );
}
