import type { SetupView, SignInMethod, TokenSlot, TokenStorage } from '../../../shared/contract';
import { adopt, announce, attempt, runExclusive, runOnSetup, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { change, state } from '../../lib/store';

export function chooseMethod(signInMethod: SignInMethod): void {
  change({ signInMethod });
}

/**
 * Shows the sign-in methods after a sign-in, for another account or a new token. If Entra has the current token, this starts
 * a renewal.
 */
export function chooseAgain(): void {
  const { setup } = state();
  const signIn = { kind: 'choosing' } as const;
  change(
    setup?.renewable ? { signIn, notice: null, route: { page: 'setup', step: 'renewal' } } : { signIn, notice: null },
  );
}

export function keepCurrent(): void {
  change({ signIn: { kind: 'idle' }, notice: null });
}

export async function signIn(method: SignInMethod = state().signInMethod): Promise<void> {
  change({ signInMethod: method, notice: null });
  if (method === 'paste') await getLink();
  else await signInElsewhere(method);
}

async function signInElsewhere(method: 'window' | 'browser'): Promise<void> {
  const id = setupId();
  const flow = { kind: 'waiting', method, since: Date.now() } as const;
  change({ signIn: flow });
  const result = await request((main) => main['signIn.start']({ id, method }));
  // The page may have moved on to another attempt or another setup while this one was open.
  if (state().signIn !== flow || setupId() !== id) return;
  if (result.ok) finish(result.value);
  else change({ signIn: { kind: 'failed', method, failure: result.failure } });
}

function finish(setup: SetupView): void {
  adopt(setup);
  change({ signIn: { kind: 'idle' } });
  announce('signIn.account.title');
}

export async function cancelSignIn(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['signIn.cancel']() }));
}

/** Requests a new link for the third method; the earlier link becomes invalid. */
export async function getLink(): Promise<void> {
  const id = setupId();
  change({ signIn: { kind: 'pasting', link: null, failure: null } });
  const result = await runExclusive('link', (main) => main['signIn.link']({ id }));
  if (!result || state().signIn.kind !== 'pasting') return;
  change({
    signIn: { kind: 'pasting', link: result.ok ? result.value : null, failure: result.ok ? null : result.failure },
    notice: null,
  });
}

/** The main process reads the clipboard; the page learns only the result. */
export async function takeFromClipboard(): Promise<void> {
  const flow = state().signIn;
  if (flow.kind !== 'pasting' || flow.link === null) return;
  const result = await runExclusive('paste', (main) => main['signIn.paste']({ id: setupId() }));
  if (!result) return;
  if (result.ok) finish(result.value);
  else {
    // A link is valid for one answer, which has arrived.
    const link = result.failure.code === 'renewal.otherOrganization' ? null : flow.link;
    change({ signIn: { ...flow, link, failure: result.failure }, notice: null });
  }
}

export async function saveToken(location: TokenStorage): Promise<void> {
  await runOnSetup('saveToken', (main) => main['token.save']({ id: setupId(), location }));
}

export async function acceptAccount(token: TokenSlot = 'current'): Promise<boolean> {
  return runOnSetup('accept', (main) => main['account.accept']({ id: setupId(), token }));
}
