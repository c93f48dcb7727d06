import type { RecordDocument } from '../contract';
import { Text } from './value';

/** How the setup stood, and when the record says so. */
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
