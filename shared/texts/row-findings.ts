import type { RowFinding, UsersFileView } from '../contract';

type Findings = Pick<UsersFileView, 'findings'>;

/** Rows without a person whom Entra has. */
const noPeople: readonly RowFinding['kind'][] = ['repeatedHeader', 'deleted', 'notAUser'];

/** Rows of a users file that are not part of the result, although they may hold a person. */
export function leftOutRows({ findings }: Findings): number {
  return sum(findings.filter(({ kind, kept }) => !kept && !noPeople.includes(kind)));
}

/** Rows whose cells were put back into their columns. */
export function mendedRows({ findings }: Findings): number {
  return sum(findings.filter(({ kind, kept }) => kept && kind === 'movedCells'));
}

function sum(findings: readonly RowFinding[]): number {
  return findings.reduce((all, { count }) => all + count, 0);
}
