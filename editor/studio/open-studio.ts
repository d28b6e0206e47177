// Opens a bot for editing: loads the draft, takes up what this browser kept, starts saving.
import type { BotDocument } from '@dialoom/shared/document/document';
import { startAutosave, type Autosave, type Transport } from '../document/autosave.ts';
import { createDraft } from '../document/draft.ts';
import { browserKeeper } from '../document/keeper.ts';
import { openDraft } from '../document/open-draft.ts';
import type { Definitions } from '../document/variable-uses.ts';
import { Studio, type StudioParts } from '../canvas/studio.ts';
import { readCollapsed } from '../canvas/collapsed.ts';
import { createView } from '../canvas/view.ts';

export type Opened = { studio: Studio; autosave: Autosave };
type Options = Pick<StudioParts, 'bot' | 't' | 'locale' | 'cards'> & {
  transport: Transport;
  definitions: Definitions;
  /** Which flow the address names; the main one when it is not there. */
  flow: string | undefined;
  mayEdit: boolean;
  outline: boolean;
  /** Whose undo history it is. */
  person: string;
  /** Whether the document was saved by a newer release: it can only be read. */
  isNewer(document: BotDocument): boolean;
};

export async function openStudio({
  bot,
  t,
  locale,
  cards,
  transport,
  definitions,
  flow,
  mayEdit,
  outline,
  person,
  isNewer,
}: Options): Promise<Opened> {
  const keeper = browserKeeper(bot, person);
  const [server, kept] = await Promise.all([transport.load(), keeper.find()]);
  const { start, document, history } = openDraft(server, kept);
  const readOnly = !mayEdit || isNewer(server.document);
  const draft = createDraft({
    document: readOnly ? server.document : document,
    ...(readOnly ? {} : { history }),
    savedAt: Date.now(),
    readOnly,
  });
  const first = flow !== undefined && document.flows[flow] ? flow : document.main;
  const studio = new Studio({
    bot,
    draft,
    view: createView(first, outline, readCollapsed(bot)),
    definitions,
    t,
    locale,
    cards,
  });
  const autosave = startAutosave({ draft, transport, keeper, start: readOnly ? server : start });
  studio.panels.save = () => void autosave.flush();
  return { studio, autosave };
}
