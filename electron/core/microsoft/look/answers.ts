import { z } from 'zod';

/** What a look reads of Graph's answers. Only ids are required: any other field can be absent. */
const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
const count = z.number().nullish().catch(null);

export const template = z.looseObject({ id: z.string(), displayName: text });

export const servicePrincipal = z.looseObject({
  id: z.string(),
  appId: text,
  displayName: text,
  applicationTemplateId: text,
  accountEnabled: flag,
  tags: z.array(z.string()).nullish().catch(null),
  appRoles: z
    .array(z.looseObject({ id: z.string(), displayName: text }))
    .nullish()
    .catch(null),
});
export type ServicePrincipal = z.infer<typeof servicePrincipal>;

const error = z.looseObject({ code: text, message: text }).nullish().catch(null);

const execution = z
  .looseObject({ state: text, timeBegan: text, timeEnded: text, countExported: count, countEscrowed: count, error })
  .nullish()
  .catch(null);

/** Microsoft Graph, "synchronizationJob". */
export const job = z.looseObject({
  id: z.string(),
  templateId: text,
  schedule: z.looseObject({ state: text, interval: text }).nullish().catch(null),
  status: z
    .looseObject({
      code: text,
      lastExecution: execution,
      lastSuccessfulExecution: execution,
      synchronizedEntryCountByType: z
        .array(z.looseObject({ key: text, value: count }))
        .nullish()
        .catch(null),
      quarantine: z
        .looseObject({ reason: text, currentBegan: text, nextAttempt: text, seriesCount: count, error })
        .nullish()
        .catch(null),
    })
    .nullish()
    .catch(null),
});
export type Job = z.infer<typeof job>;
export type Execution = z.infer<typeof execution>;

export const secret = z.looseObject({ key: z.string(), value: text });
export type Secret = z.infer<typeof secret>;

/** The value of `SyncNotificationSettings`, which is JSON text. */
export const notificationSettings = z.looseObject({
  Enabled: flag,
  Recipients: text,
  DeleteThresholdEnabled: flag,
  DeleteThresholdValue: count,
});

export const assignment = z.looseObject({
  id: z.string(),
  appRoleId: text,
  principalType: text,
  principalDisplayName: text,
});
export type Assignment = z.infer<typeof assignment>;
