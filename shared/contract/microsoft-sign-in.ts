import { z } from 'zod';
import {
  type EntraCloudKind,
  type EntraRole,
  entraCloudKinds,
  graphScopes,
  longestClaims,
} from '../enums/microsoft-sign-in';
import { takes, takesNothing, tells } from './channel';
import type { Failure } from './failure';
import type { SetupView } from './setup';
import { setupId } from './setups';

/** A cloud of Entra, as the page shows it before a sign-in. */
export interface EntraCloudView {
  readonly kind: EntraCloudKind;
  readonly loginUrl: string;
  readonly graphUrl: string;
}

/** Which application asks for the permissions, where. */
export interface MicrosoftClient {
  readonly cloud: EntraCloudKind;
  /** The tenant's ID, or one of its domains. */
  readonly tenant: string;
  readonly clientId: string;
}

/** A sign-in that lasts. The token stays in the main process. */
export interface MicrosoftSession {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly roles: readonly EntraRole[];
  /** The permissions that were granted. */
  readonly scopes: readonly string[];
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  /** What it lacks: a role, or permissions that were asked for. */
  readonly lacks: readonly Failure[];
}

export interface MicrosoftState {
  /** The clouds to choose from; never empty. */
  readonly clouds: readonly EntraCloudView[];
  /** What to begin with: the last sign-in's, the cloud file's, or that of the practice Entra. */
  readonly client: MicrosoftClient;
  readonly session: MicrosoftSession | null;
}

const text = z.string().trim().max(300);

export const microsoftSignInContract = {
  channels: {
    'microsoft.state': takes(z.object({ id: setupId })).answersOrFails<MicrosoftState>(),
    /**
     * Opens the default browser, and resolves when the sign-in has ended; `microsoft.cancel` ends it. A sign-in that succeeds
     * replaces the previous one of the setup.
     */
    'microsoft.signIn': takes(
      z.object({
        id: setupId,
        client: z.object({ cloud: z.enum(entraCloudKinds), tenant: text, clientId: text }),
        scopes: z.array(z.enum(graphScopes)).min(1),
        /** The administrator confirmed that the setup's tenant is another one from now on. */
        otherTenant: z.boolean().exactOptional(),
        /** What Graph's claims challenge asked for: `claims` of a failure. */
        claims: z.string().max(longestClaims).exactOptional(),
      }),
    ).answersOrFails<SetupView>(),
    'microsoft.cancel': takesNothing.answers<null>(),
    /** Opens the address of the running sign-in again, for example after its page was closed. */
    'microsoft.openAgain': takesNothing.answersOrFails<null>(),
    /** Copies the address of the running sign-in, for another browser. It has no secret: `state` works only here. */
    'microsoft.copyAddress': takesNothing.answersOrFails<null>(),
    /** What helps with a number that Microsoft's own page shows (AADSTS…); null: nothing is known. */
    'microsoft.explain': takes(z.object({ number: z.int().min(0).max(999_999_999) })).answers<Failure | null>(),
    'microsoft.signOut': takes(z.object({ id: setupId })).answers<null>(),
  },
  events: {
    /** The sign-in of a setup began or ended. */
    'microsoft.changed': tells<{ readonly id: string; readonly session: MicrosoftSession | null }>(),
  },
};
