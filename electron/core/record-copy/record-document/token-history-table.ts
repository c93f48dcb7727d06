import type { RecordBlock } from '../../../../shared/contract';
import { tokenStatusText } from '../../../../shared/texts/token-texts';
import { tokenHistory } from '../../setup/token-history';
import type { RenderContext } from './render-context';
import { code, dayOf, message } from './values';

/** Every token of a setup, newest first; empty before the first sign-in. */
export function tokenHistoryTable(context: RenderContext): RecordBlock[] {
  const { t } = context.translator;
  const chain = tokenHistory(context.settled).toReversed();
  if (chain.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'tokens',
      caption: t('document.token.history'),
      columns: [t('tokens.from'), t('tokens.until'), t('renewal.token.fingerprint'), t('tokens.status')],
      rows: chain.map((token, index) => ({
        id: `${token.obtainedAt} ${index}`,
        past: token.status !== 'inUse' && token.status !== 'new',
        cells: [
          dayOf(token.obtainedAt, context, token.email ?? undefined),
          token.expiresAt ? dayOf(token.expiresAt, context) : message(t('home.noExpiry')),
          token.fingerprint ? code(token.fingerprint) : message(t('tokens.noFingerprint')),
          message(tokenStatusText(token, context.translator)),
        ],
      })),
    },
  ];
}
