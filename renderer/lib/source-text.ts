import type { MappingSource } from '../../shared/contract';
import { assertNever } from './store';

/** A source as it stands in the portal's field; empty for Entra's "None". */
export function sourceText(source: MappingSource): string {
  switch (source.kind) {
    case 'attribute':
      return source.name;
    case 'constant':
      return source.value;
    case 'expression':
      return source.text;
    case 'none':
      return '';
    default:
      return assertNever(source);
  }
}

/** A source of another kind with the same text, as far as that kind has one. */
export function sourceOf(kind: MappingSource['kind'], text: string): MappingSource {
  switch (kind) {
    case 'attribute':
      return { kind, name: text };
    case 'constant':
      return { kind, value: text };
    case 'expression':
      return { kind, text };
    case 'none':
      return { kind };
    default:
      return assertNever(kind);
  }
}
