import { create } from 'zustand';
import type { ChosenSchema, Failure, SavedFile } from '../../../../shared/contract';
import type { MappingRows } from '../state';

/** The parts of the page that say by themselves how something went. */
export type ExportSection = 'table' | 'import' | 'schema';

export interface ExportState {
  readonly setupId: string | null;
  /** The table that everything below is about. */
  readonly mappings: MappingRows | null;
  readonly working: ExportSection | null;
  /** What was saved last: only this one can be shown in its folder. */
  readonly saved: { readonly section: ExportSection; readonly file: SavedFile } | null;
  readonly trouble: { readonly section: ExportSection; readonly failure: Failure } | null;
  /** Number of rows imported from a file, until the table changes again. */
  readonly imported: number | null;
  readonly schema: ChosenSchema | null;
}

export const initialExport: ExportState = {
  setupId: null,
  mappings: null,
  working: null,
  saved: null,
  trouble: null,
  imported: null,
  schema: null,
};

/** The state of the tab "Apply in Entra"; another setup starts with an empty one. */
export const useExport = create<ExportState>()(() => initialExport);
export const { getState: exporting, setState: changeExport } = useExport;
