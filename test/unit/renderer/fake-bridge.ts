import { vi } from 'vitest';
import type {
  Bridge,
  Channel,
  CloudView,
  EventName,
  Events,
  PageChannel,
  SetupView,
  StepId,
} from '../../../shared/contract';
import { stepIds } from '../../../shared/enums';

export type Answers = { [C in PageChannel]?: Bridge[C] };
type Listeners = { [E in EventName]?: (value: Events[E]) => void };

export interface FakeBridge {
  /** Every call of the page: the channel and the request. */
  readonly calls: readonly (readonly [Channel, unknown])[];
  tell<E extends EventName>(event: E, value: Events[E]): void;
}

/** Puts a bridge on `window` with the prepared answers; other channels throw. */
export function fakeBridge(answers: Answers): FakeBridge {
  const calls: (readonly [Channel, unknown])[] = [];
  const listeners: Listeners = {};
  const on = <E extends EventName>(event: E, listener: Listeners[E]) => {
    listeners[event] = listener;
    return () => delete listeners[event];
  };
  const channels = Object.entries(answers).map(([channel, answer]) => {
    const call = (request: never) => {
      calls.push([channel as Channel, request]);
      return (answer as (request: never) => unknown)(request);
    };
    return [channel, call];
  });
  const bridge = { ...Object.fromEntries(channels), on };
  // In a component test the window is the page's own.
  if ('document' in globalThis) vi.stubGlobal('bridge', bridge);
  else vi.stubGlobal('window', { bridge });
  return { calls, tell: (event, value) => listeners[event]?.(value) };
}

export const ok = <T>(value: T) => Promise.resolve({ ok: true as const, value });

const cloud: CloudView = {
  kind: 'commercial',
  name: 'Webex',
  authorizeUrl: 'https://login.example/authorize?client_id=C1',
  redirectUri: 'http://localhost:3000/auth/code',
  scopes: ['Identity:SCIM'],
  scimBaseUrl: 'https://scim.example/v1',
  peopleUrl: 'https://api.example/v1/people/me',
};

export function setupView(part: Partial<SetupView> = {}, reached: readonly StepId[] = ['signIn', 'orgId']): SetupView {
  const steps = stepIds.map((id) => ({
    id,
    state: 'waiting' as const,
    reached: reached.includes(id),
  }));
  return {
    id: 's1',
    name: 'Contoso',
    notes: '',
    space: 'real',
    cloud,
    createdAt: '2026-11-22T10:00:00.000Z',
    account: null,
    accountAccepted: false,
    decision: null,
    token: null,
    unsaved: null,
    orgId: null,
    tenantUrl: null,
    lastTest: null,
    entraTest: null,
    mayReportEntraTest: false,
    entraMethod: 'portal',
    microsoft: null,
    portal: 'newConfiguration',
    portalChosen: false,
    lastResultCheck: null,
    seenInWebex: null,
    entraSeen: null,
    seenInEntra: {},
    doneByApp: {},
    entraPart: null,
    confirmed: {},
    comparison: null,
    groupComparison: null,
    outdatedCalendar: null,
    renewable: false,
    renewal: null,
    needsRenewal: false,
    reconcileFailure: null,
    outage: null,
    isExpiring: false,
    provisioning: { state: 'unconfirmed', offAt: null },
    failedTest: null,
    lastRenewal: null,
    tokens: [],
    steps,
    furthest: 'signIn',
    events: [],
    recordFile: '/records/s1.json',
    ...part,
  };
}
