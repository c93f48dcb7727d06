/** What asks a program to end: `kill` and services, Ctrl+C, and a terminal or session that closes. */
const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** The part of `process` that this module needs. */
export interface SignalSource {
  readonly pid: number;
  on(signal: NodeJS.Signals, listener: (signal: NodeJS.Signals) => void): unknown;
  removeAllListeners(signal: NodeJS.Signals): unknown;
  kill(pid: number, signal: NodeJS.Signals): unknown;
}

/**
 * Ends the app at the first signal as its menu does, and at once at the second. To be called when the app is ready: Chromium
 * sets its own handlers before. Those are lost when any code of this process listens to a signal and stops; these are not.
 */
export function quitOnSignals(quit: () => void, source: SignalSource = process): void {
  let isQuitting = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (isQuitting) {
      // Without a listener, the signal has the system's effect, and the parent process sees it.
      source.removeAllListeners(signal);
      source.kill(source.pid, signal);
      return;
    }
    isQuitting = true;
    quit();
  };
  for (const signal of signals) source.on(signal, onSignal);
}
