import { z } from 'zod';
import type { AppStart, LinkId, PracticeFault, SavedFile, Settings, Space, TokenSlot } from '../../shared/contract';
import type { Translator } from '../../shared/texts/i18n';
import { attempt, FailureError } from '../core/lib/failure';
import { mayHandOver } from '../core/setup/renewal';
import { about, type Setups } from '../core/setup/setups';
import { portalStepIds } from '../core/setup/steps';
import type { Token } from '../core/tokens/token';
import type { TokenVault } from '../core/tokens/token-vault';
import { type BackupParts, backupHandlers } from '../features/backup/handlers';
import type { TestAll } from '../features/connection-test/test-all';
import type { Testing } from '../features/connection-test/testing';
import type { AutomaticCopies } from '../features/copies/automatic-copies';
import { automaticCopiesHandlers } from '../features/copies/automatic-copies-handlers';
import type { Copying } from '../features/copies/copying';
import { copiesHandlers } from '../features/copies/handlers';
import { checkHandlers } from '../features/file-check/handlers';
import { type WorkbenchParts, workbenchHandlers } from '../features/mappings/handlers';
import { orgIdReading, setOrgId } from '../features/org-id/org-id-choice';
import { recordHandlers } from '../features/record/handlers';
import { renewalHandlers } from '../features/renewal/handlers';
import type { Renewals } from '../features/renewal/renewals';
import type { SigningIn } from '../features/sign-in/signing-in';
import { type Handlers, id, nothing, on } from './handle';

/** What the handlers need of the domain, and of the shell behind plain functions. */
export interface HandlerParts extends WorkbenchParts {
  readonly setups: Setups;
  readonly signingIn: SigningIn;
  readonly testing: Testing;
  readonly testAll: TestAll;
  readonly renewals: Renewals;
  readonly vault: TokenVault;
  /** Loads what makes automatic copies. */
  automaticCopies(): Promise<AutomaticCopies>;
  /** Loads what saves copies, when somebody wants some. */
  readonly copying: () => Promise<Copying>;
  readonly backups: BackupParts;
  readonly shell: {
    readonly version: string;
    translator(): Translator;
    start(): Promise<AppStart>;
    quit(): void;
    changeSettings(change: Partial<Settings>): Promise<Settings>;
    copySecret(token: Token): Promise<void>;
    clearSecret(): Promise<void>;
    copyText(text: string): Promise<void>;
    showFile(space: Space, name: string | null): Promise<void>;
    openLink(link: LinkId): Promise<void>;
    testReport(id: string, slot: TokenSlot): Promise<string>;
    saveCalendar(id: string): Promise<SavedFile | null>;
    showSaved(path: string): void;
    remindsAtLogin(): Promise<boolean>;
    remindAtLogin(on: boolean): Promise<void>;
  };
  readonly check: Parameters<typeof checkHandlers>[0];
  readonly practice: {
    faults(): Promise<readonly PracticeFault[]>;
    setFaults(faults: readonly PracticeFault[]): Promise<readonly PracticeFault[]>;
  };
}

/** Which token is meant; the current one, if not told. */
const token = z.enum(['current', 'pending']).exactOptional();
const space = z.enum(['real', 'practice']);
const portalStep = z.enum(portalStepIds);
const link = z.enum([
  'entraApps',
  'entraGallery',
  'entraProvisioning',
  'controlHub',
  'controlHubUsers',
  'provisionOnDemandDocs',
  'webexTokens',
]);
const faults = z.array(
  z.enum(['expiredToken', 'revokedToken', 'forbidden', 'tooManyRequests', 'slow', 'serverError', 'wrongOrganization']),
);

