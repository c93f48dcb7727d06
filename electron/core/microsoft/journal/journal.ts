import type { Failure, SetupEvent } from '../../../../shared/contract';
import { toFailure } from '../../lib/failure';

type Undated<Type extends SetupEvent['type']> = Type extends unknown
  ? Omit<Extract<SetupEvent, { type: Type }>, 'at'>
  : never;
export type JournalEvent = Undated<'entraWriteBegan' | 'entraWriteEnded' | 'entraChangeGone' | 'entraProved'>;
export type JournalEntry = Omit<Undated<'entraWriteBegan'>, 'type' | 'write'>;

export interface JournalPort {
  /** On the disk before it resolves. @throws FailureError `record.*` */
  append(event: JournalEvent): Promise<unknown>;
  newId(): string;
}

/** What a write answered: the time by the server's clock, ISO 8601, if it is known. */
export interface Written {
  readonly serverTime?: string;
  /** The ID of what it created. */
  readonly made?: string;
  /** Of an application: its own object ID, beside that of its service principal. */
  readonly madeObject?: string;
}

/**
 * Makes a write between its two entries in the record. Without the first entry nothing is sent; a write whose answer was lost
 * ends as `unknown`, so that going on looks first.
 * @throws what `write` throws; FailureError `record.*`
 */
export async function journaled<Answer extends Written>(
  { append, newId }: JournalPort,
  entry: JournalEntry,
  write: () => Promise<Answer>,
): Promise<Answer> {
  const id = newId();
  await append({ type: 'entraWriteBegan', write: id, ...entry });
  let answer: Answer;
  try {
    answer = await write();
  } catch (thrown) {
    const failure = toFailure(thrown);
    await append({ type: 'entraWriteEnded', write: id, ...endOf(failure) });
    throw thrown;
  }
  const { serverTime, made, madeObject } = answer;
  await append({
    type: 'entraWriteEnded',
    write: id,
    result: 'done',
    ...(made ? { made } : {}),
    ...(madeObject ? { madeObject } : {}),
    ...(serverTime ? { serverTime } : {}),
  });
  return answer;
}

/** Ends the entries that a run of the app left open: whether Entra changed is not known. */
export async function endOpenWrites(port: JournalPort, open: readonly { readonly write: string }[]): Promise<void> {
  for (const { write } of open) await port.append({ type: 'entraWriteEnded', write, result: 'unknown' });
}

/** A refusal (4xx) changed nothing. Without an answer, or after a 5xx, Entra can have made the change. */
function endOf({ code, detail }: Failure) {
  const status = Number(detail?.status ?? 0);
  const requestId = detail?.requestId;
  return {
    result: status >= 400 && status < 500 ? ('failed' as const) : ('unknown' as const),
    code,
    ...(typeof requestId === 'string' && requestId ? { requestId } : {}),
  };
}
