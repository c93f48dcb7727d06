import { type Request, type RequestHandler, Router } from 'express';
import { accounts, otherOrganizationId, type PracticeAccount, peopleMe, practiceOrganization } from './accounts';
import { Directory } from './directory';
import { sendError } from './errors';
import { answerWithFaults, type FaultSwitches } from './faults';
import { ownHost } from './guard';
import { serveScim } from './scim';
import { readToken } from './token';

/**
 * Serves the requests of Entra and of this app: `people/me`, and SCIM below `scim/{orgId}`. Refuses as Webex does: 401
 * without a valid token, 403 for another organization or an insufficient role, 404 for an invalid Org ID.
 */
export function practiceApi({ faults, now }: { readonly faults: FaultSwitches; readonly now: () => Date }): Router {
  const callers = new WeakMap<Request, PracticeAccount>();
  const directory = new Directory(now);
  const router = Router();

  router.use(answerWithFaults(faults), (request, response, next) => {
    const [, token] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    const reading = readToken(token ?? '', now());
    const revokedAt = faults.revokedAt();
    if (reading.kind !== 'valid' || (revokedAt && reading.issuedAt <= revokedAt)) return sendError(response, 401);
    callers.set(request, accounts[reading.account]);
    next();
  });

  router.get('/people/me', (request, response) => {
    const caller = callers.get(request) ?? accounts.person;
    response.json(peopleMe(caller, faults.has('wrongOrganization') ? otherOrganizationId : practiceOrganization.id));
  });

  const mayUseScim: RequestHandler<{ orgId: string }> = (request, response, next) => {
    const orgId = request.params.orgId.toLowerCase();
    const { may } = callers.get(request as Request) ?? accounts.person;
    const reads = request.method === 'GET' || request.method === 'HEAD' || request.path.endsWith('/.search');
    if (orgId !== practiceOrganization.id)
      sendError(response, isUuid(orgId) ? 403 : 404, 'The organization is unknown, or not yours.');
    else if (may === 'nothing' || (may === 'read' && !reads)) sendError(response, 403);
    else next();
  };
  router.use(
    '/scim/:orgId',
    mayUseScim,
    serveScim(directory, (request) => `http://${ownHost(request)}`),
  );
  return router;
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
