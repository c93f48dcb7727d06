import { expect } from 'vitest';

interface Rule {
  /** Must be there exactly once. */
  readonly once: readonly string[];
  /** May be there once. */
  readonly maybe: readonly string[];
  readonly components: readonly string[];
}

/** Of RFC 5545, sections 3.6, 3.6.1 and 3.6.6, the parts that this app uses. Everything else is an error. */
const rules: Readonly<Record<string, Rule>> = {
  VCALENDAR: { once: ['VERSION', 'PRODID'], maybe: ['CALSCALE'], components: ['VEVENT'] },
  VEVENT: {
    once: ['UID', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'SUMMARY'],
    maybe: ['DTEND', 'DESCRIPTION', 'STATUS', 'TRANSP'],
    components: ['VALARM'],
  },
  VALARM: { once: ['ACTION', 'TRIGGER', 'DESCRIPTION'], maybe: [], components: [] },
};

const values: Readonly<Record<string, RegExp>> = {
  VERSION: /^2\.0$/,
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  DTSTART: /^\d{8}T090000$/,
  DTEND: /^\d{8}T091500$/,
  SEQUENCE: /^\d+$/,
  STATUS: /^CANCELLED$/,
  TRANSP: /^TRANSPARENT$/,
  ACTION: /^DISPLAY$/,
  TRIGGER: /^PT0S$/,
  UID: /^[\w@-]+$/,
};

/** Validates lines (section 3.1), properties and components of a file. Independent of any library. */
export function expectRfc5545(text: string): void {
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  // Each content line ends with CRLF, including the last one.
  const lines = `${text.replace(/\r\n$/, '')}\r\n`.split('\r\n').slice(0, -1);
  for (const line of lines) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    // No lone CR or LF, no other control character, and no split character.
    expect(line).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  }
  const unfolded = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n');
  const open: { name: string; seen: string[] }[] = [];
  for (const line of unfolded) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/su.exec(line) ?? [];
    expect(name, line).not.toBe('');
    const place = open.at(-1);
    if (name === 'BEGIN') {
      if (place) expect(rules[place.name]?.components, line).toContain(value);
      open.push({ name: value, seen: [] });
    } else if (name === 'END') {
      expect(place?.name).toBe(value);
      const { once = [], maybe = [] } = rules[value] ?? {};
      const seen = place?.seen ?? [];
      for (const needed of once)
        expect(
          seen.filter((one) => one === needed),
          needed,
        ).toHaveLength(1);
      expect([...new Set(seen)], 'no property twice').toHaveLength(seen.length);
      for (const one of seen) expect([...once, ...maybe], value).toContain(one);
      open.pop();
    } else {
      place?.seen.push(name);
      expect(value, line).toMatch(values[name] ?? /./);
      // Section 3.3.11: a comma, a semicolon and a backslash in a text are escaped; nothing else is.
      if (name === 'SUMMARY' || name === 'DESCRIPTION')
        expect(value.replace(/\\[\\;,n]/g, ''), line).not.toMatch(/[\\;,]/);
    }
  }
  expect(open).toEqual([]);
}
