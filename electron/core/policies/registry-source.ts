import type { PolicySource } from './parse';

/** OEM code pages of Windows that the WHATWG Encoding Standard has, by their numbers. */
const encodings: Readonly<Record<string, string>> = {
  '866': 'ibm866',
  '874': 'windows-874',
  '932': 'shift_jis',
  '936': 'gbk',
  '949': 'euc-kr',
  '950': 'big5',
  '1258': 'windows-1258',
};

/** `name    type    data`; older versions of reg.exe separate by tabs. Localized are only other lines, and the default value's name. */
const valueLine = /^(?: {4}|\t)(.+?)(?: {4}|\t)(REG_[A-Z_]+)(?:(?: {4}|\t)(.*))?$/;

/**
 * Reads what `reg.exe query KEY` prints: the values of that key. The default value has a name in parentheses, in the language
 * of Windows, and is no policy.
 */
export function registrySource(output: string, source: string): PolicySource {
  const values: Record<string, unknown> = {};
  for (const line of output.split(/\r*\n/)) {
    const [, name = '', type = '', data = ''] = valueLine.exec(line.replace(/\r+$/, '')) ?? [];
    if (name && !/^[(（].*[)）]$/.test(name)) values[name] = dataOf(type, data.trim());
  }
  return { source, values };
}

/** Text of reg.exe: UTF-8, or in the OEM code page of the system. @param codePage its number; empty: unknown */
export function registryText(output: Uint8Array, codePage: string): string {
  const text = new TextDecoder('utf-8').decode(output);
  const encoding = Object.hasOwn(encodings, codePage) ? encodings[codePage] : undefined;
  return text.includes('\ufffd') && encoding ? new TextDecoder(encoding).decode(output) : text;
}

function dataOf(type: string, data: string): unknown {
  switch (type) {
    case 'REG_SZ':
    case 'REG_EXPAND_SZ':
      return data;
    case 'REG_DWORD':
    case 'REG_QWORD':
      return /^0x[0-9a-f]{1,13}$/i.test(data) ? Number(data) : `${type} ${data}`;
    case 'REG_MULTI_SZ':
      // reg.exe writes \0 between the texts, and on some versions also at the end.
      return data.split('\\0').filter(Boolean);
    default:
      // No policy has such a value, so that it is reported with its type.
      return `${type} ${data}`;
  }
}
