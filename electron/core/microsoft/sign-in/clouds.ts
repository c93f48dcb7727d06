import type { EntraCloudKind } from '../../../../shared/enums/microsoft-sign-in';

/** Where people sign in to Entra, and where Microsoft Graph answers. Origins. */
export interface EntraCloud {
  readonly loginUrl: string;
  readonly graphUrl: string;
}

/** Microsoft Graph documentation, "National cloud deployments": a token of one cloud does not work in the other. */
export const entraClouds = {
  global: { loginUrl: 'https://login.microsoftonline.com', graphUrl: 'https://graph.microsoft.com' },
  usGovernment: { loginUrl: 'https://login.microsoftonline.us', graphUrl: 'https://graph.microsoft.us' },
} as const satisfies Readonly<Partial<Record<EntraCloudKind, EntraCloud>>>;
