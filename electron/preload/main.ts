import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, Channel, EventName } from '../../shared/contract';
import { channelNames } from '../app/channel-names';

// The compiler proves that no event of the contract is missing here.
const events: Readonly<Record<EventName, true>> = {
  'test.progress': true,
  'preflight.progress': true,
  'backup.progress': true,
  'testAll.progress': true,
  'copies.progress': true,
  'automaticCopies.changed': true,
  'automaticCopies.failed': true,
  'clipboard.changed': true,
  'setup.changed': true,
  'practice.faultsChanged': true,
  'settings.changed': true,
};

const on: Bridge['on'] = (event, listener) => {
  if (!Object.hasOwn(events, event)) throw new Error(`no such event: ${event}`);
  const heard = (_event: unknown, value: Parameters<typeof listener>[0]) => listener(value);
  ipcRenderer.on(event, heard);
  return () => ipcRenderer.off(event, heard);
};

// Asked before the page's own code is there, so that the answer is not waited for afterwards.
let early: Promise<unknown> | null = ipcRenderer.invoke('app.start');

function invoke(channel: Channel, ask: unknown): Promise<unknown> {
  const asked = channel === 'app.start' && ask === undefined ? early : null;
  if (asked) early = null;
  return asked ?? ipcRenderer.invoke(channel, ask);
}

// A path comes from a file that was dropped, and never from the page.
const openDropped: Bridge['openDropped'] = (files) =>
  ipcRenderer.invoke('restore.drop', { paths: files.map((file) => webUtils.getPathForFile(file)).filter(Boolean) });

const named = channelNames.filter((channel) => channel !== 'restore.drop');
const calls = named.map((channel) => [channel, (ask: unknown) => invoke(channel, ask)]);

contextBridge.exposeInMainWorld('bridge', { ...Object.fromEntries(calls), on, openDropped });
