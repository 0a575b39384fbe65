import { describe, expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { aShow } from '../../testing/samples';
import { bodyOf, draftOf, errorsOf, refusedFields } from './showDraft';

describe('showDraft', () => {
  it('starts empty for a new show and full for an old one', () => {
    expect(draftOf(null)).toEqual({ title: '', description: '', start: '', membersOnly: false, tier: null });
    expect(draftOf(aShow({ title: 'Rye', membersOnly: true, tier: 1 }))).toMatchObject({
      title: 'Rye',
      membersOnly: true,
      tier: 1,
    });
  });

  it('sends trimmed words and no start when there is none', () => {
    const draft = { title: '  Rye week ', description: ' \n', start: '', membersOnly: true, tier: null };
    expect(bodyOf(draft)).toEqual({
      title: 'Rye week',
      description: '',
      membersOnly: true,
      tier: null,
      scheduledAt: null,
    });
  });

  it('wants a title', () => {
    expect(errorsOf({ ...draftOf(null), title: '  ' })).toEqual({ title: 'A show needs a title.' });
    expect(errorsOf({ ...draftOf(null), title: 'Rye' })).toEqual({});
  });

  it('shows what the server found wrong beside the field', () => {
    const problem = new Problem(400, 'invalid-input', '', [{ field: 'title', message: 'too long' }]);
    expect(refusedFields(problem)).toEqual({ title: 'too long' });
  });
});
