import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, Channel, EventName } from './contract';

// The compiler proves that no channel and no event of the contract is missing here.
const channels: Readonly<Record<Channel, true>> = {
  'app.start': true,
  'app.quit': true,
  'settings.change': true,
  'setups.list': true,
  'setups.create': true,
  'setups.open': true,
  'setups.rename': true,
  'setups.delete': true,
  'setups.restore': true,
  'setups.showFile': true,
  'signIn.start': true,
  'signIn.cancel': true,
  'signIn.link': true,
  'signIn.paste': true,
  'token.save': true,
  'account.accept': true,
  'orgId.read': true,
  'orgId.set': true,
  'test.run': true,
  'test.cancel': true,
  'test.copyReport': true,
  'handover.copyToken': true,
  'handover.clearClipboard': true,
  'handover.entraTested': true,
  'step.confirm': true,
  'step.takeBack': true,
  'clipboard.copy': true,
  'links.open': true,
  'practice.faults': true,
  'practice.setFaults': true,
};

const events: Readonly<Record<EventName, true>> = {
  'test.progress': true,
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

const calls = Object.keys(channels).map((channel) => [channel, (ask: unknown) => ipcRenderer.invoke(channel, ask)]);

contextBridge.exposeInMainWorld('bridge', { ...Object.fromEntries(calls), on });
