import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { dismissSaved, showSaved } from '../actions/files';
import { useTranslator } from '../i18n';
import { useApp } from '../store';
import { Callout } from './callout';

/** Where the calendar file has gone, and what to do with it. */
export function SavedCalendar() {
  const { t } = useTranslator();
  const saved = useApp((app) => app.saved);
  if (!saved) return null;
  const { fileName: name, path } = saved.file;
  return (
    <Callout
      tone="success"
      title={t('file.saved', { name })}
      actions={
        <>
          <Button icon={<FolderOpen20Regular />} onClick={() => void showSaved()}>
            {t('file.show')}
          </Button>
          <Button onClick={dismissSaved}>{t('app.dismiss')}</Button>
        </>
      }
    >
      <p className="mono path">{path}</p>
      <p>{t('file.saved.calendar')}</p>
    </Callout>
  );
}
