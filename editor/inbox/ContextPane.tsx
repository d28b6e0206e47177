// What an agent should not have to ask again: the message left, what the bot knows, the way it took, what failed, who it is.
import { useState, type ReactNode } from 'react';
import {
  BadgeCheck,
  ChevronRight,
  FlaskConical,
  Mail,
  MailPlus,
  Phone,
  TriangleAlert,
  Workflow,
  Wrench,
} from 'lucide-react';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { Chip } from '../kit/Chip.tsx';
import { CopyButton } from '../kit/CopyButton.tsx';
import { ModelCalls } from '../models/ModelCalls.tsx';
import { ToolCall } from '../models/ToolCall.tsx';
import type { Conversation } from '../queries/inbox.ts';
import { useMay } from '../queries/session.ts';
import { debuggerMessages } from '../text/debugger.ts';
import { inboxMessages } from '../text/inbox.ts';
import { toolMessages } from '../text/tools.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { dayWords, timeWords } from './day-words.ts';
import { failureText } from './failure-text.ts';
import { knownRows, type KnownRow } from './known.ts';
import { failuresOf, pathSteps, type PathStep } from './path-steps.ts';
import { reasonWords } from './row-words.ts';

const STEPS = 12;

export function ContextPane({ conversation }: { conversation: Conversation }) {
  const failures = failuresOf(conversation.failures, conversation.path);
  const steps = pathSteps(conversation.path, failures);
  return (
    <>
      <Left conversation={conversation} />
      {conversation.customer && <Card contact={conversation.customer} />}
      <Known conversation={conversation} />
      {failures.length > 0 && <Failures failures={failures} />}
      <Path bot={conversation.conversation.bot.id} conversation={conversation.conversation.id} steps={steps} />
      {conversation.tools.length > 0 && <Tools tools={conversation.tools} />}
      <ModelCalls conversation={conversation.conversation.id} />
      <Customer conversation={conversation} />
    </>
  );
}

const Section = ({
  title,
  icon,
  link,
  children,
}: {
  title: string;
  icon?: ReactNode;
  link?: ReactNode;
  children: ReactNode;
}) => (
  <section className="context-section">
    <h2>
      {icon}
      <span className="grow">{title}</span>
      {link}
    </h2>
    {children}
  </section>
);

function Left({ conversation: { left } }: { conversation: Conversation }) {
  const t = useWords(inboxMessages);
  if (!left) return null;
  return (
    <Section title={t('context.left')} icon={<MailPlus size={14} aria-hidden="true" />}>
      <p className="context-left" dir="auto">
        {left.text}
      </p>
      {left.contact ? (
        <div className="context-contact">
          <span className="grow">
            <span className="tiny faint">{t('context.left-contact')}</span>
            <b dir="auto">{left.contact}</b>
          </span>
          <CopyButton text={left.contact} />
        </div>
      ) : (
        <p className="small faint">{t('context.left-no-contact')}</p>
      )}
    </Section>
  );
}

/** Ways to reach somebody, to be pressed. */
function Reach({ email, phone }: { email: string; phone: string }) {
  const t = useWords(inboxMessages);
  return (
    <>
      {email && (
        <Pair name={t('context.email')}>
          <a href={`mailto:${encodeURIComponent(email)}`}>
            <Mail size={12} aria-hidden="true" />
            {email}
          </a>
        </Pair>
      )}
      {phone && (
        <Pair name={t('context.phone')}>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
            <Phone size={12} aria-hidden="true" />
            {phone}
          </a>
        </Pair>
      )}
    </>
  );
}

/** The contact, with what was bought last; a tick only where the site has signed it. */
function Card({ contact }: { contact: NonNullable<Conversation['customer']> }) {
  const t = useWords(inboxMessages);
  const { id, name, level, company, phone, email, verified, orders } = contact;
  const link = <Link to={places.contact(id)}>{t('context.card-open')}</Link>;
  return (
    <Section title={t('context.card')} link={link}>
      <p className="context-who">
        <b dir="auto">{name || phone || email || t('context.card-nameless')}</b>
        {level && <Chip>{level}</Chip>}
        <Chip kind={verified ? 'ok' : 'plain'} icon={verified ? <BadgeCheck aria-hidden="true" /> : undefined}>
          {t(verified ? 'context.card-verified' : 'context.card-typed')}
        </Chip>
      </p>
      <dl className="known">
        {company && <Pair name={t('context.card-company')}>{company}</Pair>}
        <Reach email={email} phone={phone} />
        {orders.length > 0 && (
          <Pair name={t('context.card-orders')}>
            <ul className="context-orders">
              {orders.map((order) => (
                <li key={order.id}>{[order.number, order.title, order.status].filter(Boolean).join(' · ')}</li>
              ))}
            </ul>
          </Pair>
        )}
      </dl>
    </Section>
  );
}

