import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeGateway } from '../testing/fakeGateway';

const session = () => import('./session');

describe('session', () => {
  it('knows the creator, and makes them known to the membership list', async () => {
    const gateway = fakeGateway('creator');
    const { useSession } = await session();
    const { result } = renderHook(useSession);
    expect(result.current).toEqual({ kind: 'unknown' });
    await waitFor(() =>
      expect(result.current).toMatchObject({ kind: 'signedIn', name: 'Ana', creator: true }),
    );
    await waitFor(() => expect(gateway.asked('GET /api/v1/membership')).toHaveLength(1));
  });

  it('knows a member', async () => {
    const gateway = fakeGateway('alice');
    gateway.answer('GET /api/v1/membership', 200, { active: true });
    const { useSession } = await session();
    const { result } = renderHook(useSession);
    await waitFor(() => expect(result.current).toMatchObject({ creator: false, member: true }));
  });

  it('treats whoever cannot be recognised as a visitor, and asks nothing more', async () => {
    const gateway = fakeGateway();
    gateway.answer('GET /api/v1/me', 503, { id: 'unavailable' });
    const { useSession } = await session();
    const { result } = renderHook(useSession);
    await waitFor(() => expect(result.current).toEqual({ kind: 'anonymous' }));
    await act(async () => undefined);
    expect(gateway.asked('GET /api/v1/membership')).toHaveLength(0);
  });

  it('leads back to the page that somebody signs in from', async () => {
    const { signInPath } = await session();
    history.replaceState(null, '', '/s/show1?a=1&b=2');
    expect(signInPath()).toBe('/auth/login?return=%2Fs%2Fshow1%3Fa%3D1%26b%3D2');
  });
});