/** Every channel of the bridge. Expected failures are answered as values; only a malformed argument throws. */
export function createHandlers(parts: HandlerParts): Handlers {
  const { setups, signingIn, testing, testAll, vault, shell, practice } = parts;
  return {
    'app.start': on(z.undefined(), () => shell.start()),
    'app.quit': on(z.undefined(), () => nothing(shell.quit())),
    'settings.change': on(
      z.object({
        locale: z.enum(['en', 'zh-CN']).exactOptional(),
        theme: z.enum(['system', 'light', 'dark', 'highContrast']).exactOptional(),
      }),
      (change) => shell.changeSettings(change),
    ),
    'setups.list': on(z.object({ space }), (ask) => setups.list(ask.space)),
    'setups.create': on(z.object({ space }), (ask) => attempt(() => setups.create(ask.space))),
    'setups.open': on(z.object({ id }), (ask) => attempt(() => setups.view(ask.id))),
    'setups.rename': on(z.object({ id, name: z.string().trim().min(1).max(120) }), (ask) =>
      attempt(() => setups.append(ask.id, { type: 'named', name: ask.name })),
    ),
    'setups.note': on(z.object({ id, notes: z.string().max(4000) }), (ask) =>
      attempt(() => setups.append(ask.id, { type: 'noted', notes: ask.notes.trim() })),
    ),
    'setups.delete': on(z.object({ id }), (ask) =>
      attempt(async () => {
        testing.cancel(ask.id);
        return nothing(setups.delete(ask.id));
      }),
    ),
    'setups.restore': on(z.object({ id }), (ask) => attempt(() => setups.restore(ask.id))),
    'setups.showFile': on(
      z.object({ space, id: id.exactOptional(), fileName: z.string().max(300).exactOptional() }),
      (ask) => attempt(() => nothing(shell.showFile(ask.space, ask.id ? `${ask.id}.json` : (ask.fileName ?? null)))),
    ),
    'signIn.start': on(z.object({ id, way: z.enum(['window', 'browser']) }), (ask) =>
      attempt(() => signingIn.start(ask.id, ask.way)),
    ),
    'signIn.cancel': on(z.undefined(), () => nothing(signingIn.cancel())),
    'signIn.link': on(z.object({ id }), (ask) => attempt(() => signingIn.link(ask.id))),
    'signIn.paste': on(z.object({ id }), (ask) => attempt(() => signingIn.paste(ask.id))),
    'token.save': on(z.object({ id, place: z.enum(['keychain', 'thisRun']) }), (ask) =>
      attempt(() => signingIn.save(ask.id, ask.place)),
    ),
    'account.accept': on(z.object({ id, token }), (ask) =>
      attempt(async () => {
        const { facts } = await setups.target(ask.id, ask.token);
        const account = (ask.token === 'pending' ? facts.pending : facts)?.signIn?.account;
        if (!account) throw new FailureError('step.notReached');
        const { administrator, orgId } = account;
        return setups.append(ask.id, { type: 'accountAccepted', administrator, orgId, ...about(ask.token) });
      }),
    ),
    'orgId.read': on(z.object({ id, text: z.string().max(5000) }), (ask) =>
      attempt(() => orgIdReading(setups, ask.id, ask.text)),
    ),
    'orgId.set': on(
      z.object({ id, text: z.string().max(5000), source: z.enum(['typed', 'account']), deliberate: z.boolean() }),
      (ask) => attempt(() => setOrgId(setups, ask)),
    ),
    'test.run': on(z.object({ id, write: z.boolean(), token }), (ask) =>
      attempt(() => testing.run(ask.id, ask.write, ask.token)),
    ),
    'test.cancel': on(z.object({ id }), (ask) => nothing(testing.cancel(ask.id))),
    'testAll.run': on(z.object({ space }), (ask) => attempt(() => testAll.run(ask.space))),
    'testAll.cancel': on(z.undefined(), () => nothing(testAll.cancel())),
    'test.copyReport': on(z.object({ id, token }), (ask) =>
      attempt(async () => nothing(shell.copyText(await shell.testReport(ask.id, ask.token ?? 'current')))),
    ),
    'handover.copyToken': on(z.object({ id, token }), (ask) =>
      attempt(async () => {
        const { owner, facts } = await setups.target(ask.id, ask.token);
        const pending = ask.token === 'pending' ? facts.pending : null;
        if (pending && !mayHandOver(pending, facts.orgId)) throw new FailureError('step.notReached');
        await shell.copySecret(await vault.read(owner));
        return setups.append(ask.id, { type: 'secretTokenCopied', ...about(ask.token) });
      }),
    ),
    'handover.clearClipboard': on(z.undefined(), () => nothing(shell.clearSecret())),
    'handover.entraTested': on(z.object({ id, result: z.enum(['succeeded', 'failed']) }), (ask) =>
      attempt(() => setups.append(ask.id, { type: 'entraTested', result: ask.result })),
    ),
    ...renewalHandlers(parts),
    ...copiesHandlers(parts.copying),
    ...automaticCopiesHandlers(parts.automaticCopies),
    ...recordHandlers(parts),
    ...checkHandlers(parts.check),
    ...backupHandlers(parts.backups),
    'step.confirm': on(z.object({ id, step: portalStep }), (ask) =>
      attempt(() => setups.append(ask.id, { type: 'stepConfirmed', step: ask.step })),
    ),
    'step.takeBack': on(z.object({ id, step: portalStep }), (ask) =>
      attempt(() => setups.append(ask.id, { type: 'stepTakenBack', step: ask.step })),
    ),
    ...workbenchHandlers(parts),
    'calendar.save': on(z.object({ id }), (ask) => attempt(() => shell.saveCalendar(ask.id))),
    'reminder.isOn': on(z.undefined(), () => shell.remindsAtLogin()),
    'reminder.set': on(z.object({ on: z.boolean() }), (ask) => attempt(() => nothing(shell.remindAtLogin(ask.on)))),
    'files.showSaved': on(z.object({ path: z.string().max(5000) }), (ask) =>
      attempt(() => nothing(shell.showSaved(ask.path))),
    ),
    'clipboard.copy': on(z.object({ text: z.string().max(100_000) }), async (ask) => nothing(shell.copyText(ask.text))),
    'links.open': on(z.object({ link }), (ask) => attempt(() => nothing(shell.openLink(ask.link)))),
    'practice.faults': on(z.undefined(), () => practice.faults()),
    'practice.setFaults': on(z.object({ faults }), (ask) => practice.setFaults(ask.faults)),
  };
}
