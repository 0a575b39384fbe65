import { describe, expect, it } from 'vitest';
import type { Session } from '../session/session';
import { aMembership, aPlan, notIn } from '../testing/membership';
import { audience, getsIn, plansFor, tierBadge } from './audience';

const plans = [
  aPlan({ id: 'stalls', name: 'Stalls', rank: 0 }),
  aPlan({ id: 'gold', name: 'Gold', rank: 2 }),
  aPlan({ id: 'box', name: 'Box', rank: 3 }),
];

function person(membership = notIn(), creator = false): Session {
  const { active: member } = membership;
  return { kind: 'signedIn', name: 'Alice', username: 'alice', creator, member, membership };
}

describe('audience', () => {
  it.each([
    [{ membersOnly: false, tier: null }, 'everybody'],
    [{ membersOnly: true, tier: null }, 'members'],
    [{ membersOnly: true, tier: 1 }, 'Gold members and above'],
    [{ membersOnly: true, tier: 3 }, 'Box members'],
    [{ membersOnly: true, tier: 4 }, 'members of certain plans'],
  ])('says for whom a show is: %o', (access, words) => {
    expect(audience(access, plans)).toBe(words);
  });

  it('is shorter beside a title, and offers only what opens the show', () => {
    expect(tierBadge(2, plans)).toBe('Gold and up');
    expect(tierBadge(3, plans)).toBe('Box only');
    expect(tierBadge(3, [])).toBe('Members of certain plans');
    expect(plansFor(plans, 2).map(({ id }) => id)).toEqual(['gold', 'box']);
    expect(plansFor(plans, null)).toEqual(plans);
  });
});

describe('getsIn', () => {
  const gold = aMembership();
  const rank = (value: number) => aMembership({ plan: gold.plan && { ...gold.plan, rank: value } });

  it.each<[string, Session, number | null, boolean]>([
    ['nobody', { kind: 'anonymous' }, null, false],
    ['somebody', person(), null, false],
    ['the creator', person(notIn(), true), 2, true],
    ['a member', person(rank(0)), null, true],
    ['a member of a lower plan', person(rank(1)), 2, false],
    ['a member of the plan', person(rank(2)), 2, true],
    ['who was given a membership', person(aMembership({ source: 'complimentary', plan: null })), 9, true],
    ['whose membership has ended', person(notIn({ state: 'ended', source: 'complimentary' })), null, false],
    ['a guest', person(notIn({ guestShows: [{ show: 'show1' }] })), 2, true],
    ['a guest of another show', person(notIn({ guestShows: [{ show: 'other' }] })), null, false],
  ])('%s', (_, session, tier, expected) => {
    expect(getsIn(session, 'show1', tier)).toBe(expected);
  });
});
