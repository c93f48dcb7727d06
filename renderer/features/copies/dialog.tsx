import { Dialog, DialogBody, DialogTitle } from '@fluentui/react-components';
import type { Translator } from '../../../shared/texts/i18n';
import { useTranslator } from '../../lib/i18n';
import { assertNever } from '../../lib/store';
import { Surface } from '../../ui/dialog-surface';
import { closeCopies } from './actions';
import { Choose } from './choose';
import css from './dialog.module.css';
import { Ended } from './ended';
import { ExistingFiles } from './existing-files';
import { Saving } from './saving';
import { type CopiesFlow, useCopies } from './state';

/** Saves copies of setup records: choice, progress, result. */
export function CopiesDialog() {
  const open = useCopies((page) => page.open);
  return open ? <Opened /> : null;
}

function Opened() {
  const translator = useTranslator();
  const flow = useCopies((page) => page.flow);
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closeCopies()}>
      <Surface className={css.dialog} page={stageOf(flow)}>
        <DialogBody>
          <DialogTitle action={null}>{titleText(flow, translator)}</DialogTitle>
          <Stage flow={flow} />
        </DialogBody>
      </Surface>
    </Dialog>
  );
}

/** The dialog stays unchanged behind the system's dialog. */
function stageOf({ kind }: CopiesFlow): Exclude<CopiesFlow['kind'], 'planning'> {
  return kind === 'planning' ? 'choosing' : kind;
}

function Stage({ flow }: { flow: CopiesFlow }) {
  switch (flow.kind) {
    case 'choosing':
      return <Choose failure={flow.failure} />;
    case 'planning':
      return <Choose failure={null} />;
    case 'confirming':
      return <ExistingFiles plan={flow.plan} />;
    case 'saving':
      return <Saving progress={flow.progress} />;
    case 'ended':
      return <Ended result={flow.result} />;
    default:
      return assertNever(flow);
  }
}

function titleText(flow: CopiesFlow, { t }: Translator): string {
  if (flow.kind === 'confirming') return t('copies.taken.title', { count: flow.plan.taken });
  return t(flow.kind === 'saving' ? 'copies.saving' : 'copies.title');
}
