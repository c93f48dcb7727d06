import { json, type ScriptedWebex } from '../../e2e/support/scripted-webex';

/** Which account a token belongs to: the scripted Webex names another person for each token. */
export interface Accounts {
  /** Makes the next sign-in another person's, with a token of their own. */
  next(): void;
  /** The name of the person whose token this is; undefined: Webex never issued it. */
  ownerOf(token: string): string | undefined;
  /** Every token so far. */
  tokens(): string[];
}

/** Lets a scripted Webex issue tokens of different people, so that a mix-up of two tokens is seen. */
export function accountsOf(webex: ScriptedWebex): Accounts {
  const owners = new Map<string, string>();
  const issue = () => owners.set(webex.token, `Person ${owners.size + 1}`);
  issue();
  const before = webex.api;
  webex.api = (request, response) => {
    if (!request.url?.startsWith('/people/me')) return before(request, response);
    const owner = owners.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (!owner) return before(request, response);
    const email = `${owner.toLowerCase().replace(' ', '')}@contoso.example`;
    json(response, 200, { ...webex.person, id: owner, displayName: owner, emails: [email] });
    return true;
  };
  return {
    next: () => {
      webex.issueAnother();
      issue();
    },
    ownerOf: (token) => owners.get(token),
    tokens: () => [...owners.keys()],
  };
}
