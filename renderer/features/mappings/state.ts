import { create } from 'zustand';
import type { AttributeMapping, EntraPerson, MappingChoices, MappingsView } from '../../../shared/contract';
import { samplePeople } from './preview/sample-people';

export type MappingRows = readonly AttributeMapping[];

/** A row while it is edited. */
export interface MappingDraft {
  /** `target`: a new row, whose target is chosen first; `new`: a new row with a target. */
  readonly row: number | 'target' | 'new';
  readonly mapping: AttributeMapping;
}

export interface WorkbenchState {
  readonly setupId: string | null;
  readonly view: MappingsView | null;
  readonly choices: MappingChoices | null;
  /** The tables before each change of this run, and the undone ones, the latest last. */
  readonly past: readonly MappingRows[];
  readonly future: readonly MappingRows[];
  readonly draft: MappingDraft | null;
  /** The person on whom the mappings are tried, as typed: an empty text is a field that is there and empty. */
  readonly sample: EntraPerson;
}

export const initialWorkbench: WorkbenchState = {
  setupId: null,
  view: null,
  choices: null,
  past: [],
  future: [],
  draft: null,
  sample: samplePeople.otherAddress,
};

/** The workbench of one setup: another setup begins with an empty one. */
export const useWorkbench = create<WorkbenchState>()(() => initialWorkbench);
export const { getState: workbench, setState: changeWorkbench } = useWorkbench;
