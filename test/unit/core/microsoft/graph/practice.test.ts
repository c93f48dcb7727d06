import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { segment, textLiteral } from '../../../../../electron/core/microsoft/graph/address';
import { Token } from '../../../../../electron/core/tokens/token';
import { practicePair } from '../../../features/practice/entra';
import { closeAll } from '../../http/servers';
import { clientOf, thing } from './graph';

afterEach(closeAll);

const administrator = 'ada.lovelace@practice.example';
const scopes = ['Application.Read.All', 'Synchronization.Read.All', 'User.Read'];

async function signedIn(pair: Awaited<ReturnType<typeof practicePair>>, own = scopes, user = administrator) {
  return clientOf(pair.graphUrl, new Token(pair.entra.issueToken(user, own, 10 * 365 * 86_400)));
}

describe('the client with the practice Entra', () => {
  it('finds the template of the gallery by its name', async () => {
    await using pair = await practicePair();
    const { graph } = await signedIn(pair);
    const found = await graph.list('/applicationTemplates', thing.extend({ displayName: z.string() }), {
      $filter: `displayName eq ${textLiteral('Cisco Webex')}`,
    });
    expect(found.items.map(({ displayName }) => displayName)).toEqual(['Cisco Webex']);
  });

  it('reads every page', async () => {
    await using pair = await practicePair();
    const { graph, states } = await signedIn(pair, ['User.ReadBasic.All']);
    const { items } = await graph.list('/users', thing, { $top: '10' });
    expect(items).toHaveLength(pair.tenant.users.length);
    expect(states.filter(({ state }) => state === 'ended').length).toBe(Math.ceil(pair.tenant.users.length / 10));
  });

  it('says what is missing: a scope, a role, a sign-in, an object, P1', async () => {
    await using pair = await practicePair();
    const { sync } = await pair.connected();
    const codeOf = async (own: readonly string[], path: string, user = administrator) => {
      const { graph, failureOf } = await signedIn(pair, [...own], user);
      return (await failureOf(graph.list(path, thing)))?.code;
    };
    expect(await codeOf(['User.Read'], `${sync}/jobs`)).toBe('graph.unauthorized');
    expect(await codeOf(scopes, `${sync}/jobs`, 'charles.babbage@practice.example')).toBe('graph.unauthorized');
    expect(await codeOf(['User.Read'], '/servicePrincipals')).toBe('graph.denied');
    expect(await codeOf(scopes, `/servicePrincipals/${segment('no such')}/appRoleAssignedTo`)).toBe('graph.notFound');
    pair.entra.setFaults(['noPremium']);
    expect(await codeOf(['ProvisioningLog.Read.All'], '/auditLogs/provisioning')).toBe('graph.noPremium');
    const { graph, failureOf } = clientOf(pair.graphUrl, new Token('never.issued.here'));
    expect((await failureOf(graph.get('/me', thing)))?.code).toBe('graph.signInExpired');
  });

  it.each(['tooManyRequests', 'tooManyRequestsWithoutWait'] as const)('waits when it answers %s', async (fault) => {
    await using pair = await practicePair();
    pair.entra.setFaults([fault]);
    const { graph, waits } = await signedIn(pair);
    await graph.get('/me', thing);
    expect(waits).toEqual([fault === 'tooManyRequests' ? 3_000 : 5_000]);
  });

  it('unwraps nested errors', async () => {
    await using pair = await practicePair();
    const { sync } = await pair.connected();
    pair.entra.setFaults(['nestedErrors']);
    const { graph, failureOf } = await signedIn(pair, ['Synchronization.ReadWrite.All']);
    const body = { value: [{ key: 'SyncNotificationSettings', value: 'no JSON' }] };
    expect(await failureOf(graph.send('PUT', `${sync}/secrets`, body))).toMatchObject({
      code: 'graph.refused',
      detail: { error: 'InvalidNotificationSettings', status: 400 },
    });
  });
});
