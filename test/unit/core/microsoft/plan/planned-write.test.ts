import { describe, expect, it } from 'vitest';
import { plannedWrite, revealed } from '../../../../../electron/core/microsoft/plan/planned-write';
import { Token } from '../../../../../electron/core/tokens/token';

const token = new Token('secret-value');
const request = {
  change: 'saveSecrets',
  method: 'PUT',
  path: '/servicePrincipals/1/synchronization/secrets',
  body: {
    value: [
      { key: 'SecretToken', value: token },
      { key: 'SyncAll', value: 'true' },
    ],
  },
} as const;

describe('a planned write', () => {
  it('shows method, address and body, with each token hidden', () => {
    const write = plannedWrite(request, 'https://graph.microsoft.com', 'repeated');
    expect(write).toEqual({
      change: 'saveSecrets',
      method: 'PUT',
      address: 'https://graph.microsoft.com/v1.0/servicePrincipals/1/synchronization/secrets',
      body: JSON.stringify(
        {
          value: [
            { key: 'SecretToken', value: '•••' },
            { key: 'SyncAll', value: 'true' },
          ],
        },
        null,
        2,
      ),
      remark: 'repeated',
    });
  });

  it('has no body where the request has none', () => {
    const start = { change: 'startJob', method: 'POST', path: '/start' } as const;
    expect(plannedWrite(start, 'https://graph.microsoft.us').body).toBeNull();
  });

  it('is sent with the token in the places where it is hidden', () => {
    expect(revealed(request.body)).toEqual({
      value: [
        { key: 'SecretToken', value: 'secret-value' },
        { key: 'SyncAll', value: 'true' },
      ],
    });
  });
});
