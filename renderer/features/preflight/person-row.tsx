import { Button } from '@fluentui/react-components';
import type { PreflightRow } from '../../../shared/contract';
import { copyText } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Address } from '../../ui/address';
import { CopyButton } from '../../ui/copy-button';
import { Pill } from '../../ui/pill';
import { Cell, Row } from '../../ui/table-parts';
import { Quiet } from '../../ui/text';
import { tryOn } from './actions';
import css from './person-row.module.css';
import { reasonText } from './reason-text';
import { VerdictDot } from './verdict';

const lowRow = 88;

/** The height of every row in pixels, by the width of the list: each position is known without rendering the row. */
export function rowHeightIn(width: number): number {
  return width < narrow ? 120 : lowRow;
}

/** In a list that is narrower than this, in pixels, an address takes two lines. */
const narrow = 680;

/** An address of more characters is cut in a narrow list, like that of a guest: it can be copied whole. */
const longAddress = 48;

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
  const address = row.userPrincipalName || (row.webexUserName ?? '');
  const reason = reasonText(row, translator);
  const verdict = translator.t(`preflight.verdict.${row.verdict}`);
  return (
    <Row {...rowProps} data-place={place} data-low={height === lowRow || undefined}>
      <Cell translate="no">
        <p className={css.name} title={row.displayName || address}>
          <span className={css.nameText} data-address={!row.displayName || undefined}>
            {row.displayName || <Address>{address}</Address>}
          </span>
          {row.guest ? <Pill translate="yes">{translator.t('preflight.guest')}</Pill> : null}
          {row.otherDomain ? <Pill translate="yes">{translator.t('preflight.otherDomain')}</Pill> : null}
        </p>
        <LongAddress address={row.userPrincipalName} as={Quiet} />
      </Cell>
      <Cell translate="no">
        <LongAddress address={row.value} />
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
            data-preview
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

/** An address in at most a few lines. Where they may not hold it, its tooltip and a button have all of it. */
function LongAddress({ address, as: Text = 'p' }: { readonly address: string; readonly as?: typeof Quiet | 'p' }) {
  const text = (
    <Text title={address}>
      <Address>{address}</Address>
    </Text>
  );
  if (address.length <= longAddress) return text;
  return (
    <div className={css.long}>
      {text}
      <CopyButton iconOnly appearance="subtle" what={address} copy={() => copyText(address, address)} />
    </div>
  );
}
