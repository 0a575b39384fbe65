import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Channel } from '../src/api/types.ts';

/** The channel of the stand-in; pictures are kept as they come. The cookie `channel=new` shows a new installation. */
const channel: Channel = {
  name: 'Ana bakes',
  tagline: 'Bread, live, every Thursday. Bring your starter and your questions.',
  accent: '#ffb454',
  about: '## Who I am\n\nI bake, **slowly**.',
  aboutHtml:
    '<h4>Who I am</h4>\n<p>I bake, <strong>slowly</strong>, and have done so for twenty years. On Thursdays the oven is on and you may ask me anything.</p><ul><li>Bring a photo of your crumb</li><li>There are no wrong flours</li></ul>',
  links: [
    { label: 'Newsletter', url: 'https://example.org/letter' },
    { label: 'The book', url: 'https://example.org/book' },
  ],
  timeZone: 'Europe/Berlin',
  language: 'en',
  logoUrl: null,
  coverUrl: null,
  version: 1,
};
const fresh = {
  ...channel,
  name: 'Frontrow',
  tagline: '',
  about: '',
  aboutHtml: '',
  links: [],
  timeZone: 'UTC',
};
const pictures = new Map<string, Buffer>();

export async function mockChannel(request: IncomingMessage, url: URL, response: ServerResponse) {
  const kept = pictures.get(url.pathname);
  if (kept) {
    response.writeHead(200, { 'Content-Type': 'image/*' }).end(kept);
    return;
  }
  const body = await read(request);
  const kind = url.pathname.split('/')[4];
  if (kind === 'about') {
    const { about } = JSON.parse(body.toString()) as { about: string };
    const html = about.replace(/[&<>]/g, '').replace(/\n\n+/g, '</p><p>');
    json(response, { html: `<p>${html}</p>` });
    return;
  }
  if (kind) {
    const address = `/api/v1/channel/${kind}/${Date.now()}`;
    pictures.set(address, body);
    channel[kind === 'logo' ? 'logoUrl' : 'coverUrl'] = request.method === 'PUT' ? address : null;
  } else if (request.method === 'PATCH') {
    const change = JSON.parse(body.toString()) as Partial<Channel>;
    if (change.name === 'refuse') {
      const violations = [{ field: 'name', message: 'must have at most 60 characters' }];
      json(response, { id: 'invalid-input', violations }, 400);
      return;
    }
    Object.assign(channel, change);
  }
  json(response, request.headers.cookie?.includes('channel=new') ? fresh : channel);
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
