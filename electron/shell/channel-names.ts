import type { Channel } from '../contract';

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

/** The name of every channel: the compiler proves that none of the contract is missing. */
export const channelNames = Object.keys(channels) as readonly Channel[];
