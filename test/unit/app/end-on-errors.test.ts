import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { endOnUncaughtErrors } from '../../../electron/app/end-on-errors';

function running() {
  const write = vi.fn();
  const source = Object.assign(new EventEmitter(), { stderr: { write } });
  const end = vi.fn();
  const stop = endOnUncaughtErrors(3, end, source as unknown as NodeJS.Process);
  return { source, write, end, stop };
}

it('ends a run without a window with its code, and prints only the class of the error', () => {
  const { source, write, end } = running();
  source.emit('uncaughtException', new RangeError('a text with 5ECRET-token'));
  expect(end.mock.calls).toEqual([[3]]);
  expect(write.mock.calls.flat().join('')).toMatch(/^uncaught: RangeError\n$/);
});

it('leaves the errors to the window once there is one', () => {
  const { source, end, stop } = running();
  stop();
  source.emit('uncaughtException', new Error('late'));
  expect(end).not.toHaveBeenCalled();
});
