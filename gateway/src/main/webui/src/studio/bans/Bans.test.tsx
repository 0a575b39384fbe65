import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Toasts } from '../../design/Toasts';
import { expectAccessible } from '../../testing/axe';
import { fakeGateway } from '../../testing/fakeGateway';
import { aBan } from '../../testing/samples';
import { Alarms } from './Alarms';
import { BanButton } from './BanButton';
import { BanCard } from './BanCard';

const BANS = 'GET /api/v1/bans';
const BAN = 'POST /api/v1/bans';

describe('BanCard', () => {
  it('lists bans with since, who, why and the last attempt, and takes one back', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer(BANS, 200, { items: [aBan(), aBan({ id: 'b2', address: '2001:db8::/64', reason: '' })] });
    gateway.answer('DELETE /api/v1/bans/b1', 204);
    gateway.answer(BAN, 201, aBan());
    render(
      <>
        <BanCard />
        <Toasts />
      </>,
    );
    expect(await screen.findByText('203.0.113.7')).toBeTruthy();
    expect(screen.getByText('Tried keys')).toBeTruthy();
    expect(screen.getAllByText(/^Banned 23 November 2026 by Ana, has not tried since$/)).toHaveLength(2);
    await expectAccessible();

    await userEvent.click(screen.getByRole('button', { name: 'Take back the ban of 203.0.113.7' }));
    expect(gateway.asked('DELETE /api/v1/bans/b1')).toMatchObject([{ marked: true }]);
    expect(await screen.findByText('203.0.113.7 may send again.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(gateway.asked(BAN)).toMatchObject([
      { body: { address: '203.0.113.7', reason: 'Tried keys', anyway: true } },
    ]);
  });

  it('bans what is typed, and says what is wrong with it', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer(BANS, 200, { items: [] });
    gateway.answer(BAN, 400, {
      id: 'invalid-input',
      violations: [{ field: 'address', message: 'is this machine itself' }],
    });
    render(<BanCard />);
    expect(await screen.findByText('No address is banned.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Ban an address' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ban an address' });
    const address = within(dialog).getByRole('textbox', { name: 'Address' });
    await userEvent.type(address, '127.0.0.1');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ban' }));
    expect(await within(dialog).findByText('is this machine itself')).toBeTruthy();

    gateway.answer(BAN, 201, aBan());
    await userEvent.clear(address);
    await userEvent.type(address, ' 203.0.113.7 ');
    await userEvent.type(within(dialog).getByRole('textbox', { name: 'Reason' }), 'Tried keys');
    gateway.answer(BANS, 200, { items: [aBan()] });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ban' }));
    expect(gateway.asked(BAN).at(-1)).toMatchObject({
      body: { address: '203.0.113.7', reason: 'Tried keys' },
    });
    expect(await screen.findByText('203.0.113.7')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('BanButton', () => {
  it('warns before one bans oneself, and does it when asked again', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer(BAN, 409, { id: 'ban-own-address', detail: 'You are at this address yourself.' });
    render(<BanButton address="203.0.113.7" />);
    await userEvent.click(screen.getByRole('button', { name: 'Ban 203.0.113.7' }));
    const dialog = await screen.findByRole('dialog', { name: 'Ban 203.0.113.7?' });
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ban' }));
    expect((await within(dialog).findByRole('alert')).textContent).toBe('You are at this address yourself.');
    await expectAccessible();

    gateway.answer(BAN, 201, aBan());
    await userEvent.click(within(dialog).getByRole('button', { name: 'Ban anyway' }));
    expect(gateway.asked(BAN).map(({ body }) => body)).toEqual([
      { address: '203.0.113.7', reason: '' },
      { address: '203.0.113.7', reason: '', anyway: true },
    ]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is not there for this machine itself', () => {
    render(<BanButton address="127.0.0.1" />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('Alarms', () => {
  it('says in one sentence who presses, and bans right there', async () => {
    const gateway = fakeGateway('creator');
    const lastAt = '2026-11-23T19:30:00Z';
    const alarms = [
      { kind: 'wrong-keys', address: '203.0.113.7', times: 12, lastAt, bannable: true },
      { kind: 'pressing', address: '127.0.0.1', times: 45, lastAt, bannable: false },
      { kind: 'full', address: null, times: 7, lastAt, bannable: false },
      { kind: 'something-new', address: null, times: 1, lastAt, bannable: false },
    ];
    gateway.answer('GET /api/v1/ingest/alarms', 200, { items: alarms });
    gateway.answer(BAN, 201, aBan());
    render(<Alarms />);
    expect(
      await screen.findByText(/^12 wrong keys from 203\.0\.113\.7 within a minute: ban this address\?/),
    ).toBeTruthy();
    expect(screen.getByText(/^This machine itself was turned away 45 times/)).toBeTruthy();
    expect(screen.getByText(/^7 connections were turned away within a minute/)).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
    await expectAccessible();

    await userEvent.click(screen.getByRole('button', { name: 'Ban 203.0.113.7' }));
    gateway.answer('GET /api/v1/ingest/alarms', 200, { items: [] });
    await userEvent.click(await screen.findByRole('button', { name: 'Ban' }));
    expect(gateway.asked(BAN)).toMatchObject([{ marked: true, body: { address: '203.0.113.7' } }]);
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('keeps quiet when nobody presses, and when it cannot be asked', async () => {
    const gateway = fakeGateway('creator');
    gateway.answer('GET /api/v1/ingest/alarms', 503, { id: 'unavailable' });
    const { container } = render(<Alarms />);
    await Promise.resolve();
    expect(container.textContent).toBe('');
  });
});
