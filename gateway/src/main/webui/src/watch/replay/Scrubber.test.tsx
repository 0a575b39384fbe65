import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { Scrubber } from './Scrubber';

const STORYBOARD = `WEBVTT

00:00:00.000 --> 00:00:10.000
storyboard-1.jpg#xywh=0,0,160,90

00:00:10.000 --> 00:00:20.000
storyboard-1.jpg#xywh=160,0,160,90
`;

function hover(pictured: string | undefined) {
  const fetched = vi.fn(async () => new Response(STORYBOARD));
  vi.stubGlobal('fetch', fetched);
  const playhead = {
    at: 0,
    length: 20,
    buffered: [],
    paused: true,
    rate: 1,
    waiting: false,
    ended: false,
  };
  const { container } = render(
    <Scrubber playhead={playhead} chapters={[]} pictured={pictured} onSeek={() => {}} onKey={() => false} />,
  );
  const scrubber = container.firstElementChild as HTMLElement;
  scrubber.hasPointerCapture = () => false;
  scrubber.getBoundingClientRect = () => new DOMRect(0, 0, 100, 32);
  expect(fetched).not.toHaveBeenCalled();
  // jsdom knows no pointers.
  const pointer = (type: string) =>
    fireEvent(
      scrubber,
      Object.assign(new MouseEvent(type, { bubbles: true, clientX: 75 }), { pointerType: 'mouse' }),
    );
  pointer('pointerover');
  pointer('pointermove');
  return { fetched, small: () => container.querySelector<HTMLElement>('[data-small]') };
}

it('shows what lies where one points, once somebody does', async () => {
  const { fetched, small } = hover('a');
  await waitFor(() => expect(small()).not.toBeNull());
  expect(fetched.mock.calls.map(([asked]: unknown[]) => asked)).toEqual(['/vod/a/pictures/storyboard.vtt']);
  expect(small()?.style.backgroundImage).toContain('/vod/a/pictures/storyboard-1.jpg');
  expect(small()?.style.backgroundPosition).toBe('-160px 0px');
  expect(screen.getByText('0:15')).toBeTruthy();
});

it('marks what is for others, for eyes and ears', () => {
  const playhead = { at: 15, length: 20, buffered: [], paused: true, rate: 1, waiting: false, ended: false };
  const { container } = render(
    <Scrubber
      playhead={playhead as never}
      chapters={[]}
      pictured={undefined}
      locked={[{ from: 15, to: 24 }]}
      onSeek={() => {}}
      onKey={() => false}
    />,
  );
  const mark = container.querySelector<HTMLElement>('[data-locked]');
  expect([mark?.style.left, mark?.style.width]).toEqual(['75%', '25%']);
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(
    '15 seconds of 20 seconds, For members',
  );
});

it('asks for none of a recording that grows', () => {
  const { fetched, small } = hover(undefined);
  expect(fetched).not.toHaveBeenCalled();
  expect(small()).toBeNull();
});
