import { afterEach, describe, expect, it } from 'vitest';
import { segment, textLiteral } from '../../../../../electron/core/microsoft/graph/address';
import { Token } from '../../../../../electron/core/tokens/token';
import { closeAll, json } from '../../http/servers';
import { graphAt, graphToken, thing } from './graph';

afterEach(closeAll);

const error = (code: string, message = '') => ({ error: { code, message } });

describe('a request to Graph', () => {
  it('has the token, an id for support, and a query whose quotes are doubled', async () => {
    const seen: (string | undefined)[] = [];
    const { graph, server } = await graphAt((request, response) => {
      seen.push(request.headers.authorization, request.headers['client-request-id'] as string, request.headers.accept);
      json(response, 200, { value: [] });
    });
    await graph.list(`/servicePrincipals/${segment('a/b?')}/x`, thing, {
      $filter: `displayName eq ${textLiteral("O'Neill & Co")}`,
    });
    expect(server.requests).toEqual([
      'GET /v1.0/servicePrincipals/a%2Fb%3F/x?$filter=displayName%20eq%20%27O%27%27Neill%20%26%20Co%27',
    ]);
    expect(seen).toEqual([`Bearer ${graphToken.reveal()}`, '00000000-0000-4000-8000-000000000001', 'application/json']);
  });

  it('sends a body as JSON, and reads nothing of an empty answer', async () => {
    let sent = '';
    const { graph, server } = await graphAt((request, response) => {
      request.on('data', (part) => (sent += part)).on('end', () => response.writeHead(204).end());
    });
    await graph.send('PUT', '/secrets', { value: [] });
    expect([server.requests, sent]).toEqual([['PUT /v1.0/secrets'], '{"value":[]}']);
  });

  it('reports each attempt without the token', async () => {
    let first = true;
    const { graph, states } = await graphAt((_, response) => {
      json(response, first ? 429 : 200, { id: '1' }, { 'request-id': 'abc', 'retry-after': '7' });
      first = false;
    });
    await graph.get('/me', thing);
    expect(states.map(({ state, status, attempt }) => [state, status, attempt])).toEqual([
      ['running', null, undefined],
      ['waiting', 429, 2],
      ['running', null, 2],
      ['ended', 200, undefined],
    ]);
    expect(states.at(-1)?.requestId).toBe('abc');
    expect(JSON.stringify(states)).not.toContain(graphToken.reveal());
  });
});

describe('a repeated deletion', () => {
  const answered = async (...statuses: readonly number[]) => {
    const left = [...statuses];
    const { graph, failureOf } = await graphAt((_, response) => json(response, left.shift() ?? 500, error('Code')));
    return (await failureOf(graph.send('DELETE', '/x')))?.code ?? 'done';
  };

  it('is done when it finds nothing: the attempt whose answer was lost deleted it', async () => {
    expect(await answered(504, 404)).toBe('done');
    expect(await answered(503, 429, 404)).toBe('done');
  });

  it('finds nothing to delete when no attempt before can have deleted it', async () => {
    expect(await answered(404)).toBe('graph.notFound');
    expect(await answered(429, 404)).toBe('graph.notFound');
    expect(await answered(504, 403)).toBe('graph.denied');
  });

  it('has to find what another kind of request changes', async () => {
    const left = [504, 404];
    const { graph, failureOf } = await graphAt((_, response) => json(response, left.shift() ?? 500, error('Code')));
    expect((await failureOf(graph.send('PATCH', '/x', {})))?.code).toBe('graph.notFound');
  });
});

