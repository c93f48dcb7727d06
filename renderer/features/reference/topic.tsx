import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../../app/start-app';
import { useTranslator } from '../../lib/i18n';
import { Rich } from '../../ui/rich';
import { GuideNotes } from '../guide/guide-notes';
import { Task } from '../guide/guide-task';
import type { ReferenceTopic } from './topics';

/** One topic of the reference. */
export function ReferenceTopicView({
  topic: { id, title, text, link, tasks, facts, notes },
}: {
  topic: ReferenceTopic;
}) {
  const { t } = useTranslator();
  const items = tasks.map((task) => <Task key={task.text} task={task} />);
  return (
    <section className="card reference-topic" aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t(title)}
      </h2>
      <p>
        <Rich text={t(text)} />
      </p>
      {items.length > 0 ? facts ? <ul className="dotted">{items}</ul> : <ol className="numbered">{items}</ol> : null}
      <GuideNotes notes={notes} />
      {link ? (
        <Button className="reference-link" icon={<Open20Regular />} onClick={() => void openLink(link)}>
          {t(`link.${link}`)}
        </Button>
      ) : null}
    </section>
  );
}
