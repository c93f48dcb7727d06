import { Button } from '@fluentui/react-components';
import { PersonSearch20Regular } from '@fluentui/react-icons';
import type { PreflightRow } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Pill } from '../../ui/pill';
import { Quiet, VisuallyHidden } from '../../ui/text';
import { tryOn } from './actions';
import css from './person-row.module.css';
import { reasonText } from './reason-text';
import { VerdictDot } from './verdict';

/** The height of every row in pixels: each position is known without rendering the row. */
export const rowHeight = 76;

interface PersonRowProps {
  readonly index: number;
  readonly count: number;
  /** Undefined: it is being read. */
  readonly row: PreflightRow | undefined;
  /** Pixels from the beginning of the list. */
  readonly top: number;
}

/** One person: the name, the value that Entra would send, the result and its reason. */
export function PersonRow({ index, count, row, top }: PersonRowProps) {
  const translator = useTranslator();
  const style = { transform: `translateY(${top}px)`, height: rowHeight };
  const itemProps = { className: css.person, style, 'aria-posinset': index + 1, 'aria-setsize': count };
  if (!row) return <li {...itemProps} />;
  const reason = reasonText(row, translator);
  const verdict = translator.t(`preflight.verdict.${row.verdict}`);
  return (
    <li {...itemProps}>
      <div translate="no">
        <p className={css.name} title={row.displayName}>
          <span>{row.displayName || row.userPrincipalName || row.webexUserName}</span>
          {row.guest ? <Pill translate="yes">{translator.t('preflight.guest')}</Pill> : null}
          {row.otherDomain ? <Pill translate="yes">{translator.t('preflight.otherDomain')}</Pill> : null}
        </p>
        <Quiet title={row.userPrincipalName}>{row.userPrincipalName}</Quiet>
      </div>
      <div translate="no">
        <p title={row.value}>
          {row.value ? (
            <VisuallyHidden translate="yes">{translator.t('preflight.column.value')}: </VisuallyHidden>
          ) : null}
          {row.value}
        </p>
        {row.webexUserName && row.webexUserName !== row.value ? (
          // A space would leave the first line to one word, and cut the end of a long address.
          <Quiet title={row.webexUserName}>{`Webex:\u00a0${row.webexUserName}`}</Quiet>
        ) : null}
      </div>
      <div>
        <p className={css.verdict} title={verdict}>
          <VerdictDot verdict={row.verdict} />
          <VisuallyHidden>{translator.t('preflight.column.verdict')}: </VisuallyHidden>
          <span>{verdict}</span>
        </p>
        <Quiet title={reason}>{reason}</Quiet>
      </div>
      {row.verdict === 'webexOnly' ? null : (
        <Button
          size="small"
          appearance="subtle"
          icon={<PersonSearch20Regular />}
          title={translator.t('preflight.tryOn')}
          aria-label={translator.t('preflight.tryOnWhom', { name: row.displayName || row.userPrincipalName })}
          onClick={() => void tryOn(row.index)}
        />
      )}
    </li>
  );
}
