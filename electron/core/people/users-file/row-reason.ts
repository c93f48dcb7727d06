import type { UsersFileView } from '../../../../shared/contract';
import { leftOutRows } from '../../../../shared/texts/row-findings';

/** Why a file gives no user. */
export function reasonOf(findings: UsersFileView['findings']): 'leftOut' | '' {
  return leftOutRows({ findings }) > 0 ? 'leftOut' : '';
}
