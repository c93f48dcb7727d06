import type { AppStart, ClipboardView, LinkId, PracticeFault, Settings } from './app';
import type { TestProgress } from './connection-test';
import type { Result } from './failure';
import type { OrgIdReading } from './org-id';
import type { EntraTestResult, PortalStepId, SetupList, SetupView, Space } from './setup';

/** Channel -> signature. Each takes at most one argument and answers with a promise. */
export interface Channels {
  'app.start': () => AppStart;
  'app.quit': () => null;
  'settings.change': (change: Partial<Settings>) => Settings;
  'setups.list': (ask: { space: Space }) => SetupList;
  'setups.create': (ask: { space: Space }) => Result<SetupView>;
  'setups.open': (ask: { id: string }) => Result<SetupView>;
  'setups.rename': (ask: { id: string; name: string }) => Result<SetupView>;
  'setups.delete': (ask: { id: string }) => Result<null>;
  'setups.restore': (ask: { id: string }) => Result<SetupView>;
  'setups.showFile': (ask: { space: Space; id?: string; fileName?: string }) => Result<null>;
  /** Resolves when the sign-in has ended; `signIn.cancel` ends it. */
  'signIn.start': (ask: { id: string; way: 'window' | 'browser' }) => Result<SetupView>;
  'signIn.cancel': () => null;
  /** A fresh authorization address for the third way; valid until used, replaced, or ten minutes have passed. */
  'signIn.link': (ask: { id: string }) => Result<{ url: string }>;
  /** The main process reads the clipboard itself: the pasted address never enters the page. */
  'signIn.paste': (ask: { id: string }) => Result<SetupView>;
  'token.save': (ask: { id: string; place: 'keychain' | 'thisRun' }) => Result<SetupView>;
  'account.accept': (ask: { id: string }) => Result<SetupView>;
  'orgId.read': (ask: { id: string; text: string }) => Result<OrgIdReading>;
  'orgId.set': (ask: {
    id: string;
    text: string;
    source: 'typed' | 'account';
    deliberate: boolean;
  }) => Result<SetupView>;
  'test.run': (ask: { id: string; write: boolean }) => Result<SetupView>;
  'test.cancel': (ask: { id: string }) => null;
  'test.copyReport': (ask: { id: string }) => Result<null>;
  'handover.copyToken': (ask: { id: string }) => Result<SetupView>;
  'handover.clearClipboard': () => null;
  'handover.entraTested': (ask: { id: string; result: EntraTestResult }) => Result<SetupView>;
  'step.confirm': (ask: { id: string; step: PortalStepId }) => Result<SetupView>;
  'step.takeBack': (ask: { id: string; step: PortalStepId }) => Result<SetupView>;
  'clipboard.copy': (ask: { text: string }) => null;
  'links.open': (ask: { link: LinkId }) => Result<null>;
  'practice.faults': () => readonly PracticeFault[];
  'practice.setFaults': (ask: { faults: readonly PracticeFault[] }) => readonly PracticeFault[];
}

/** What the main process tells the page without being asked. */
export interface Events {
  'test.progress': TestProgress;
  'clipboard.changed': ClipboardView;
  'setup.changed': SetupView;
  'practice.faultsChanged': readonly PracticeFault[];
  'settings.changed': Settings;
}

export type Channel = keyof Channels;
export type EventName = keyof Events;

/** What `preload.ts` puts on `window.bridge`. */
export type Bridge = {
  readonly [C in Channel]: (...ask: Parameters<Channels[C]>) => Promise<ReturnType<Channels[C]>>;
} & {
  /** Returns a function that ends the subscription. */
  on<E extends EventName>(event: E, listener: (value: Events[E]) => void): () => void;
};
