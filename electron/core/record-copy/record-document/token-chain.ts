import type { RecordBlock } from '../../../../shared/contract';
import { fateText } from '../../../../shared/texts/token-texts';
import { tokenChain } from '../../setup/token-chain';
import type { Telling } from './telling';
import { code, dayOf, words } from './values';

/** Every token of a setup, the newest first; nothing before there is one. */
export function chainTable(telling: Telling): RecordBlock[] {
  const { t } = telling.words;
  const chain = tokenChain(telling.settled).toReversed();
  if (chain.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'tokens',
      caption: t('document.token.chain'),
      columns: [t('tokens.from'), t('tokens.until'), t('renewal.token.fingerprint'), t('tokens.fate')],
      rows: chain.map((token, index) => ({
        id: `${token.obtainedAt} ${index}`,
        past: token.fate !== 'inUse' && token.fate !== 'new',
        cells: [
          dayOf(token.obtainedAt, telling, token.email ?? undefined),
          token.expiresAt ? dayOf(token.expiresAt, telling) : words(t('home.noExpiry')),
          token.fingerprint ? code(token.fingerprint) : words(t('tokens.noFingerprint')),
          words(fateText(token, telling.words)),
        ],
      })),
    },
  ];
}
