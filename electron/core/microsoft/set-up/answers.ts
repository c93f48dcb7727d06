import { z } from 'zod';
import { assignment, servicePrincipal } from '../look/answers';

const text = z.string().nullish().catch(null);

/** What setting up reads of Graph's answers. Only ids are required: any other field can be absent. */
export const application = servicePrincipal.extend({
  appRoles: z
    .array(
      z.looseObject({
        id: z.string(),
        displayName: text,
        isEnabled: z.boolean().nullish().catch(null),
        allowedMemberTypes: z.array(z.string()).nullish().catch(null),
      }),
    )
    .nullish()
    .catch(null),
});
export type Application = z.infer<typeof application>;

/** Microsoft Graph, "applicationServicePrincipal". */
export const instantiated = z.looseObject({
  application: z.looseObject({ id: z.string() }),
  servicePrincipal: z.looseObject({ id: z.string() }),
});

/** Microsoft Graph, "synchronizationTemplate". */
export const template = z.looseObject({ id: z.string(), default: z.boolean().nullish().catch(null) });

export const assigned = assignment.extend({ principalId: text });

export const made = z.looseObject({ id: z.string() });

export const person = z.looseObject({ id: z.string(), displayName: text, userPrincipalName: text });

/** Microsoft Graph, "synchronizationSchema": where the rule of users is. */
export const rules = z.looseObject({
  synchronizationRules: z.array(
    z.looseObject({
      id: z.string(),
      objectMappings: z
        .array(z.looseObject({ sourceObjectName: text }))
        .nullish()
        .catch(null),
    }),
  ),
});

/** Microsoft Graph, "stringKeyStringValuePair": the answer of provisioning on demand. */
export const pair = z.looseObject({ key: z.string(), value: z.string() });
