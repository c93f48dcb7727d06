import { expect, it } from 'vitest';
import { loadOnSignal } from '../../../electron/app/load-on-signal';
import { Signal } from '../../../electron/core/lib/signal';

it('every value that comes before the listener is loaded reaches it', async () => {
  const signal = new Signal<string>();
  const heard = new Set<string>();
  let loads = 0;
  loadOnSignal(signal, async () => {
    loads += 1;
    await Promise.resolve();
    signal.listen((value) => heard.add(value));
  });
  signal.emit('a');
  signal.emit('b');
  await new Promise(setImmediate);
  expect([...heard]).toEqual(['a', 'b']);
  signal.emit('c');
  expect([...heard]).toEqual(['a', 'b', 'c']);
  expect(loads).toBe(1);
});

it('after a load that failed, the next value loads again, and none is lost', async () => {
  const signal = new Signal<string>();
  const heard = new Set<string>();
  let fails = true;
  loadOnSignal(signal, async () => {
    if (fails) throw new Error('the disk is away');
    signal.listen((value) => heard.add(value));
  });
  signal.emit('a');
  await new Promise(setImmediate);
  fails = false;
  signal.emit('b');
  await new Promise(setImmediate);
  expect([...heard].sort()).toEqual(['a', 'b']);
});
