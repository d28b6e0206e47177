// Opens a bot's draft once for all its pages: they share one document, one history, one queue of saves. While opening takes long, or
// fails, it says so; what two people changed at once is asked here, whatever page is open.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { translator } from '@dialoom/shared/text/messages';
import { nearestLanguage } from '@dialoom/shared/text/language-for';
import { StudioContext, useDraft } from '../canvas/studio-context.ts';
import { useKeepCompany } from '../company/use-keep-company.ts';
import type { Autosave } from '../document/autosave.ts';
import { MergeScreen } from '../problems/MergeScreen.tsx';
import { studioMessages } from '../text/studio.ts';
import { StudioLocale, useLocale } from '../text/use-studio.ts';
import { definitions } from './definitions.ts';
import { draftTransport } from './draft-client.ts';
import { isNewerDocument } from './newer.ts';
import { openStudio, type Opened } from './open-studio.ts';
import './studio.css';

const AutosaveContext = createContext<Autosave | undefined>(undefined);

/** The queue of saves of the open bot. */
export function useAutosave(): Autosave {
  const autosave = use(AutosaveContext);
  if (!autosave) throw new Error('outside an open bot');
  return autosave;
}

type Props = {
  bot: string;
  /** The flow the address names at first. */
  flow: string | undefined;
  mayEdit: boolean;
  /** Who edits: what this browser keeps is theirs. */
  person: string;
  /** What stands there until the draft is open. */
  loading: ReactNode;
  /** What stands there when it cannot be opened. */
  failed(error: unknown, retry: () => void): ReactNode;
  children: ReactNode;
};

const isNarrow = () => globalThis.matchMedia?.('(max-width: 720px)').matches ?? false;

export function OpenBot({ bot, flow, mayEdit, person, loading, failed, children }: Props) {
  const locale = use(StudioLocale);
  const uiLocale = useLocale();
  const [opened, setOpened] = useState<Opened>();
  const [failure, setFailure] = useState<{ error: unknown }>();
  const [tries, setTries] = useState(0);
  const t = useMemo(() => translator(studioMessages, locale), [locale]);
  useEffect(() => {
    let current = true;
    let made: Opened | undefined;
    const cards = () => ({ definition: undefined, locale: uiLocale, shown: {}, unknown: [] }); // drawn anew as soon as the canvas is there
    const options = {
      bot,
      t,
      locale: uiLocale,
      cards,
      transport: draftTransport(bot),
      definitions,
      flow,
      mayEdit,
      person,
      outline: isNarrow(),
      isNewer: isNewerDocument,
    };
    openStudio(options).then(
      (ready) => {
        made = ready;
        const { languages } = ready.studio.document;
        const readable = nearestLanguage(languages, uiLocale);
        if (readable !== undefined) ready.studio.view.setState({ language: readable }); // the one its reader understands
        if (current) setOpened(ready);
        else ready.autosave.stop();
      },
      (error: unknown) => current && setFailure({ error }),
    );
    return () => {
      current = false;
      void made?.autosave.flush().finally(() => made?.autosave.stop());
      setOpened(undefined);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a change of language or flow does not open the bot again
  }, [bot, mayEdit, person, tries]);
  const retry = () => {
    setFailure(undefined);
    setTries(tries + 1);
  };
  if (failure && !opened) return failed(failure.error, retry);
  if (!opened) return loading;
  return (
    <StudioContext value={opened.studio}>
      <AutosaveContext value={opened.autosave}>
        {children}
        <Merging autosave={opened.autosave} />
        <Leaving autosave={opened.autosave} />
        <Company studio={opened.studio} autosave={opened.autosave} />
      </AutosaveContext>
    </StudioContext>
  );
}

function Merging({ autosave }: { autosave: Autosave }) {
  const saved = useDraft((draft) => draft.saved);
  if (saved.state !== 'clash') return null;
  return (
    <div className="studio" style={{ display: 'contents' }}>
      <MergeScreen
        key={JSON.stringify(saved.clashes.map(({ path }) => path))}
        clashes={saved.clashes}
        by={saved.by}
        onChoose={(choices) => autosave.choose(choices)}
      />
    </div>
  );
}

function Company({ studio, autosave }: Opened) {
  useKeepCompany(studio, autosave);
  return null;
}

/** The last net: the plan is the copy in this browser and the queue of saves. */
function Leaving({ autosave }: { autosave: Autosave }) {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!autosave.isDirty()) return;
      void autosave.flush();
      event.preventDefault();
    };
    const onHide = () => void (document.visibilityState === 'hidden' && autosave.flush());
    globalThis.addEventListener('beforeunload', onLeave);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      globalThis.removeEventListener('beforeunload', onLeave);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, [autosave]);
  return null;
}
