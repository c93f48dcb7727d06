import { bodyStyle } from '../../../shared/record-view/body-style';
import { cspNonce } from '../../lib/csp-nonce';

/** The record brings its own rules along, the same as in a saved copy. */
export function RecordStyle() {
  return <style nonce={cspNonce()}>{bodyStyle}</style>;
}
