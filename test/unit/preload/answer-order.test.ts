import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnswerOrder } from '../../../electron/preload/answer-order';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An answer that was given to the page, in the order of the list. */
function given(order: AnswerOrder, list: unknown[], value: string, after: number): void {
  void order.afterEvents(Promise.resolve({ value, after })).then((one) => list.push(one));
}

describe('the order of answers and events', () => {
  it('gives an answer at once when the events before it are heard', async () => {
    const order = new AnswerOrder();
    order.heard(1);
    order.heard(2);
    expect(await order.afterEvents(Promise.resolve({ value: 'answer', after: 2 }))).toBe('answer');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets an answer wait for the last event that was sent before it', async () => {
    const order = new AnswerOrder();
    const list: unknown[] = [];
    given(order, list, 'second', 2);
    given(order, list, 'first', 1);
    await vi.advanceTimersByTimeAsync(0);
    expect(list).toEqual([]);
    order.heard(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(list).toEqual(['first']);
    order.heard(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(list).toEqual(['first', 'second']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives an answer without an event that is lost', async () => {
    const order = new AnswerOrder();
    const list: unknown[] = [];
    given(order, list, 'answer', 1);
    await vi.advanceTimersByTimeAsync(999);
    expect(list).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(list).toEqual(['answer']);
    order.heard(1);
  });

  it('rejects at once when the call does', async () => {
    const answering = Promise.reject(new Error('refused'));
    await expect(new AnswerOrder().afterEvents(answering)).rejects.toThrow('refused');
  });
});
