import { expect, it } from 'vitest';
import type { HttpClient } from '../../../../electron/core/http/client';
import { Token } from '../../../../electron/core/tokens/token';
import { EntraSetUps } from '../../../../electron/features/entra-set-up/set-ups';
import type { SetUpChoices } from '../../../../shared/contract';
import { signedInSetup } from '../practice/signed-in-setup';

const choices: SetUpChoices = {
  hide: true,
  recipient: '',
  deleteThreshold: 500,
  mappings: true,
  person: { id: 'p1', name: 'Grace Hopper' },
  everyone: 'later',
  assigned: [],
};

/** A setup whose Webex part is done, and a Graph that never answers. */
async function bench() {
  const setup = await signedInSetup();
  await setup.setups.append(setup.id, { type: 'connectionTested', outcome: 'passed', checks: [] });
  const urls: string[] = [];
  const http = {
    now: () => Date.now(),
    send: ({ url }: { url: string }) => {
      urls.push(url);
      return new Promise(() => undefined);
    },
  } as unknown as HttpClient;
  const setUps = new EntraSetUps({
    ...{ setups: setup.setups, vault: setup.vault, http, now: () => new Date() },
    access: () => ({
      graphUrl: 'https://graph.example',
      token: new Token('graph-token'),
      account: { userPrincipalName: 'ada@contoso.example', tenantId: 't1', tenantName: 'Contoso', roles: [] },
      scopes: [],
    }),
    onChanged: () => undefined,
  });
  return { ...setup, setUps, urls };
}

it.each([
  ['look', (setUps: EntraSetUps, id: string) => setUps.look(id, {})],
  ['begin', (setUps: EntraSetUps, id: string) => setUps.begin(id, 'each', choices)],
] as const)('runs once when it is asked twice at the same time: %s', async (_name, ask) => {
  await using it = await bench();
  await Promise.all([ask(it.setUps, it.id), ask(it.setUps, it.id)]);
  await expect.poll(() => it.urls.length).toBeGreaterThan(0);
  await new Promise((resolve) => setImmediate(resolve));
  expect(it.urls).toHaveLength(1);
  it.setUps.close();
});
