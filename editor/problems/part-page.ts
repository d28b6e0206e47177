// A problem of the bot as a whole leads to the page where it can be mended.
import { places } from '../app/places.ts';
import type { Path } from '../document/path.ts';

/** The address of the page that edits a part of the document (an intent, the settings); nothing when no page does. */
export function partPage(bot: string, path: Path): string | undefined {
  const [part, id] = path.map(String);
  switch (part) {
    case 'intents':
      return id ? places.intent(bot, id) : places.intents(bot);
    case 'entities':
      return id ? places.entity(bot, id) : places.entities(bot);
    case 'variables':
      return places.variables(bot);
    case 'languages':
      return places.languages(bot);
    case 'settings':
      if (id === 'orderPattern' || id === 'zone') return places.entities(bot);
      return places.botSettings(bot);
    case 'widget':
      return places.botSettings(bot);
    default:
      return undefined;
  }
}
