import { EntraPeople } from '../../../../electron/core/people/entra-people';
import { match } from '../../../../electron/core/people/match';
import { prepare } from '../../../../electron/core/people/preparation';
import { Queries } from '../../../../electron/core/people/query';
import type { PreflightResult } from '../../../../electron/core/people/result';
import type { CompileExpression } from '../../../../electron/core/people/values';
import { WebexPeople } from '../../../../electron/core/people/webex-people';
import { paceFor } from '../../../../electron/core/people/yielder';
import type { WebexPerson } from '../../../../electron/core/webex/webex-person';
import type {
  EntraPerson,
  MappingSource,
  MappingValue,
  PreflightQuery,
  PreflightRow,
} from '../../../../shared/contract';

export type EntraRow = Readonly<Record<string, string>>;
export type WebexRow = Partial<WebexPerson> & { readonly userName: string };

export const byPrincipal: MappingSource = { kind: 'attribute', name: 'userPrincipalName' };
export const byMail: MappingSource = { kind: 'attribute', name: 'mail' };
export const pace = () => paceFor(new AbortController().signal);

/** Rows of a file with these two columns and every other column that a row fills. */
function entraPeople(rows: readonly EntraRow[], asked: readonly string[] = ['objectId']): EntraPeople {
  const names = [...new Set(['userPrincipalName', 'mail', ...rows.flatMap((row) => Object.keys(row))])];
  const cells = rows.map((row) => names.map((name) => row[name] ?? ''));
  const people = new EntraPeople(names, cells.slice(0, 1000), asked);
  for (const row of cells) people.add(row);
  return people;
}

function webexPeople(rows: readonly WebexRow[]): WebexPeople {
  const people = new WebexPeople();
  const emptyPerson = { emails: [], displayName: '', givenName: '', familyName: '', externalId: '', active: null };
  for (const row of rows) people.add({ ...emptyPerson, ...row });
  return people;
}

/** A fake engine whose expressions are functions by name. */
export function expressions(functions: Record<string, (person: EntraPerson) => MappingValue>): CompileExpression {
  return (text) => {
    const of = functions[text];
    return of ? { attributes: [], of } : null;
  };
}

export async function compare(
  entra: readonly EntraRow[] | EntraPeople,
  webex: readonly WebexRow[],
  source: MappingSource = byPrincipal,
  compile: CompileExpression = () => null,
): Promise<PreflightResult> {
  const people = entra instanceof EntraPeople ? entra : entraPeople(entra);
  return match(await prepare(people, webexPeople(webex), pace()), source, compile, pace());
}

export function rowsOf(result: PreflightResult): PreflightRow[] {
  return Array.from({ length: result.size }, (_, entry) => result.row(entry));
}

export async function queryWindow(result: PreflightResult, query: Partial<PreflightQuery>) {
  return new Queries(result).window({ verdict: 'all', search: '', offset: 0, limit: 100, ...query }, pace());
}
