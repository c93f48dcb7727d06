import { channelNames, eventNames } from 'virtual:contract-names';
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channel, DroppedFile } from '../../shared/contract';
import { AnswerOrder } from './answer-order';

const order = new AnswerOrder();
// The first listener of each event, so that an answer that waited for it comes after the page's listeners.
for (const event of eventNames) {
  ipcRenderer.on(event, (_event, _value, number: unknown) => {
    if (typeof number === 'number') order.heard(number);
  });
}

const on: Bridge['on'] = (event, listener) => {
  if (!eventNames.includes(event)) throw new Error(`no such event: ${event}`);
  const heard = (_event: unknown, value: Parameters<typeof listener>[0]) => listener(value);
  ipcRenderer.on(event, heard);
  return () => ipcRenderer.off(event, heard);
};

const call = <T>(channel: Channel, request?: unknown) =>
  order.afterEvents(ipcRenderer.invoke(channel, request)) as Promise<T>;

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
