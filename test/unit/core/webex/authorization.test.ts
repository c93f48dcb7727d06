import { describe, expect, it } from 'vitest';
import { authorizationUrl, newState } from '../../../../electron/core/webex/authorization';
import { commercialCloud } from '../../../../electron/core/webex/clouds';

describe('authorizationUrl', () => {
  it('is exactly the address of the setup documents', () => {
    const state = 'this-should-be-a-random-string-for-security-purpose';
    expect(authorizationUrl(commercialCloud, state)).toBe(
      'https://idbroker.webex.com/idb/oauth2/v1/authorize?response_type=token&client_id=C4ca14fe00b0e51efb414ebd45aa88c1858c3bfb949b2405dba10b0ca4bc37402&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2Fauth%2Fcode&scope=spark%3Apeople_read%20spark%3Apeople_write%20Identity%3ASCIM&state=this-should-be-a-random-string-for-security-purpose',
    );
  });

  it("keeps the query of the cloud's address, and has no state in an address that is only shown", () => {
    const cloud = { ...commercialCloud, authorizeUrl: 'https://login.example/authorize?tenant=a' };
    expect(authorizationUrl(cloud)).toMatch(/^https:\/\/login\.example\/authorize\?tenant=a&response_type=token&/);
    expect(authorizationUrl(cloud)).not.toContain('state');
  });
});

describe('newState', () => {
  it('returns 256 bits, different each time', () => {
    const states = Array.from({ length: 1000 }, newState);
    expect(new Set(states).size).toBe(states.length);
    for (const state of states) expect(Buffer.from(state, 'base64url')).toHaveLength(32);
  });
});
