import { z } from 'zod';
import { provisioningActions, provisioningStatuses, provisioningSteps } from '../../../shared/enums/practice-entra';
import { synchronizationSchema } from '../../core/practice-entra';

/** What is read of the answers of the practice Entra. */
const withId = z.object({ id: z.string() });
export const listed = z.object({ value: z.array(withId).min(1) });
const application = withId.extend({ appRoles: z.array(withId).min(1) });
export const instantiated = z.object({ servicePrincipal: application });
export const applications = z.object({ value: z.array(application) });
export const jobs = z.object({ value: z.array(withId) });
export const assignedAnswer = z.object({ value: z.array(z.object({ principalId: z.string() })) });
export const created = withId;
export const schemaAnswer = synchronizationSchema;
export const groups = z.object({ value: z.array(withId.extend({ displayName: z.string() })) });

const status = z.string().toLowerCase().pipe(z.enum(provisioningStatuses));
const action = z.string().toLowerCase().pipe(z.enum(provisioningActions));

/** Of on-demand provisioning: texts of JSON. */
export const onDemandKey = z.object({
  result: status,
  details: z.object({ errorCode: z.string().optional() }),
});
export const onDemandValue = z.object({
  action,
  modifiedProperties: z.array(z.object({ displayName: z.string() })),
  provisioningSteps: z.array(
    z.object({
      type: z.string().toLowerCase().pipe(z.enum(provisioningSteps)),
      status,
    }),
  ),
});
export const onDemandAnswer = z.object({ key: z.string(), value: z.string() });

export const jobAnswer = z.object({
  status: z.object({
    quarantine: z.object({ nextAttempt: z.string(), error: z.object({ code: z.string() }) }).nullable(),
  }),
});
export const logAnswer = z.object({
  value: z.array(
    withId.extend({
      provisioningAction: action,
      provisioningStatusInfo: z.object({ status }),
      sourceIdentity: z.object({ identityType: z.string() }),
    }),
  ),
});
