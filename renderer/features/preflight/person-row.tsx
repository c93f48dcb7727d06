import { Button } from '@fluentui/react-components';
import type { PreflightRow } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { Address } from '../../ui/address';
import { Pill } from '../../ui/pill';
import { Cell, Row } from '../../ui/table-parts';
import { Quiet } from '../../ui/text';
import { tryOn } from './actions';
import css from './person-row.module.css';
import { reasonText } from './reason-text';
import { VerdictDot } from './verdict';

/** The height of every row in pixels, by the width of the list: each position is known without rendering the row. */
export function rowHeightIn(width: number): number {
  return width < narrow ? 112 : 76;
}

/** In a list that is narrower than this, in pixels, an address takes two lines. */
const narrow = 680;

interface PersonRowProps {
  /** Among all rows of the table, its header included, from 1. */
  readonly rowIndex: number;
  /** Undefined: it is being read. */
  readonly row: PreflightRow | undefined;
  /** In the list, from 0. */
  readonly place: number;
  /** Pixels from the beginning of the list. */
  readonly top: number;
  readonly height: number;
}

/** One person: the name, the value that Entra would send, the result and its reason. */
export function PersonRow({ rowIndex, row, place, top, height }: PersonRowProps) {
  const translator = useTranslator();
  const style = { transform: `translateY(${top}px)`, height };
  const rowProps = { 'aria-rowindex': rowIndex, className: css.person, style };
  if (!row) {
    return (
      <Row {...rowProps}>
        <Cell />
      </Row>
    );
  }
  const reason = reasonText(row, translator);
  const verdict = translator.t(`preflight.verdict.${row.verdict}`);
  return (
    <Row {...rowProps} data-place={place}>
      <Cell translate="no">
        <p className={css.name} title={row.displayName}>
          <span>{row.displayName || row.userPrincipalName || row.webexUserName}</span>
          {row.guest ? <Pill translate="yes">{translator.t('preflight.guest')}</Pill> : null}
          {row.otherDomain ? <Pill translate="yes">{translator.t('preflight.otherDomain')}</Pill> : null}
        </p>
        <Quiet title={row.userPrincipalName}>
          <Address>{row.userPrincipalName}</Address>
        </Quiet>
      </Cell>
      <Cell translate="no">
        <p title={row.value}>
          <Address>{row.value}</Address>
        </p>
        {row.webexUserName && row.webexUserName !== row.value ? (
          <Quiet title={row.webexUserName}>
            Webex: <Address>{row.webexUserName}</Address>
          </Quiet>
        ) : null}
      </Cell>
      <Cell>
        <p className={css.verdict} title={verdict}>
          <VerdictDot verdict={row.verdict} />
          <span>{verdict}</span>
        </p>
        <Quiet title={reason}>{reason}</Quiet>
      </Cell>
      <Cell>
        {row.verdict === 'webexOnly' ? null : (
          <Button
            size="small"
            title={translator.t('preflight.tryOn')}
            aria-label={translator.t('preflight.tryOnWhom', { name: row.displayName || row.userPrincipalName })}
            onClick={() => void tryOn(row.index, place)}
          >
            {translator.t('preflight.tryOn.short')}
          </Button>
        )}
      </Cell>
    </Row>
  );
}
