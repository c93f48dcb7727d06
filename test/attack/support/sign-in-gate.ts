import { answerTo, servePages, startingAt } from '../../e2e/support/lab';
import type { ScriptedWebex } from '../../e2e/support/scripted-webex';

/** A first page of sign-ins that opens at once, or keeps everybody waiting. */
export interface SignInGate {
  readonly cloud: ScriptedWebex['cloud'];
  open: boolean;
}

/** While the gate is closed, it asks for a password in the title bar, and then shows a page. */
export function signInGateOf(webex: ScriptedWebex): SignInGate {
  const gate = { cloud: startingAt(webex, '/gate'), open: true };
  servePages(webex, {
    '/gate': (request, response) => {
      if (gate.open) response.writeHead(302, { location: answerTo(webex, request) }).end();
      else if (request.headers.authorization) return '<title>Sign in</title><h1>Nobody at home</h1>';
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="SignInGate"' }).end();
      return undefined;
    },
  });
  return gate;
}
