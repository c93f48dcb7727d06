import { create } from 'zustand';
import type { ScriptKind } from '../../../shared/enums/entra-scripts';

/** The kind of script that was chosen last in this run, for every page. */
export const useScripts = create<{ readonly kind: ScriptKind }>()(() => ({ kind: 'powershell' }));
export const { setState: changeScripts } = useScripts;
