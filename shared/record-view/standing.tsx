import type { RecordDocument } from '../contract';
import { Text } from './value';

/** The state of the setup, and the date of the record. */
export function Standing({ document: { status, asOf } }: { document: RecordDocument }) {
  return (
    <p className="rd-standing">
      <span className="rd-pill" data-tone={status.tone ?? 'plain'}>
        {status.text}
      </span>
      <Text value={asOf} />
    </p>
  );
}
