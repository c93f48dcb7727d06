import { expect, it } from 'vitest';
import { Signal } from '../../../../electron/core/lib/signal';

it('Signal notifies its listeners in order until they are removed', () => {
  const heard: string[] = [];
  const signal = new Signal<string>();
  const stop = signal.listen((value) => heard.push(`first ${value}`));
  signal.listen((value) => heard.push(`second ${value}`));
  signal.emit('a');
  stop();
  signal.emit('b');
  expect(heard).toEqual(['first a', 'second a', 'second b']);
});
