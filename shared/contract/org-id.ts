import { z } from 'zod';
import { orgIdSources } from '../enums';
import { takes } from './channel';
import type { SetupView } from './setup';
import { setupId } from './setups';

/** How a valid Org ID was written; `hyphens`: a UUID whose hyphens were missing. */
export type OrgIdForm = 'uuid' | 'hyphens' | 'base64' | 'tenantUrl';

/** The interpretation of the text that the administrator typed or pasted as Org ID. */
export type OrgIdReading =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'valid';
      readonly orgId: string;
      readonly form: OrgIdForm;
      readonly tenantUrl: string;
      readonly changed: boolean;
    }
  | {
      readonly kind: 'invalid';
      /** The value to save after a confirmation; empty if nothing is usable. */
      readonly orgId: string;
      readonly tenantUrl: string;
      readonly reason: 'character' | 'length' | 'groups' | 'unusable';
      /** Of `character`: the wrong character and its place in `orgId`, counted from 1. */
      readonly character?: string;
      readonly position?: number;
      /** Of `length`: how many hexadecimal digits were found (a UUID has 32). */
      readonly digits?: number;
    };

const text = z.string().max(5000);

export const orgIdContract = {
  channels: {
    'orgId.read': takes(z.object({ id: setupId, text })).answersOrFails<OrgIdReading>(),
    'orgId.set': takes(
      z.object({ id: setupId, text, source: z.enum(orgIdSources), deliberate: z.boolean() }),
    ).answersOrFails<SetupView>(),
  },
};
