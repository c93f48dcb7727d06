import type { SetupView, SignInWay, TokenSlot } from '../../../shared/contract';
import { adopt, announce, attempt, runExclusive, runOnSetup, setupId } from '../../lib/actions';
import { ask } from '../../lib/bridge';
import { change, state } from '../../lib/store';

export function chooseWay(signInWay: SignInWay): void {
  change({ signInWay });
}

/**
 * Shows the ways although somebody has signed in: another account, or a new token. Where Entra has the token that would be
 * replaced, this is a renewal.
 */
export function chooseAgain(): void {
  const { setup } = state();
  const signIn = { kind: 'choosing' } as const;
  change(
    setup?.renewable ? { signIn, notice: null, route: { page: 'setup', step: 'renewal' } } : { signIn, notice: null },
  );
}

export function keepCurrent(): void {
  change({ signIn: { kind: 'resting' }, notice: null });
}

export async function signIn(way: SignInWay = state().signInWay): Promise<void> {
  change({ signInWay: way, notice: null });
  if (way === 'paste') await getLink();
  else await signInElsewhere(way);
}

async function signInElsewhere(way: 'window' | 'browser'): Promise<void> {
  const id = setupId();
  const flow = { kind: 'waiting', way, since: Date.now() } as const;
  change({ signIn: flow });
  const result = await ask((main) => main['signIn.start']({ id, way }));
  // The page may have moved on to another attempt or another setup while this one was open.
  if (state().signIn !== flow || setupId() !== id) return;
  if (result.ok) finish(result.value);
  else change({ signIn: { kind: 'failed', way, failure: result.failure } });
}

function finish(setup: SetupView): void {
  adopt(setup);
  change({ signIn: { kind: 'resting' } });
  announce('signIn.account.title');
}

export async function cancelSignIn(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['signIn.cancel']() }));
}

/** A fresh link for the third way; the one before is worth nothing from then on. */
export async function getLink(): Promise<void> {
  const id = setupId();
  change({ signIn: { kind: 'pasting', url: null, failure: null } });
  const result = await runExclusive('link', (main) => main['signIn.link']({ id }));
  if (!result || state().signIn.kind !== 'pasting') return;
  change({
    signIn: { kind: 'pasting', url: result.ok ? result.value.url : null, failure: result.ok ? null : result.failure },
    notice: null,
  });
}

/** The main process reads the clipboard; the page learns only what came of it. */
export async function takeFromClipboard(): Promise<void> {
  const flow = state().signIn;
  if (flow.kind !== 'pasting' || flow.url === null) return;
  const result = await runExclusive('paste', (main) => main['signIn.paste']({ id: setupId() }));
  if (!result) return;
  if (result.ok) finish(result.value);
  else {
    // A link is good for one answer, and this one has brought its answer.
    const url = result.failure.code === 'renewal.otherOrganization' ? null : flow.url;
    change({ signIn: { ...flow, url, failure: result.failure }, notice: null });
  }
}

export async function saveToken(place: 'keychain' | 'thisRun'): Promise<void> {
  await runOnSetup('saveToken', (main) => main['token.save']({ id: setupId(), place }));
}

export async function acceptAccount(token: TokenSlot = 'current'): Promise<boolean> {
  return runOnSetup('accept', (main) => main['account.accept']({ id: setupId(), token }));
}
