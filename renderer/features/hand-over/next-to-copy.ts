import type { SetupView } from '../../../shared/contract';

/**
 * The value whose button leads, since Entra asks for the Tenant URL first.
 * @param urlCopied it was copied on this visit, or Entra has it
 * @returns null after the Secret Token was copied
 */
export function nextToCopy(
  setup: Pick<SetupView, 'tenantUrl' | 'mayReportEntraTest'>,
  urlCopied: boolean,
): 'tenantUrl' | 'secretToken' | null {
  if (setup.mayReportEntraTest) return null;
  return setup.tenantUrl && !urlCopied ? 'tenantUrl' : 'secretToken';
}
