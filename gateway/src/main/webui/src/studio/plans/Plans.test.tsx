import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { OldPriceGroup, OldPrices, Plan } from '../../api/types';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aPlan, aPrice } from '../../testing/membership';

vi.mock('../../watch/player/livePlayer', () => import('../../testing/fakePlayer'));

const PLANS = '/api/v1/plans';
const kept = (amount: number, fee: number, share: number) => ({ amount, fee, kept: amount - fee, share });
const user = userEvent.setup();

async function open(items: Plan[], available = true, older?: OldPrices) {
  const gateway = fakeGateway('creator');
  gateway.answer(`GET ${PLANS}`, 200, { items, available });
  gateway.answer(`POST ${PLANS}/estimate`, 200, { month: null, year: null, yearly: null });
  if (older) {
    gateway.answer(`GET ${PLANS}/gold/members-on-old-prices`, 200, older);
  }
  history.replaceState(null, '', '/studio/plans');
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
  await screen.findByRole('heading', { level: 1, name: 'Plans' });
  return gateway;
}

const write = (name: string, text: string) => user.type(screen.getByRole('textbox', { name }), text);

describe('Plans in the studio', () => {
  it('lists them by tier, those that are sold no more apart', async () => {
    await open([
      aPlan({ id: 'b', name: 'Front row', rank: 1, trialDays: 7 }),
      aPlan({ id: 'a', name: 'Stalls', prices: [aPrice('month', 300)], synced: false }),
      aPlan({ id: 'c', name: 'Balcony', archived: true }),
    ]);
    const sold = await screen.findByRole('list', { name: 'Plans' });
    expect(
      within(sold)
        .getAllByRole('listitem')
        .map((row) => row.querySelector('strong')?.textContent),
    ).toEqual(['Stalls', 'Front row']);
    expect(within(sold).getByText('Tier 1 · €3.00 a month')).toBeTruthy();
    expect(within(sold).getByText('Tier 2 · €5.00 a month · €50.00 a year · 7 days free')).toBeTruthy();
    expect(within(sold).getByText('On its way to Stripe. It can be bought in a moment.')).toBeTruthy();
    await user.click(screen.getByText('Not sold any more', { selector: 'summary' }));
    expect(screen.queryByRole('button', { name: 'Archive Balcony' })).toBeNull();
    await expectAccessible();
  });

  it('teaches whoever has none, and says that Stripe is not connected', async () => {
    await open([], false);
    await screen.findByText('One plan is enough to begin with');
    expect(screen.getByRole('region', { name: 'Stripe is not connected' })).toBeTruthy();
    await expectAccessible();
  });

  it('says what is kept while a plan is written, and takes over the yearly price that keeps more', async () => {
    const gateway = await open([]);
    gateway.answer(`POST ${PLANS}/estimate`, 200, {
      month: kept(500, 42, 91.6),
      year: null,
      yearly: kept(5000, 140, 97.2),
    });
    gateway.answer(`POST ${PLANS}`, 201, aPlan({ name: 'Front row' }));
    await user.click(await screen.findByRole('button', { name: 'New plan' }));
    await write('Name', 'Front row');
    await write('What members get', 'Every show{enter}{enter} A badge ');
    await write('Price a month', '5');
    const keep = screen.getByRole('region', { name: 'What you keep' });
    await within(keep).findByText('A month: you keep €4.58 of €5.00 (91.6 %).');
    expect(gateway.asked(`POST ${PLANS}/estimate`).at(-1)?.body).toEqual({
      currency: 'eur',
      month: 500,
      year: null,
    });
    expect(
      within(keep).getByText('€50.00 a year would keep 97.2 %: one card fee instead of twelve.'),
    ).toBeTruthy();
    await expectAccessible();
    await user.click(within(keep).getByRole('button', { name: 'Offer €50.00 a year' }));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Price a year' }).value).toBe('50.00');

    await user.click(screen.getByRole('button', { name: 'Save plan' }));
    await screen.findByText('Front row is saved.');
    expect(gateway.asked(`POST ${PLANS}`)).toMatchObject([
      {
        marked: true,
        body: {
          name: 'Front row',
          description: '',
          perks: ['Every show', 'A badge'],
          currency: 'eur',
          trialDays: 0,
          rank: 0,
          month: 500,
          year: 5000,
        },
      },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('refuses what is no plan, and shows at the field what the service refuses', async () => {
    const gateway = await open([]);
    await user.click(await screen.findByRole('button', { name: 'New plan' }));
    await user.click(screen.getByRole('button', { name: 'Save plan' }));
    expect(screen.getByText('A plan needs a name.')).toBeTruthy();
    expect(screen.getByText('A plan needs a price a month or a year.')).toBeTruthy();
    await write('Name', 'Stalls');
    await write('Price a month', 'a lot');
    await user.click(screen.getByRole('button', { name: 'Save plan' }));
    expect(screen.getByText('Write an amount like 5.00.')).toBeTruthy();
    expect(gateway.asked(`POST ${PLANS}`)).toEqual([]);

    const message = 'is below the least of this currency';
    gateway.answer(`POST ${PLANS}`, 400, { id: 'invalid-input', violations: [{ field: 'month', message }] });
    await user.clear(screen.getByRole('textbox', { name: 'Price a month' }));
    await write('Price a month', '0.10');
    await user.click(screen.getByRole('button', { name: 'Save plan' }));
    expect(await screen.findByText(message)).toBeTruthy();
  });

  it('changes a plan, whose currency stays', async () => {
    const gateway = await open([aPlan()]);
    gateway.answer(`PATCH ${PLANS}/gold`, 200, aPlan());
    await user.click(await screen.findByRole('button', { name: 'Edit Gold' }));
    expect(screen.queryByRole('combobox', { name: 'Currency' })).toBeNull();
    await user.clear(screen.getByRole('textbox', { name: 'Price a year' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tier' }), '3');
    await user.click(screen.getByRole('button', { name: 'Save plan' }));
    await waitFor(() =>
      expect(gateway.asked(`PATCH ${PLANS}/gold`)).toMatchObject([
        { body: { name: 'Gold', month: 500, year: 0, rank: 2 } },
      ]),
    );
    expect(gateway.asked(`PATCH ${PLANS}/gold`)[0]?.body).not.toHaveProperty('currency');
  });

  it('moves members who pay an older price after asking, and says how far it is', async () => {
    const older = { ...aPrice('month', 300), archived: true };
    const group: OldPriceGroup = { interval: 'month', members: 12, moving: 0, failed: 0 };
    const plan = aPlan({ prices: [aPrice('month', 500), older] });
    const gateway = await open([plan, aPlan({ id: 'b' })], true, { items: [group] });
    expect(await screen.findByText('12 members pay an older monthly price.')).toBeTruthy();
    expect(gateway.asked(`GET ${PLANS}/b/members-on-old-prices`)).toEqual([]);
    await expectAccessible();
    await user.click(
      screen.getByRole('button', { name: 'Move members of Gold who pay an older monthly price' }),
    );
    const dialog = await screen.findByRole('alertdialog', { name: 'Move 12 members to €5.00 a month?' });
    const moving = { items: [{ ...group, moving: 11, failed: 1 }] };
    gateway.answer(`POST ${PLANS}/gold/move`, 202, moving);
    gateway.answer(`GET ${PLANS}/gold/members-on-old-prices`, 200, moving);
    await user.click(within(dialog).getByRole('button', { name: 'Move them' }));
    await screen.findByText(
      '12 members pay an older monthly price. 11 are being moved. Stripe refused to move 1.',
    );
    expect(gateway.asked(`POST ${PLANS}/gold/move`)).toMatchObject([
      { body: { interval: 'month' }, marked: true },
    ]);
  });

  it('archives after asking', async () => {
    const gateway = await open([aPlan()]);
    gateway.answer(`DELETE ${PLANS}/gold`, 204);
    await user.click(await screen.findByRole('button', { name: 'Archive Gold' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Archive' }));
    await screen.findByText('Gold is not sold any more.');
    expect(gateway.asked(`DELETE ${PLANS}/gold`)).toMatchObject([{ marked: true }]);
  });
});
