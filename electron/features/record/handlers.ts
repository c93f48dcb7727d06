import { z } from 'zod';
import type { RecordChannels } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { type Handlers, id, on } from '../../app/handle';
import { attempt } from '../../core/lib/failure';
import type { Setups } from '../../core/setup/setups';

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
          import('./record-document'),
        ]);
        return recordDocument({ record, space, savedAt: new Date(), appVersion: shell.version }, shell.translator());
      }),
    ),
    'record.changes': on(z.object({ id, from: moment.nullable(), to: moment }), (ask) =>
      attempt(async () => {
        const [{ record }, { changesBetween }] = await Promise.all([setups.record(ask.id), import('./record-changes')]);
        return changesBetween(record.events, ask.from, ask.to, shell.translator());
      }),
    ),
  };
}
