// Who the customer of a case is: channel, what the bot knows of them, what the page tells, and the time it is for them.
import { useState } from 'react';
import type { Case } from '@dialoom/shared/cases/case';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { channelOf, channels } from '../simulator/channels.ts';
import { FactRows } from '../simulator/FactRows.tsx';
import { factRows, factsFrom, timeField, timeFrom, type Fact } from '../simulator/facts.ts';
import { caseMessages } from '../text/cases.ts';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';

type Who = Pick<Case, 'channel' | 'contact' | 'context' | 'at'>;

export function CaseWho({ one, onChange }: { one: Who; onChange(to: Partial<Who>): void }) {
  const t = useWords(caseMessages);
  const d = useWords(debuggerMessages);
  const s = useWords(simulatorMessages);
  const [began] = useState(one);
  const [contact, setContact] = useState<readonly Fact[]>(() => factRows(one.contact));
  const [page, setPage] = useState<readonly Fact[]>(() => factRows(one.context));
  const { channel, at } = one;
  const isTold = contact.length > 0 || page.length > 0 || channel !== undefined || at !== undefined;
  return (
    <details className="case-who" open={isTold}>
      <summary>{t('case.who')}</summary>
      <div className="case-pair">
        <Field label={d('bug.channel')}>
          <Select
            value={channelOf(channel)}
            options={channels.map((value) => ({ value, label: d(`bug.channel.${value}`) }))}
            onChoose={(next) => onChange({ channel: next })}
          />
        </Field>
        <Field label={s('sim.time')} hint={t('case.time-hint')}>
          <TextInput type="datetime-local" value={timeField(at)} onText={(text) => onChange({ at: timeFrom(text) })} />
        </Field>
      </div>
      <FactRows
        legend={s('sim.facts')}
        facts={contact}
        onChange={(rows) => {
          setContact(rows);
          onChange({ contact: factsFrom(rows, began.contact) });
        }}
      />
      <FactRows
        legend={d('bug.page-facts')}
        facts={page}
        onChange={(rows) => {
          setPage(rows);
          onChange({ context: factsFrom(rows, began.context) });
        }}
      />
    </details>
  );
}
