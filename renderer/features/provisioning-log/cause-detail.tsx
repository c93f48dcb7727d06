import type { ProvisioningCauseView } from '../../../shared/contract';
import { Card } from '../../ui/layout';
import css from './cause-detail.module.css';
import { codeOfKey } from './cause-texts';
import { CauseUsers } from './cause-users';
import { Explanation } from './explanation';

/** The open cause: what it means, what helps, and its users. */
export function CauseDetail({ cause }: { readonly cause: ProvisioningCauseView }) {
  return (
    <Card as="section" className={css.detail} aria-labelledby="log-cause">
      <Explanation
        id="log-cause"
        cause={cause.cause}
        kind={cause.kind}
        code={codeOfKey(cause.key)}
        codes={cause.codes}
        own={cause.sample}
      />
      <CauseUsers key={cause.key} />
    </Card>
  );
}
