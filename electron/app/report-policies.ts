import type { Failure, Locale } from '../../shared/contract';
import { policyNames } from '../../shared/enums/policies';
import type { AppLog } from '../core/log/app-log';
import type { PolicyState } from '../core/policies/state';
import type { CommandLine } from './command-line';
import { failureFields } from './log-entries';
import { printFailure } from './print-failure';

/** Prints on standard error what is ignored: of the policies, and of the command line because of them. */
export async function printPolicyProblems(policies: PolicyState, start: CommandLine, locale: Locale): Promise<void> {
  for (const problem of [...policies.problems, ...ignoredOptions(policies, start)]) await printFailure(problem, locale);
}

/** Writes which policies are in effect, by their names only, and each that is ignored. */
export function logPolicies(log: AppLog, { inEffect, problems }: PolicyState): void {
  if (inEffect.length > 0) log.write('info', 'policies.read', { policies: inEffect.map(({ name }) => name) });
  for (const problem of problems) {
    const policy = policyNames.find((name) => name === problem.detail?.policy);
    log.write('warning', 'policies.ignored', { ...failureFields(problem), policy });
  }
}

/** `--lang` is no part of it: the start at login has it, and the organization's language takes nothing away. */
function ignoredOptions({ current }: PolicyState, { cloudFile }: CommandLine): Failure[] {
  if (!current.CloudFile || cloudFile === null) return [];
  return [{ code: 'policy.optionIgnored', detail: { option: '--cloud', policy: 'CloudFile' } }];
}
