import type { AttributeMapping } from '../../../shared/contract';

/** A new row before its target is chosen, as the page "Edit Attribute" shows it before anything is entered. */
export const emptyMapping: AttributeMapping = {
  source: { kind: 'attribute', name: '' },
  target: '',
  matching: 0,
  defaultValue: '',
  apply: 'always',
};