describe('a failure of Graph', () => {
  it.each([
    [401, error('UnknownError'), 'graph.unauthorized'],
    [
      401,
      error('InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.'),
      'graph.signInExpired',
    ],
    [403, error('Authorization_RequestDenied', 'Insufficient privileges'), 'graph.denied'],
    [403, error('Authentication_MSGraphPermissionMissing'), 'graph.denied'],
    [403, error('Authentication_RequestFromNonPremiumTenantOrB2CTenant'), 'graph.noPremium'],
    [401, error('Authentication_RequestFromNonPremiumTenantOrB2CTenant'), 'graph.noPremium'],
    [404, error('Request_ResourceNotFound'), 'graph.notFound'],
    [409, error('Request_MultipleObjectsWithSameKeyValue'), 'graph.conflict'],
    [400, error('UnknownError', JSON.stringify(error('CredentialsMissing', 'None.'))), 'graph.refused'],
    [500, error('InternalError'), 'graph.serverError'],
    [429, error('TooManyRequests'), 'graph.throttled'],
  ])('with %i and %j has a code of its own', async (status, body, code) => {
    const { graph, failureOf } = await graphAt((_, response) => json(response, status, body, { 'request-id': 'id-1' }));
    expect(await failureOf(graph.get('/x', thing))).toMatchObject({ code, detail: { status, requestId: 'id-1' } });
  });

  it('names the innermost code', async () => {
    const body = error('UnknownError', JSON.stringify(error('CredentialsMissing', 'The credentials are missing.')));
    const { graph, failureOf } = await graphAt((_, response) => json(response, 400, body));
    expect((await failureOf(graph.send('POST', '/x', {})))?.detail).toMatchObject({
      error: 'CredentialsMissing',
      said: 'The credentials are missing.',
    });
  });

  it('hands over the claims of a challenge', async () => {
    const claims = '{"access_token":{"nbf":{"essential":true}}}';
    const challenge = `Bearer error="insufficient_claims", claims="${Buffer.from(claims).toString('base64')}"`;
    const { graph, failureOf } = await graphAt((_, response) =>
      json(response, 401, error('InvalidAuthenticationToken'), { 'www-authenticate': challenge }),
    );
    expect(await failureOf(graph.get('/x', thing))).toMatchObject({ code: 'graph.claims', detail: { claims } });
  });

  it('never repeats the token or a secret of the body', async () => {
    const secret = new Token('NDJhYzQ4-webex-secret-token');
    const words = `bad ${graphToken.reveal()} and ${secret.reveal()} and ${secret.reveal().slice(4, 20)}`;
    const { graph, failureOf } = await graphAt((_, response) =>
      json(response, 400, error('Bad', words), { 'request-id': graphToken.reveal() }),
    );
    const failure = await failureOf(graph.send('PUT', '/secrets', {}, { secrets: [secret] }));
    expect(JSON.stringify(failure)).toContain('[token]');
    expect(JSON.stringify(failure)).not.toMatch(/webex-secret|c2VjcmV0/);
  });
});

describe('another attempt', () => {
  const limited = (headers = {}) => graphAt((_, response) => json(response, 429, error('TooManyRequests'), headers));

  it('waits as long as Graph says', async () => {
    const { graph, waits, failureOf } = await limited({ 'retry-after': '7' });
    expect((await failureOf(graph.get('/x', thing)))?.code).toBe('graph.throttled');
    expect(waits).toEqual([7_000, 7_000, 7_000]);
  });

  it('waits longer each time where Graph says nothing', async () => {
    const { graph, waits } = await limited();
    await graph.get('/x', thing).catch(() => {});
    expect(waits).toEqual([5_000, 10_000, 20_000]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'] as const)('follows a %s', async (method) => {
    const { graph, waits } = await limited();
    await graph.send(method, '/x', {}).catch(() => {});
    expect(waits).toHaveLength(3);
  });

  it('never follows a POST, unless it can be sent twice', async () => {
    const { graph, server, waits } = await limited();
    await graph.post('/x', {}, thing).catch(() => {});
    expect([server.requests, waits]).toEqual([['POST /v1.0/x'], []]);
    await graph.send('POST', '/start', undefined, { repeatable: true }).catch(() => {});
    expect(server.requests).toHaveLength(5);
  });

  it('does not follow a POST that ended with a server error', async () => {
    const { graph, server } = await graphAt((_, response) => json(response, 503, error('ServiceUnavailable')));
    await graph.send('POST', '/x', {}).catch(() => {});
    expect(server.requests).toHaveLength(1);
    await graph.get('/x', thing).catch(() => {});
    expect(server.requests).toHaveLength(4);
  });
});

describe('cancelling', () => {
  it('ends the running request and refuses later ones', async () => {
    const { graph, cancel, failureOf, server } = await graphAt(() => cancel());
    expect(await failureOf(graph.get('/slow', thing))).toEqual({ code: 'graph.cancelled' });
    expect(await failureOf(graph.get('/later', thing))).toEqual({ code: 'graph.cancelled' });
    expect(server.requests).toEqual(['GET /v1.0/slow']);
  });
});
