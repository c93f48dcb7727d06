import type { PreflightVerdict } from '../../../shared/contract';
import css from './verdict.module.css';

/** The colour of a verdict, beside its name. */
export function VerdictDot({ verdict }: { readonly verdict: PreflightVerdict | 'all' }) {
  return <span className={css.dot} data-verdict={verdict} aria-hidden="true" />;
}

/** The part of the bar that a verdict has. */
export function VerdictShare({ verdict, count }: { readonly verdict: PreflightVerdict; readonly count: number }) {
  return <span className={css.share} data-verdict={verdict} style={{ flexGrow: count }} />;
}
