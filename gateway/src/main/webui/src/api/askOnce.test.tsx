import { act, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { askOnce } from './askOnce';

describe('askOnce', () => {
  it('asks when somebody looks, once for all, and tells everybody who still looks', () => {
    let questions = 0;
    const store = askOnce('unknown', async () => {
      questions += 1;
    });
    const Word = () => <p>{store.use()}</p>;
    expect(questions).toBe(0);

    const { rerender } = render([<Word key="1" />, <Word key="2" />]);
    expect(screen.getAllByText('unknown')).toHaveLength(2);
    act(() => store.become('known'));
    expect(screen.getAllByText('known')).toHaveLength(2);

    rerender([<Word key="2" />]);
    act(() => store.become('changed'));
    expect(screen.getAllByText('changed')).toHaveLength(1);
    expect(store.now()).toBe('changed');
    expect(questions).toBe(1);
  });
});
