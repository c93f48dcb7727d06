import { create } from 'zustand';
import type {
  EntraPerson,
  Failure,
  MappingPreview,
  PracticeAction,
  PracticeExchange,
  Result,
} from '../../../../shared/contract';
import { announce } from '../../../lib/actions';
import { request } from '../../../lib/bridge';
import { changeWorkbench, type MappingRows, workbench } from '../state';
import { filledIn } from './person-values';
import { exchangeText } from './texts';

/** The result of a request to the practice Webex, and its person. */
interface PracticeAnswer {
  readonly person: EntraPerson;
  readonly result: Result<PracticeExchange>;
}

export interface PreviewState {
  readonly setupId: string | null;
  /** The last answer stays until the next one is there; with it, the rows that it is about. */
  readonly preview: (MappingPreview & { readonly mappings: MappingRows }) | null;
  readonly failure: Failure | null;
  readonly sending: PracticeAction | null;
  readonly answers: Readonly<Partial<Record<PracticeAction, PracticeAnswer>>>;
}

const initial: PreviewState = { setupId: null, preview: null, failure: null, sending: null, answers: {} };

export const usePreview = create<PreviewState>()(() => initial);
const { getState: preview, setState: changePreview } = usePreview;

/** Replaces the sample person. */
export function changeSample(sample: EntraPerson): void {
  changeWorkbench({ sample });
}

/** Removes the results of another setup. */
export function beginPreview(setupId: string): void {
  if (preview().setupId !== setupId) changePreview({ ...initial, setupId });
}

/** Asks what Entra would send for the sample; an answer that is overtaken by a change is dropped. */
export async function askPreview(setupId: string): Promise<void> {
  const { sample, view } = workbench();
  const mappings = view?.mappings ?? [];
  const result = await request((main) => main['mappings.preview']({ id: setupId, person: filledIn(sample) }));
  const now = workbench();
  if (preview().setupId !== setupId || now.sample !== sample || now.view !== view) return;
  if (result.ok) changePreview({ preview: { ...result.value, mappings }, failure: null });
  else changePreview({ failure: result.failure });
}

/** Sends a request to the practice Webex, and announces its result. */
export async function provision(setupId: string, action: PracticeAction): Promise<void> {
  if (preview().sending) return;
  changePreview({ sending: action });
  const person = workbench().sample;
  const result = await request((main) => main['practice.provision']({ id: setupId, person: filledIn(person), action }));
  if (preview().setupId !== setupId) return;
  changePreview(({ answers }) => ({ sending: null, answers: { ...answers, [action]: { person, result } } }));
  if (result.ok) announce(exchangeText(result.value));
}
