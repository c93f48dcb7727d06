import { channelNames, eventNames } from 'virtual:contract-names';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channel, DroppedFile } from '../../shared/contract';
import { MessageOrder } from './message-order';

type Listener = (value: unknown) => void;

const order = new MessageOrder();
const listeners = new Map<string, ReadonlySet<Listener>>();
for (const event of eventNames) {
  ipcRenderer.on(event, (_event, value: unknown, number: number) => {
    order.event(number, () => {
      for (const listener of listeners.get(event) ?? []) tell(listener, value);
    });
  });
}

/** A listener that fails is reported as any error of the page, and keeps nothing from the others. */
function tell(listener: Listener, value: unknown): void {
  try {
    listener(value);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
}

const on: Bridge['on'] = (event, listener) => {
  if (!eventNames.includes(event)) throw new Error(`no such event: ${event}`);
  const heard: Listener = (value) => listener(value as Parameters<typeof listener>[0]);
  listeners.set(event, new Set([...(listeners.get(event) ?? []), heard]));
  return () => {
    listeners.set(event, new Set([...(listeners.get(event) ?? [])].filter((one) => one !== heard)));
  };
};

const call = <T>(channel: Channel, request?: unknown) =>
  order.answer(ipcRenderer.invoke(channel, request)) as Promise<T>;

// Requested before the page's own code runs, so that the page does not wait for it later.
let early: Promise<unknown> | null = call('app.start');

function invoke(channel: Channel, request: unknown): Promise<unknown> {
  const asked = channel === 'app.start' && request === undefined ? early : null;
  if (asked) early = null;
  return asked ?? call(channel, request);
}

// Paths come from dropped files, never from the page.
const pathsOf = (files: readonly DroppedFile[]) =>
  files.map((file) => webUtils.getPathForFile(file as File)).filter(Boolean);
const openDropped: Bridge['openDropped'] = (files) => call('restore.drop', { paths: pathsOf(files) });
const dropLog: Bridge['dropLog'] = (files) => call('provisioningLog.drop', { paths: pathsOf(files) });
/** Channels that take paths: the page cannot call them. */
const byPaths: readonly Channel[] = ['restore.drop', 'provisioningLog.drop'];

const named = Object.values(channelNames)
  .flat()
  .filter((channel) => !byPaths.includes(channel));
const calls = named.map((channel) => [channel, (request: unknown) => invoke(channel, request)]);

contextBridge.exposeInMainWorld('bridge', { ...Object.fromEntries(calls), on, openDropped, dropLog });
