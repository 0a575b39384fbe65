import type { MyNotices, NoticeWish } from '../src/api/types.ts';
import type { Answer } from './answer.ts';
import { at } from './mockData.ts';

const mine: MyNotices = {
  wish: null,
  mail: { available: true, address: 'alice@mail.example', pending: null },
  push: { key: 'BAECAw', browsers: [{ id: 'b1', name: 'Firefox on Linux', addedAt: at(0) }] },
};

const USUAL = [
  { kind: 'soon', subject: 'Soon: {show}', text: '{show} begins {start}.\n\nWatch it here: {link}' },
  { kind: 'live', subject: 'Live now: {show}', text: '{show} is on.\n\nWatch it here: {link}' },
  {
    kind: 'answered',
    subject: 'Your question was answered',
    text: 'Your question in {show} was answered.\n\nWatch the answer: {link}',
  },
].map((words) => ({ ...words, own: false }));

/** How whoever looks is told, and what notices say. */
export function mockNotices(method: string | undefined, path: string, body: object): Answer {
  const [what, which] = path.split('/').slice(2);
  if (what === 'off') {
    return [200, { mail: which === 'undo', show: 'Friday questions' }];
  }
  if (what === 'confirm') {
    return [204];
  }
  if (what === 'wordings') {
    const usual = USUAL.find(({ kind }) => kind === which);
    return method === 'GET' ? [200, { items: USUAL }] : [200, { ...usual, html: '', ...body }];
  }
  if (which === 'address') {
    const pending = method === 'PUT' ? (body as { address: string }).address : null;
    mine.mail = { available: true, address: null, pending };
    return [method === 'PUT' ? 202 : 204, method === 'PUT' ? mine.mail : undefined];
  }
  if (which === 'browsers') {
    mine.push = { ...mine.push, browsers: [] };
    return [200, mine.push];
  }
  if (method === 'PUT') {
    mine.wish = body as NoticeWish;
  }
  return [200, mine];
}
