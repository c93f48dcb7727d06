import { Button, Spinner } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, FolderOpen20Regular } from '@fluentui/react-icons';
import { useAfter } from '../../../lib/hooks';
import { useTranslator } from '../../../lib/i18n';
import { FailureCallout } from '../../../ui/callout';
import { showSaved } from './actions';
import { type ExportPlace, useExport } from './state';

/** How it went with a file, in the place where it was asked for. */
export function Outcome({ place }: { place: ExportPlace }) {
  const { t } = useTranslator();
  const working = useExport((page) => page.working === place);
  const trouble = useExport((page) => (page.trouble?.place === place ? page.trouble.failure : null));
  const saved = useExport((page) => (page.saved?.place === place ? page.saved.file : null));
  if (working) return <Working />;
  if (trouble) return <FailureCallout failure={trouble} alert />;
  if (!saved) return null;
  return (
    <div className="export-saved">
      <CheckmarkCircle20Filled aria-hidden="true" />
      <div>
        <p className="strong">
          {t('export.saved')} <code>{saved.fileName}</code>
        </p>
        <p className="quiet">
          {t('export.saved.in')} <code>{saved.folder}</code>
        </p>
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