function Known({ conversation: { known, intent, conversation: row } }: { conversation: Conversation }) {
  const t = useWords(inboxMessages);
  const rows = knownRows(known);
  const none = rows.length === 0 && intent === undefined && !row.reason;
  return (
    <Section title={t('context.known')}>
      {none ? (
        <p className="small faint">{t('context.known-none')}</p>
      ) : (
        <dl className="known">
          {row.reason && <Pair name={t('context.reason')}>{reasonWords(row.reason, t)}</Pair>}
          {intent !== undefined && <Pair name={t('context.intent')}>{intent}</Pair>}
          {rows.map((known) => (
            <Pair key={known.name} name={known.name} variable>
              <KnownValue row={known} />
            </Pair>
          ))}
        </dl>
      )}
    </Section>
  );
}
const Pair = ({ name, variable, children }: { name: string; variable?: boolean; children: ReactNode }) => (
  <div>
    <dt title={name} data-variable={variable || undefined}>
      {name}
    </dt>
    <dd>{children}</dd>
  </div>
);

function KnownValue({ row }: { row: KnownRow }) {
  const t = useWords(inboxMessages);
  if ('fields' in row)
    return (
      <dl className="known-fields">
        {row.fields.map((field) => (
          <Pair key={field.name} name={field.name}>
            <KnownValue row={field} />
          </Pair>
        ))}
      </dl>
    );
  if ('whole' in row)
    return (
      <details>
        <summary title={t('context.whole')}>
          {'items' in row ? t('context.items', { n: row.items }) : row.begins}
        </summary>
        <pre>{row.whole}</pre>
      </details>
    );
  const { value } = row;
  return <span dir="auto">{typeof value === 'boolean' ? t(value ? 'context.yes' : 'context.no') : String(value)}</span>;
}

function Failures({ failures }: { failures: ReturnType<typeof failuresOf> }) {
  const t = useWords(inboxMessages);
  return (
    <Section title={t('context.failures')}>
      <ul className="context-failures">
        {failures.map(({ code, name }, i) => {
          const words = failureText(code, t);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the same failure may stand there twice; they only grow at the end
            <li key={i}>
              <TriangleAlert size={14} aria-hidden="true" />
              {name === undefined ? words : t('context.failure-at', { node: name, words })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Path({ bot, conversation, steps }: { bot: string; conversation: string; steps: readonly PathStep[] }) {
  const t = useWords(inboxMessages);
  const d = useWords(debuggerMessages);
  const mayTest = useMay('conversations.test');
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(-STEPS);
  const to = ({ flow, node }: PathStep) => `${places.flow(bot, flow)}?node=${encodeURIComponent(node)}`;
  const last = steps.at(-1);
  const link = last && (
    <Link to={to(last)}>
      <Workflow size={12} aria-hidden="true" />
      {t('context.on-canvas')}
    </Link>
  );
  return (
    <Section title={t('context.path')} link={link}>
      {steps.length === 0 && <p className="small faint">{t('context.path-none')}</p>}
      {shown.length < steps.length && (
        <button type="button" className="k-link context-path-all" onClick={() => setAll(true)}>
          {t('context.path-all', { n: steps.length })}
        </button>
      )}
      <ol className="context-path">
        {shown.map((step, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- a path passes the same node again; it only grows at the end
          <li key={i}>
            {i > 0 && <ChevronRight size={12} aria-hidden="true" />}
            <Link
              to={to(step)}
              data-failed={step.failed || undefined}
              aria-label={step.failed ? t('context.failed-here', { name: step.name }) : undefined}
            >
              {step.failed && <TriangleAlert size={12} aria-hidden="true" />}
              {step.name}
              {step.times > 1 && <span className="num"> ×{step.times}</span>}
            </Link>
          </li>
        ))}
      </ol>
      {mayTest && steps.length > 0 && (
        <p className="context-open" title={d('bug.open-real-hint')}>
          <Link to={places.testOf(bot, conversation)}>
            <FlaskConical size={12} aria-hidden="true" />
            {d('bug.open-real')}
          </Link>
        </p>
      )}
    </Section>
  );
}

function Tools({ tools }: Pick<Conversation, 'tools'>) {
  const t = useWords(toolMessages);
  return (
    <Section title={t('tools.title')} icon={<Wrench size={14} aria-hidden="true" />}>
      <ol className="tool-calls">
        {tools.map((one, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- calls are never changed, only added
          <li key={i}>
            <ToolCall {...one} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Customer({ conversation }: { conversation: Conversation }) {
  const t = useWords(inboxMessages);
  const locale = useLocale();
  const { conversation: row, locale: language, startedAt, version } = conversation;
  const { name, email = '', phone = '' } = row.contact;
  const { customer: card } = conversation; // what stands there already is not said twice
  return (
    <Section title={t('context.customer')}>
      <dl className="known">
        {name && name !== card?.name && <Pair name={t('context.name')}>{name}</Pair>}
        <Reach email={email === card?.email ? '' : email} phone={phone === card?.phone ? '' : phone} />
        {language !== '' && <Pair name={t('context.language')}>{languageName(language, locale)}</Pair>}
        <Pair name={t('context.began')}>
          {dayWords(startedAt, Date.now(), locale)} {timeWords(startedAt, locale)}
        </Pair>
        <Pair name={t('context.bot')}>
          <Link to={places.flows(row.bot.id)}>{t('context.bot-version', { name: row.bot.name, version })}</Link>
        </Pair>
      </dl>
    </Section>
  );
}
