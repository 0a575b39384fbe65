import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Series } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aChannel } from '../../testing/samples';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const SERIES = '/api/v1/series';
const user = userEvent.setup();

function aSeries(change: Partial<Series> = {}): Series {
  return {
    id: 'se1',
    title: 'Thursday Q&A',
    description: 'Ask me anything.',
    membersOnly: false,
    tier: null,
    start: '2026-12-03T20:00:00',
    timeZone: null,
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    endedAt: null,
    version: 1,
    next: ['2026-12-03T19:00:00Z', '2026-12-10T19:00:00Z'],
    ...change,
  };
}

async function open(items: Series[]) {
  const gateway = fakeGateway('creator');
  gateway.answer('GET /api/v1/channel', 200, aChannel({ timeZone: 'Europe/Berlin' }));
  gateway.answer(`GET ${SERIES}`, 200, { items });
  gateway.answer(`POST ${SERIES}/preview`, 200, { next: aSeries().next, timeZone: 'Europe/Berlin' });
  history.replaceState(null, '', '/studio');
  const [{ default: Studio }, { Toasts }] = await Promise.all([
    import('../Studio'),
    import('../../design/Toasts'),
  ]);
  render(
    <>
      <Studio />
      <Toasts />
    </>,
  );
  const region = await screen.findByRole('region', { name: 'Series' });
  return { gateway, region };
}

describe('Series in the studio', () => {
  it('teaches whoever has none', async () => {
    const { region } = await open([]);
    await within(region).findByText('A show that comes again and again');
    await expectAccessible();
  });

  it('begins one by a plain choice, with its next dates before it is saved', async () => {
    const { gateway, region } = await open([]);
    gateway.answer(`POST ${SERIES}`, 201, aSeries());
    await user.click(within(region).getByRole('button', { name: 'New series' }));
    const dialog = await screen.findByRole('dialog', { name: 'Create series' });
    await user.click(within(dialog).getByRole('button', { name: 'Save series' }));
    expect(within(dialog).getByText('A show needs a title.')).toBeTruthy();
    expect(within(dialog).getByText('A series needs a first day and an hour.')).toBeTruthy();

    await user.type(within(dialog).getByRole('textbox', { name: 'Title' }), 'Thursday Q&A');
    fireEvent.change(within(dialog).getByLabelText('First show'), { target: { value: '2026-12-03T20:00' } });
    const repeats = within(dialog).getByRole('combobox', { name: 'Repeats' });
    expect(
      within(repeats)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual([
      'Every week on Thursday',
      'Every two weeks on Thursday',
      'Every month on the first Thursday',
      'By a rule of your own',
    ]);
    const dates = within(dialog).getByRole('region', { name: 'The next shows' });
    await within(dates).findAllByRole('listitem');
    expect(gateway.asked(`POST ${SERIES}/preview`).at(-1)?.body).toEqual({
      start: '2026-12-03T20:00',
      timeZone: null,
      rrule: 'FREQ=WEEKLY;BYDAY=TH',
    });
    await expectAccessible();

    await user.selectOptions(repeats, 'Every month on the first Thursday');
    await user.click(within(dialog).getByRole('button', { name: 'Save series' }));
    await screen.findByText('Thursday Q&A is saved.');
    expect(gateway.asked(`POST ${SERIES}`)).toMatchObject([
      {
        marked: true,
        body: {
          title: 'Thursday Q&A',
          description: '',
          membersOnly: false,
          tier: null,
          start: '2026-12-03T20:00',
          timeZone: null,
          rrule: 'FREQ=MONTHLY;BYDAY=1TH',
        },
      },
    ]);
  });

  it('says at the rule what the service refuses', async () => {
    const { gateway, region } = await open([aSeries({ rrule: 'FREQ=WEEKLY;COUNT=3' })]);
    await within(region).findByText('By the rule FREQ=WEEKLY;COUNT=3');
    await user.click(within(region).getByRole('button', { name: 'Edit the series Thursday Q&A' }));
    const dialog = await screen.findByRole('dialog', { name: 'Edit series' });
    const message = 'must name a day within the next two years';
    gateway.answer(`POST ${SERIES}/preview`, 400, {
      id: 'invalid-input',
      violations: [{ field: 'rrule', message }],
    });
    gateway.answer(`PUT ${SERIES}/se1`, 400, {
      id: 'invalid-input',
      violations: [{ field: 'rrule', message }],
    });
    const rule = within(dialog).getByRole('textbox', { name: 'Rule' });
    await user.clear(rule);
    await user.type(rule, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');
    await user.click(within(dialog).getByRole('button', { name: 'Save series' }));
    expect((await within(dialog).findAllByText(message)).length).toBeGreaterThan(0);
    expect(rule.getAttribute('aria-invalid')).toBe('true');
  });

  it('ends one after asking, with a way back', async () => {
    const { gateway, region } = await open([aSeries()]);
    gateway.answer(`POST ${SERIES}/se1/end`, 200, aSeries({ endedAt: '2026-11-29T10:00:00Z', next: [] }));
    gateway.answer(`POST ${SERIES}/se1/resume`, 200, aSeries());
    await user.click(await within(region).findByRole('button', { name: 'End the series Thursday Q&A' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'End' }));
    await screen.findByText('Thursday Q&A has ended.');
    expect(gateway.asked(`POST ${SERIES}/se1/end`)).toMatchObject([{ marked: true }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Thursday Q&A goes on.');
    expect(gateway.asked(`POST ${SERIES}/se1/resume`)).toMatchObject([{ marked: true }]);
  });
});
