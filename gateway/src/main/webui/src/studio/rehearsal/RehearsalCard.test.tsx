import { act, render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../../api/problem';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aShow, aSignal } from '../../testing/samples';
import RehearsalCard from './RehearsalCard';
import { playOnce } from './syntheticViewer';

vi.mock('./syntheticViewer', () => ({ playOnce: vi.fn() }));

const TRIAL = 'POST /api/v1/recordings/storage/trial';
const ROOM = 'GET /api/v1/recordings/storage';
const STRIPE = 'GET /api/v1/membership/stripe';
const HOOK = 'POST /webhooks/stripe';
const NOTICES = 'GET /api/v1/readiness/notices';

let gateway: ReturnType<typeof fakeGateway>;

async function rehearse(show = aShow()) {
  gateway.answer('GET /api/v1/streams/show1', 200, show);
  render(<RehearsalCard show={show} />);
  await act(async () => screen.getByRole('button', { name: 'Rehearse' }).click());
  await screen.findByRole('button', { name: 'Rehearse again' });
}

/** How each line stands and what it says. */
function lines(): string[] {
  return screen
    .getAllByRole('listitem')
    .filter((line) => line.dataset.state)
    .map((line) => `${within(line).getByRole('img').getAttribute('aria-label')}: ${line.textContent}`);
}

describe('Rehearsal', () => {
  beforeEach(() => {
    gateway = fakeGateway('creator');
    vi.mocked(playOnce).mockReset();
    vi.mocked(playOnce).mockResolvedValue({ stranger: true, millis: 412 });
    gateway.answer('GET /api/v1/streams/show1/signal', 200, aSignal());
    gateway.answer(TRIAL, 200, { failed: null, millis: 84 });
    gateway.answer(ROOM, 200, { freeBytes: 200e9, nextFits: true });
    gateway.answer(STRIPE, 200, { mode: 'live', lastEventAt: '2026-11-22T19:02:00Z' });
    gateway.answer(HOOK, 400, { id: 'signature-refused' });
    gateway.answer(NOTICES, 200, { mail: 'answers', push: true });
  });

  it('tries everything after one press, and says go', async () => {
    await rehearse();
    expect(screen.getByRole('status').textContent).toBe('Go.');
    expect(lines()).toEqual([
      'Good: A viewer: Somebody who is not signed in gets the picture, 0.4 s after asking.',
      expect.stringMatching(/^Good: Your encoder: It arrives: .*Mbit\/s/),
      'Good: Storage: A small file was written, read and deleted in 0.1 s. 200 GB free.',
      expect.stringMatching(/^Good: Payments: Events reach this installation; the last one came Sun 22 Nov/),
      'Good: Mail: The mail server answers.',
      'Good: Notifications in browsers: Web push is set up.',
    ]);
    await expectAccessible();
  });

  it('says what is wrong and what to do, each line for itself', async () => {
    vi.mocked(playOnce).mockRejectedValue(new Problem(502, 'origin-away'));
    gateway.answer(
      'GET /api/v1/streams/show1/signal',
      200,
      aSignal({ findings: [{ id: 'no-sound', value: 0 }] }),
    );
    gateway.answer(TRIAL, 200, { failed: 'write', millis: 20 });
    gateway.answer(HOOK, 503, { id: 'unavailable' });
    gateway.answer(NOTICES, 200, { mail: 'away', push: false });
    await rehearse();
    expect(screen.getByRole('status').textContent).toBe('No go: 5 things to do.');
    expect(lines()).toEqual([
      expect.stringMatching(/^To do: A viewer: No picture for a viewer \(origin-away, 502\)\. Look whether/),
      expect.stringMatching(/^To do: Your encoder: .*There is no sound\. Choose a microphone/),
      expect.stringMatching(/^To do: Storage: Nothing can be written where recordings are kept\./),
      expect.stringMatching(/^To do: Payments: The address to which Stripe sends events does not answer\./),
      expect.stringMatching(/^To do: Mail: The mail server does not answer\./),
      'Not needed: Notifications in browsers: Web push is not set up, so browsers are not told.',
    ]);
    await expectAccessible();
  });

  it('never takes what cannot be told for good', async () => {
    gateway.answer('GET /api/v1/streams/show1/signal', 200, aSignal({ now: null, source: null }));
    gateway.answer(STRIPE, 200, { mode: 'none', lastEventAt: null });
    gateway.answer(NOTICES, 503, { id: 'unavailable' });
    await rehearse(aShow({ status: 'scheduled' }));
    expect(screen.getByRole('status').textContent).toBe('Nothing to do, but 4 things are not known yet.');
    expect(lines().map((line) => line.split(':')[0])).toEqual([
      'Not known',
      'Not known',
      'Good',
      'Not needed',
      'Not known',
      'Not known',
    ]);
    expect(playOnce).not.toHaveBeenCalled();
    expect(gateway.asked(HOOK)).toHaveLength(0);
  });

  it.each([
    [
      TRIAL,
      429,
      { id: 'slow-down' },
      'Not known: Storage: It is being tried already. Rehearse again in a moment.',
    ],
    [
      ROOM,
      200,
      { freeBytes: 2e9, nextFits: false },
      'To do: Storage: It works, but only 2 GB is left: a show like your largest would not fit. Delete a recording or make room.',
    ],
    [
      STRIPE,
      200,
      { mode: 'live', lastEventAt: null },
      'Not known: Payments: The address for events answers, but Stripe has not sent any yet. Send a test event from Stripe’s dashboard.',
    ],
    [
      HOOK,
      200,
      undefined,
      'To do: Payments: The address to which Stripe sends events does not answer. Look whether membership-service runs and your public address leads here.',
    ],
    [
      NOTICES,
      200,
      { mail: 'failing', push: true },
      'To do: Mail: The mail server answers but took none of the last mails. Look at its address, user and password.',
    ],
  ])('knows %s %i %o', async (what, status, body, line) => {
    gateway.answer(what, status, body);
    await rehearse();
    expect(lines()).toContain(line);
  });
});
