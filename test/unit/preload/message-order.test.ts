import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MessageOrder } from '../../../electron/preload/message-order';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What the page got, in its order. */
function page() {
  const order = new MessageOrder();
  const got: string[] = [];
  return {
    got,
    event: (number: number) => order.event(number, () => got.push(`event ${number}`)),
    answer: (number: number) => {
      const answering = order.answer(Promise.resolve({ value: `answer ${number}`, number }));
      // As the page does: through a promise of its own.
      void Promise.resolve(answering).then((value) => got.push(String(value)));
    },
    turn: () => vi.advanceTimersByTimeAsync(0),
  };
}

describe('the order of events and answers', () => {
  it('is kept where they come in order', async () => {
    const { got, event, answer, turn } = page();
    event(1);
    answer(2);
    await turn();
    event(3);
    expect(got).toEqual(['event 1', 'answer 2', 'event 3']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets an answer wait for the events that were sent before it', async () => {
    const { got, event, answer, turn } = page();
    answer(3);
    answer(2);
    await turn();
    expect(got).toEqual([]);
    event(1);
    await vi.advanceTimersByTimeAsync(5);
    expect(got).toEqual(['event 1', 'answer 2', 'answer 3']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets an event wait for the answer that was sent before it, until the page has taken it', async () => {
    const { got, event, answer, turn } = page();
    event(2);
    await turn();
    expect(got).toEqual([]);
    answer(1);
    await turn();
    expect(got).toEqual(['answer 1', 'event 2']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is that of sending, in whatever order they come', async () => {
    const messages = fc
      .array(fc.boolean(), { maxLength: 12 })
      .chain((kinds) => fc.shuffledSubarray([...kinds.entries()], { minLength: kinds.length }));
    await fc.assert(
      fc.asyncProperty(messages, fc.infiniteStream(fc.boolean()), async (sent, turns) => {
        const { got, event, answer, turn } = page();
        for (const [index, isAnswer] of sent) {
          (isAnswer ? answer : event)(index + 1);
          if (turns.next().value) await turn();
        }
        await vi.advanceTimersByTimeAsync(500);
        const wanted = [...sent]
          .sort(([a], [b]) => a - b)
          .map(([index, isAnswer]) => `${isAnswer ? 'answer' : 'event'} ${index + 1}`);
        expect(got).toEqual(wanted);
      }),
    );
  });

  it('goes on after a second without a message that is lost, and gives it when it comes after all', async () => {
    const { got, event, answer } = page();
    answer(2);
    await vi.advanceTimersByTimeAsync(600);
    event(3);
    await vi.advanceTimersByTimeAsync(399);
    expect(got).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(got).toEqual(['answer 2', 'event 3']);
    event(1);
    expect(got).toEqual(['answer 2', 'event 3', 'event 1']);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('rejects at once when the call does', async () => {
    const answering = Promise.reject(new Error('refused'));
    await expect(new MessageOrder().answer(answering)).rejects.toThrow('refused');
  });
});
