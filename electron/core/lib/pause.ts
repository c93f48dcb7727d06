/** Waits this many milliseconds without giving way: nothing else of the thread runs. For what must be over before it goes on. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
