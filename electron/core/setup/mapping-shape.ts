import { z } from 'zod';

export const mappingSource = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('attribute'), name: z.string().max(1000) }).describe("Entra's Direct."),
    z.object({ kind: z.literal('constant'), value: z.string().max(20_000) }),
    z.object({ kind: z.literal('expression'), text: z.string().max(20_000) }),
    z.object({ kind: z.literal('none') }),
  ])
  .meta({ id: 'mappingSource', description: "Entra's Mapping type, and the source with it." });

export const mapping = z
  .object({
    source: mappingSource,
    target: z.string().max(1000).describe("Entra's Target attribute."),
    matching: z.int().min(0).max(100).describe("Entra's Matching precedence; 0: not a matching attribute."),
    defaultValue: z.string().max(20_000).describe("Entra's Default value if null; empty: none."),
    apply: z.enum(['always', 'creation']).describe("Entra's Apply this mapping."),
  })
  .meta({ id: 'mapping', description: 'One row of the attribute mappings.' });

/** Also what crosses the bridge. Limits are far beyond what Entra takes; they keep a hostile file small. */
export const mappingTable = z.array(mapping).max(500);
