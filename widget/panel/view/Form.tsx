import { useRef, useState } from 'preact/hooks';
import { isTextKey, type T } from '../../text/texts.ts';
import type { Chat } from '../chat.ts';
import { Icon } from '../icons.tsx';
import type { MessageEvent } from '../types.ts';
import { focusAfter } from './focus.ts';

type Props = { form: NonNullable<MessageEvent['form']>; label: string; seq: number; chat: Chat; t: T };
type Field = Props['form']['fields'][number];
/** What the browser offers for a kind; what is typed is read on the server, so that "tomorrow" and "three" count as well. */
const inputs: Readonly<Record<string, object>> = {
  number: { inputmode: 'decimal' },
  date: { type: 'date' },
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
};

/** Several questions on one card. It goes once it is answered: what was filled in is the customer's own line below. */
export function Form({ form, label, seq, chat, t }: Props) {
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [busy, setBusy] = useState(false);
  const id = useRef(chat.newId()); // the same for every try: a form that did arrive is not filled in twice
  const card = useRef<HTMLFormElement>(null);
  const send = async () => {
    const box = card.current;
    if (!box || busy) return;
    const values = Object.fromEntries(form.fields.map(({ id: name }) => [name, valueOf(box, name, form.fields)]));
    const panel = box.getRootNode(); // by then the card may be gone
    setBusy(true);
    const wrong = await chat.fill(id.current, values);
    setBusy(false);
    setFaults(wrong);
    const first = form.fields.find(({ id: name }) => wrong[name]);
    if (first) inputOf(box, first.id, form.fields)?.focus();
    else if (!wrong['']) focusAfter(panel);
  };
  return (
    <form
      ref={card}
      class="card form"
      aria-label={label}
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {form.fields.map((field, i) => {
        const name = `f${seq}-${i}`;
        const fault = faults[field.id];
        const told = {
          id: name,
          'aria-required': field.required,
          'aria-invalid': fault !== undefined,
          'aria-describedby': `${name}-h ${name}-e`,
        };
        return (
          <div key={field.id}>
            <label for={name}>
              {field.label}
              {!field.required && <i> {t('optional')}</i>}
            </label>
            {field.choices ? (
              <select {...told}>
                <option value="">{t('pick')}</option>
                {field.choices.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
              </select>
            ) : (
              <input {...told} dir="auto" maxLength={1_000} {...inputs[field.kind]} />
            )}
            <p id={`${name}-h`} class="meta" hidden={!field.help}>
              {field.help}
            </p>
            <p id={`${name}-e`} class="mark-bad" hidden={!fault}>
              <Icon name="alert" /> {isTextKey(`form.${fault}`) ? t(`form.${fault}` as 'form.missing') : fault}
            </p>
          </div>
        );
      })}
      {faults[''] && (
        <p class="mark-bad" role="alert">
          {t('failed')}
        </p>
      )}
      <div class="row">
        {form.cancel && (
          <button
            type="button"
            class="quiet"
            onClick={({ currentTarget }) => {
              focusAfter(currentTarget);
              chat.say(form.cancel ?? '');
            }}
          >
            {form.cancel}
          </button>
        )}
        <button type="submit" class="primary" disabled={busy}>
          {form.send ?? t('submit')}
        </button>
      </div>
    </form>
  );
}

const inputOf = (card: HTMLFormElement, id: string, fields: readonly Field[]) =>
  card.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input,select')[fields.findIndex((one) => one.id === id)];
const valueOf = (card: HTMLFormElement, id: string, fields: readonly Field[]) => inputOf(card, id, fields)?.value ?? '';
