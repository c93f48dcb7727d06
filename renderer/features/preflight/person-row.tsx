import { Button } from '@fluentui/react-components';
import { PersonSearch20Regular } from '@fluentui/react-icons';
import type { PreflightRow } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { tryOn } from './actions';
import { reasonText } from './reason-text';

/** Pixels; every row has it, so that the place of each is known without it being there. */
export const rowHeight = 56;

interface PersonRowProps {
  readonly index: number;
  readonly count: number;
  /** Undefined: it is being read. */
  readonly row: PreflightRow | undefined;
  /** Pixels from the beginning of the list. */
  readonly top: number;
}

/** One person: who, what Entra would send, and what would come of it and why. */
export function PersonRow({ index, count, row, top }: PersonRowProps) {
  const translator = useTranslator();
  const style = { transform: `translateY(${top}px)`, height: rowHeight };
  const place = { className: 'person', style, 'aria-posinset': index + 1, 'aria-setsize': count };
  if (!row) return <li {...place} />;
  const reason = reasonText(row, translator);
  const verdict = translator.t(`preflight.verdict.${row.verdict}`);
  return (
    <li {...place}>
      <div translate="no">
        <p title={row.displayName}>{row.displayName || row.userPrincipalName || row.webexUserName}</p>
        <p className="quiet" title={row.userPrincipalName}>
          {row.userPrincipalName}
        </p>
      </div>
      <div translate="no">
        <p title={row.value}>{row.value}</p>
        {row.webexUserName && row.webexUserName !== row.value ? (
          <p className="quiet" title={row.webexUserName}>
            Webex: {row.webexUserName}
          </p>
        ) : null}
      </div>
      <div>
        <p className="person-verdict" title={verdict}>
          <span className="preflight-dot" data-verdict={row.verdict} aria-hidden="true" />
          <span>{verdict}</span>
        </p>
        <p className="quiet" title={reason}>
          {reason}
        </p>
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
