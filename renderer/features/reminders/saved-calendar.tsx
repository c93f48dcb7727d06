import { Button } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import { useAnswerInView } from '../../lib/answer-in-view';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { Callout } from '../../ui/callout';
import { FilePath } from '../../ui/text';
import { dismissSaved, showSaved } from './calendar-actions';

/** The location of the calendar file, and how to use it. */
export function SavedCalendar() {
  const { t } = useTranslator();
  const saved = useApp((app) => app.saved);
  const container = useAnswerInView<HTMLDivElement>(saved);
  if (!saved) return null;
  const { fileName: name, path } = saved.file;
  return (
    <div ref={container}>
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
        <FilePath>{path}</FilePath>
        <p>{t('file.saved.calendar')}</p>
      </Callout>
    </div>
  );
}
