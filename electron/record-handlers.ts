import { z } from 'zod';
import type { Translator } from '../assets/i18n';
import type { RecordChannels } from './contract';
import { attempt } from './failure';
import { type Handlers, id, on } from './handler';
import type { Setups } from './setup/setups';

interface RecordParts {
  readonly setups: Setups;
  readonly shell: {
    readonly version: string;
    translator(): Translator;
  };
}

const moment = z.iso.datetime();

/** The record of a setup as people read it. What tells it is loaded when somebody looks: no start waits for it. */
export function recordHandlers({ setups, shell }: RecordParts): Pick<Handlers, keyof RecordChannels> {
  return {
    'record.open': on(z.object({ id }), (ask) =>
      attempt(async () => {
        const [{ record, space }, { recordDocument }] = await Promise.all([
          setups.record(ask.id),
          import('./documents/record-document'),
        ]);
        return recordDocument({ record, space, savedAt: new Date(), appVersion: shell.version }, shell.translator());
      }),
    ),
    'record.changes': on(z.object({ id, from: moment.nullable(), to: moment }), (ask) =>
      attempt(async () => {
        const [{ record }, { changesBetween }] = await Promise.all([
          setups.record(ask.id),
          import('./documents/record-changes'),
        ]);
        return changesBetween(record.events, ask.from, ask.to, shell.translator());
      }),
    ),
  };
}
