import { z } from 'zod';
import type { OnDemandView } from '../../../../shared/contract';
import { causeOf } from '../../entra/provisioning-log/codes';
import { plainCode, skipReasonIn } from '../../entra/provisioning-log/event';
import { FailureError } from '../../lib/failure';
import type { SafeText } from '../look/texts';

const text = z.string().nullish().catch(null);
const step = z.looseObject({ name: text, type: text, status: text, description: text, details: z.unknown() });
const detail = z.looseObject({
  action: text,
  provisioningSteps: z.array(step).nullish().catch(null),
  statusInfo: z.looseObject({ status: text, errorCode: text, reason: text }).nullish().catch(null),
  modifiedProperties: z
    .array(z.looseObject({ displayName: text }))
    .nullish()
    .catch(null),
});
const result = z.looseObject({
  result: text,
  details: z.looseObject({ errorCode: text, errorMessage: text }).nullish().catch(null),
});
const mostSteps = 20;
const mostAttributes = 60;
const longestDescription = 600;

/**
 * What provisioning on demand did, from either form of the answer (Microsoft Graph, "provisionOnDemand"; Microsoft Learn,
 * "Configure cross-tenant synchronization using Microsoft Graph API"): a key with the result and a value with one object, or a
 * key that names a type and a value with a list.
 * @throws FailureError `graph.unreadable`
 */
export function onDemandView(
  { key, value }: { readonly key: string; readonly value: string },
  safe: SafeText,
): OnDemandView {
  const whole = jsonIn(value);
  const [first] = Array.isArray(whole) ? (whole as readonly unknown[]) : [whole];
  const read = detail.safeParse(first);
  if (!read.success) throw new FailureError('graph.unreadable', { host: '', field: 'value' });
  const head = result.safeParse(jsonIn(key));
  const { action, provisioningSteps, statusInfo, modifiedProperties } = read.data;
  const status = statusOf((head.success ? head.data.result : null) ?? statusInfo?.status);
  const errorCode = statusInfo?.errorCode ?? (head.success ? head.data.details?.errorCode : null);
  const reason = statusInfo?.reason ?? (head.success ? head.data.details?.errorMessage : null);
  const steps = (provisioningSteps ?? []).slice(0, mostSteps);
  // Only one form of the answer has the code of a skip outside its step.
  const stopped = steps.findLast((each) => statusOf(each.status) !== 'success');
  const code = plainCode(safe(errorCode)) || skipReasonIn(safe(detailsIn(stopped?.details), longestDescription));
  const said = [reason, ...steps.flatMap(saidIn)].map((each) => safe(each, longestDescription));
  return {
    // A user who is as wanted already is a success.
    status: status === 'skipped' && code === 'RedundantExport' ? 'success' : status,
    action: safe(action),
    code,
    cause: status === 'success' ? null : causeOf(code, said.join(' ')),
    steps: steps.map((each) => ({
      name: safe(each.name),
      type: safe(each.type),
      status: statusOf(each.status),
      description: safe(each.description, longestDescription),
    })),
    attributes: (modifiedProperties ?? []).slice(0, mostAttributes).map(({ displayName }) => safe(displayName)),
  };
}

function statusOf(word: string | null | undefined): OnDemandView['status'] {
  const known = (word ?? '').toLowerCase();
  return known === 'success' || known === 'failure' || known === 'skipped' || known === 'warning' ? known : 'other';
}

/** What a step says about a cause. A step that succeeded describes what it looked at, such as a scoping filter. */
function saidIn({ status, description, details }: z.output<typeof step>): (string | null | undefined)[] {
  return [detailsIn(details), ...(statusOf(status) === 'success' ? [] : [description])];
}

/** What was evaluated, such as whether the user is assigned. */
function detailsIn(details: unknown): string {
  return typeof details === 'object' && details !== null ? JSON.stringify(details) : '';
}

function jsonIn(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
