// A problem of the bot as a whole leads to the page where it can be mended.
import { places } from '../app/places.ts';

/** The address of the page that edits a part of the document (`intents.track`, `settings.hours`); nothing when no page does. */
export function partPage(bot: string, path: string): string | undefined {
  const [part, id] = path.split('.');
  switch (part) {
    case 'intents':
      return id ? places.intent(bot, id) : places.intents(bot);
    case 'variables':
      return places.variables(bot);
    case 'languages':
      return places.languages(bot);
    case 'settings':
    case 'widget':
      return places.botSettings(bot);
    default:
      return undefined;
  }
}
