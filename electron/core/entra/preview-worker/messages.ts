import type { AttributeMapping, EntraPerson, MappingPreview } from '../../../../shared/contract';

/** What a preview is calculated from. */
export interface PreviewRequest {
  readonly mappings: readonly AttributeMapping[];
  readonly person: EntraPerson;
  readonly tenantUrl: string;
}

/** Job -> signature, between the class that owns the thread and the thread. */
export interface PreviewJobs {
  preview: (request: PreviewRequest) => MappingPreview;
}
