import type { Failure, MicrosoftClient, MicrosoftSession, SetupView } from '../../../shared/contract';
import { commandLineToolsId, type GraphScope } from '../../../shared/enums/microsoft-sign-in';
import { adopt, announce, attempt } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { NewestView } from '../../lib/newest-view';
import { type ClientDraft, changeMicrosoft, closedPage, microsoftPage } from './state';

const newest = new NewestView();

/** Shows the sign-in of a setup, and follows it; returns a function that ends that. */
export function followMicrosoft({ id }: Pick<SetupView, 'id'>): () => void {
  if (microsoftPage().setupId !== id) changeMicrosoft({ ...closedPage, setupId: id });
  void readState(id);
  return bridge().on('microsoft.changed', ({ id: changed, session }) => adoptSession(changed, session));
}

function adoptSession(id: string, session: MicrosoftSession | null): void {
  newest.heard();
  const { setupId, known } = microsoftPage();
  if (setupId === id && known) changeMicrosoft({ known: { ...known, session } });
}

async function readState(id: string): Promise<void> {
  const answer = await newest.read((main) => main['microsoft.state']({ id }));
  if (microsoftPage().setupId !== id) return;
  if (!answer.ok) return changeMicrosoft({ flow: { kind: 'failed', failure: answer.failure } });
  const { client } = answer.value;
  // What was entered meanwhile stays.
  const isFirst = microsoftPage().known === null;
  changeMicrosoft({ known: answer.value, ...(isFirst ? { draft: draftOf(client) } : {}) });
}

function draftOf({ cloud, tenant, clientId }: MicrosoftClient): ClientDraft {
  const isTools = clientId.toLowerCase() === commandLineToolsId;
  return { owner: isTools ? 'tools' : 'own', cloud, tenant, clientId: isTools ? '' : clientId };
}

export function changeDraft(change: Partial<ClientDraft>): void {
  changeMicrosoft(({ draft }) => ({ draft: { ...draft, ...change } }));
}

/** The application that the draft names. */
export function clientOf({ owner, cloud, tenant, clientId }: ClientDraft): MicrosoftClient {
  return { cloud, tenant: tenant.trim(), clientId: owner === 'tools' ? commandLineToolsId : clientId.trim() };
}

interface SignInOptions {
  /** The setup moves to this tenant. */
  readonly otherTenant?: boolean;
  /** What Graph's claims challenge asked for. */
  readonly claims?: string;
}

/** Signs in, in the default browser. */
export async function signInToMicrosoft(scopes: readonly GraphScope[], options: SignInOptions = {}): Promise<void> {
  const { setupId: id, draft } = microsoftPage();
  if (!id) return;
  const flow = { kind: 'waiting', since: Date.now() } as const;
  changeMicrosoft({ flow });
  const client = clientOf(draft);
  const answer = await request((main) => main['microsoft.signIn']({ id, client, scopes: [...scopes], ...options }));
  if (answer.ok) adopt(answer.value);
  // The page may show another setup meanwhile.
  if (microsoftPage().flow !== flow) return;
  changeMicrosoft({ flow: answer.ok ? { kind: 'idle' } : { kind: 'failed', failure: answer.failure } });
  const name = microsoftPage().known?.session?.userPrincipalName;
  if (answer.ok && name) announce('microsoft.signedIn.said', { name });
}

export async function cancelMicrosoft(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['microsoft.cancel']() }));
}

export async function openMicrosoftAgain(): Promise<void> {
  await attempt((main) => main['microsoft.openAgain']());
}

export async function copyMicrosoftAddress(): Promise<boolean> {
  const copied = await attempt((main) => main['microsoft.copyAddress']());
  if (copied) announce('microsoft.waiting.copied');
  return copied;
}

export async function signOutOfMicrosoft(): Promise<void> {
  const { setupId: id } = microsoftPage();
  if (!id) return;
  const ended = await attempt(async (main) => ({ ok: true, value: await main['microsoft.signOut']({ id }) }));
  if (!ended) return;
  changeMicrosoft({ flow: { kind: 'idle' } });
  announce('microsoft.signOut.said');
}

/** What helps with a number of Microsoft's page; null: nothing is known. */
export async function explainNumber(number: number): Promise<Failure | null> {
  const answer = await request(async (main) => ({ ok: true, value: await main['microsoft.explain']({ number }) }));
  return answer.ok ? answer.value : answer.failure;
}
