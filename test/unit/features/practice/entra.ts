import { startPracticeEntra } from '../../../../electron/features/practice/entra-server';
import { sendScimTo } from '../../../../electron/features/practice/send-scim';
import { issueToken } from '../../../../electron/features/practice/token';
import { practice } from './client';

const scopes = [
  'Synchronization.ReadWrite.All',
  'Application.ReadWrite.All',
  'User.Read.All',
  'ProvisioningLog.Read.All',
];

/** A practice Entra whose service provisions to a practice Webex, both on loopback and on a clock of the test. */
export async function practicePair() {
  let time = Date.parse('2026-08-24T08:00:00.000Z');
  const now = () => new Date(time);
  const webex = await practice({ now });
  const server = await startPracticeEntra({ now, send: sendScimTo(webex.origin) });
  const { entra, graphUrl } = server;
  const administrator = 'ada.lovelace@practice.example';
  const token = entra.issueToken(administrator, scopes, 10 * 365 * 86_400);
  const secret = (seconds?: number) => issueToken('fullAdministrator', now(), seconds);

  const request = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${graphUrl}/v1.0${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
  };

  const it = {
    ...server,
    now,
    webex,
    request,
    secret,
    wait(minutes: number) {
      time += minutes * 60_000;
    },
    /** The id in Entra of a user of the tenant. */
    idOf: (mail: string) => server.tenant.users.find((user) => user.mail === mail)?.id ?? '',
    /** The users of the practice Webex with a userName. */
    async users(userName: string) {
      const url = `${webex.scim}/Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`;
      const answer = await fetch(url, { headers: { authorization: `Bearer ${secret()}` } });
      return ((await answer.json()) as { Resources: Record<string, unknown>[] }).Resources;
    },
    putSecrets: (sync: string, value: string) =>
      request('PUT', `${sync}/secrets`, {
        value: [
          { key: 'BaseAddress', value: webex.scim },
          { key: 'SecretToken', value },
        ],
      }),
    /** The application with a job and secrets. @param seconds how long the Secret Token works */
    async connected(seconds?: number) {
      const templates = await request('GET', "/applicationTemplates?$filter=displayName eq 'Cisco Webex'");
      const added = await request('POST', `/applicationTemplates/${templates.body.value[0].id}/instantiate`, {
        displayName: 'Cisco Webex',
      });
      const { id, appRoles } = added.body.servicePrincipal;
      const sync = `/servicePrincipals/${id}/synchronization`;
      const [template] = (await request('GET', `${sync}/templates`)).body.value;
      const made = await request('POST', `${sync}/jobs`, { templateId: template.id });
      await it.putSecrets(sync, secret(seconds));
      const assign = async (principalId: string) =>
        (
          await request('POST', `/servicePrincipals/${id}/appRoleAssignedTo`, {
            principalId,
            resourceId: id,
            appRoleId: appRoles[0].id,
          })
        ).body.id as string;
      return { id, sync, job: `${sync}/jobs/${made.body.id}`, assign };
    },
    async cycle() {
      await entra.runDueCycles();
      it.wait(40);
    },
    async [Symbol.asyncDispose]() {
      await server.close();
      await webex.webex.close();
    },
  };
  return it;
}
