import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, FolderOpen20Regular } from '@fluentui/react-icons';
import { useAfter } from '../../../lib/hooks';
import { useTranslator } from '../../../lib/i18n';
import { FailureCallout } from '../../../ui/callout';
import { Quiet, Strong } from '../../../ui/text';
import { showSaved } from './actions';
import css from './outcome.module.css';
import { type ExportSection, useExport } from './state';

/** The result of a file operation, beside its button. */
export function Outcome({ section }: { section: ExportSection }) {
  const { t } = useTranslator();
  const working = useExport((page) => page.working === section);
  const trouble = useExport((page) => (page.trouble?.section === section ? page.trouble.failure : null));
  const saved = useExport((page) => (page.saved?.section === section ? page.saved.file : null));
  if (working) return <Working />;
  if (trouble) return <FailureCallout failure={trouble} alert />;
  if (!saved) return null;
  return (
    <div className={css.saved}>
      <CheckmarkCircle20Filled aria-hidden="true" />
      <div>
        <Strong>
          {t('export.saved')} <code>{saved.fileName}</code>
        </Strong>
        <Quiet>
          {t('export.saved.in')} <code>{saved.folder}</code>
        </Quiet>
      </div>
      <Button icon={<FolderOpen20Regular />} onClick={() => showSaved(saved.path)}>
        {t('export.showInFolder')}
      </Button>
    </div>
  );
}

function Working() {
  const { t } = useTranslator();
  return useAfter(1000) ? <Spinner size="tiny" labelPosition="after" label={t('export.working')} /> : null;
}
