import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import { drawArchitecture, productImports } from '../../../scripts/lib/architecture-picture.mjs';

const root = join(import.meta.dirname, '../../..');

describe('docs/architecture.svg', () => {
  it('is drawn from the imports of the code: if not, run npm run guide -- --text', () => {
    expect(drawArchitecture(productImports(root))).toBe(readFileSync(join(root, 'docs/architecture.svg'), 'utf8'));
  });

  it('has an arrow for each pair of folders of which one imports the other, dashed for types alone', () => {
    const one = { file: 'electron/platform/links.ts', line: 1, target: 'electron/core/lib/failure.ts', typeOnly: true };
    const arrows = (...imports: (typeof one)[]) => drawArchitecture(imports).match(/<path class="line[^>]+marker-end/g);
    expect(arrows()).toBeNull();
    expect(arrows(one)).toHaveLength(1);
    expect(arrows(one)?.[0]).toContain('class="line types"');
    expect(arrows(one, { ...one, typeOnly: false })?.[0]).toContain('class="line" ');
    expect(arrows(one, { ...one, target: 'electron/platform/pdf.ts' })).toHaveLength(1);
  });
});
