import type { Clip, NewClip } from '../src/api/types.ts';
import { aClip } from '../src/testing/samples.ts';
import type { Answer } from './answer.ts';
import { at, MINUTE } from './mockData.ts';

const clips: Clip[] = [
  aClip({
    show: 'over',
    showTitle: 'The live Q&A: Starters from scratch',
    removable: true,
    madeAt: at(-MINUTE),
  }),
  aClip({
    ...{ id: 'abcdefgh12345679', show: 'over', showTitle: 'The live Q&A: Starters from scratch' },
    ...{ title: 'Why the float test lies', maker: 'Bob', startMillis: 1_204_000, durationMillis: 58_000 },
  }),
];
let open = false;

/** `/api/v1/clips…`, and with a show `/api/v1/streams/{show}/clips…`. */
export function mockClips(method: string | undefined, body: object, id?: string, show?: string): Answer {
  if (id === 'sharing') {
    open = method === 'PUT' ? (body as { open: boolean }).open : open;
    return [200, { open }];
  }
  const clip = clips.find((one) => one.id === id);
  if (id && !clip) {
    return [404, { id: 'not-found', status: 404 }];
  }
  if (clip && method === 'DELETE') {
    clip.deletedAt = at(0);
    return [204];
  }
  if (clip) {
    clip.deletedAt = method === 'POST' ? null : clip.deletedAt;
    return [200, show ? clip : { show: clip.show, clip: open ? { ...clip, shared: true } : null }];
  }
  if (method === 'POST') {
    const { first, last, title } = body as NewClip;
    const made = { startMillis: first * 10_000, durationMillis: (last - first + 1) * 10_000, title };
    clips.unshift(
      aClip({ id: `made${clips.length}`.padEnd(16, '0'), show: show ?? '', ...made, removable: true }),
    );
    return [201, clips[0]];
  }
  const items = clips.filter((one) => !one.deletedAt && (!show || one.show === show));
  return [200, { items, next: null }];
}
