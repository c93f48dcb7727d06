import { sourceAttribute } from '../attributes/source-attributes';
import { sourceText } from '../expression-engine';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/**
 * Webex uses the email address as user name. People whose userName is not their address in Control Hub are provisioned as new
 * users (the setup documents, "Map user attributes from Azure to Webex").
 */
export function userNameFindings(rows: readonly CheckedRow[]): UnratedFinding[] {
  const row = rows.find(({ key }) => key === 'username');
  if (!row) return [newFinding('userNameMissing', null)];
  const { index, mapping } = row;
  const source = sourceText(mapping.source);
  return [
    ...(isNoAddress(row) ? [newFinding('userNameNotAddress', index, { source })] : []),
    ...(isSameForAll(row) ? [newFinding('userNameConstant', index, { source: mapping.defaultValue || source })] : []),
    ...(isDefault(row) ? [] : [newFinding('userNameChanged', index, { source })]),
    ...(mapping.apply === 'creation' ? [newFinding('userNameOnlyOnce', index)] : []),
  ];
}

function isDefault({ source }: CheckedRow): boolean {
  return source.kind === 'attribute' && source.name === 'userPrincipalName';
}

function isSameForAll({ source, mapping }: CheckedRow): boolean {
  if (source.kind === 'calculated') return source.attributes.length === 0;
  return source.kind === 'constant' || (source.kind === 'none' && mapping.defaultValue !== '');
}

function isNoAddress({ source }: CheckedRow): boolean {
  if (source.kind === 'constant') return source.value !== '' && !isAddress(source.value);
  return source.kind === 'attribute' && sourceAttribute(source.name)?.address === 'never';
}

/** Text at a domain. Stricter rules would reject addresses that exist. */
function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}
