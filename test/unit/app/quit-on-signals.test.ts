import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { quitOnSignals } from '../../../electron/app/quit-on-signals';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

function listening() {
  const calls: string[] = [];
  const source = Object.assign(new EventEmitter(), {
    pid: 42,
    kill: (pid: number, signal: string) =>
      calls.push(`kill ${pid} ${signal}, ${source.listenerCount(signal)} listeners`),
  });
  quitOnSignals(() => calls.push('quit'), source);
  return { calls, send: (signal: string) => source.emit(signal, signal) };
}

it.each(signals)('%s quits; it never kills at once', (signal) => {
  const { calls, send } = listening();
  send(signal);
  expect(calls).toEqual(['quit']);
});

it.each(signals)('a second signal, %s, has the effect that the system gives it', (signal) => {
  const { calls, send } = listening();
  send('SIGTERM');
  send(signal);
  expect(calls).toEqual(['quit', `kill 42 ${signal}, 0 listeners`]);
});
