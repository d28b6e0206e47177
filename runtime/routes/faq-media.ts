// Pictures and files of answers: brought in by those who write them, open to everyone who knows their address.
import * as api from '@dialoom/shared/api/faq';
import { DialoomError } from '@dialoom/shared/text/errors';
import { examine } from '../files/examine.ts';
import { disposition, extensionOf } from '../files/file-name.ts';
import { isPicture } from '../files/kinds.ts';
import { readBytes } from '../http/body.ts';
import { mount, type Door } from '../http/mount.ts';
import { sentFileHeaders } from '../http/security-headers.ts';
import { mediumPath, type FaqMedia } from '../store/faq-media.ts';
import type { FaqDoing } from './faq.ts';

const NAME = 120;

/** @param address of this server, as customers reach it */
export function mountFaqMedia(door: Door, media: FaqMedia, address: string, { find, record }: FaqDoing): void {
  mount(door, api.addFaqMedium, async ({ params, query, actor }, c) => {
    await find(actor, params.list);
    const made = examine(await readBytes(c, api.MOST_MEDIUM_BYTES), query.name);
    const id = await media.keep(actor.workspace, made);
    await record(actor, 'knowledge.file', params.list, { name: made.name, bytes: made.bytes.length });
    const picture = isPicture(made.type);
    // of a picture it is read out: without what only a computer reads
    const name = (picture ? made.name.slice(0, -extensionOf(made.name).length - 1) : made.name).replaceAll(/[[\]]/g, ' ').trim(); // prettier-ignore
    return {
      kind: picture ? ('picture' as const) : ('file' as const),
      url: new URL(mediumPath(id), address).href,
      name: name.slice(0, NAME) || made.type,
    };
  });
}

/** As a download; a picture may be shown, on any site. @throws not-found */
export async function answerWithMedium(media: FaqMedia, id: string): Promise<Response> {
  const found = /^m_[0-9a-f]{32}$/.test(id) ? await media.read(id) : undefined;
  if (!found) throw new DialoomError('not-found', 404);
  const { name, type, bytes } = found;
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...sentFileHeaders,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=86400', // what an address holds never changes
      'content-type': type,
      'content-length': String(bytes.length),
      'content-disposition': disposition(isPicture(type) ? 'inline' : 'attachment', name),
    },
  });
}
