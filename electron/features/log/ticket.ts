import type { LogEntry } from '../../../shared/contract';

/** The entries as plain text for a ticket, in English for every reader of tickets; the newest last, as in the files. */
export function ticketText(entries: readonly LogEntry[], head: readonly string[]): string {
  const lines = entries.toReversed().map(({ at, level, event, fields }) => {
    const values = Object.entries(fields).map(([name, value]) => ` ${name}=${String(value) || '-'}`);
    return `${at} ${level.padEnd('warning'.length)} ${event}${values.join('')}`;
  });
  return `${[...head, '', ...lines].join('\n')}\n`;
}
