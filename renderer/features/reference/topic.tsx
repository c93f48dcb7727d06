import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { openLink } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Card } from '../../ui/layout';
import { Dotted, Numbered } from '../../ui/lists';
import { Rich } from '../../ui/rich';
import { GuideNotes, Task } from '../guide';
import css from './topic.module.css';
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
    <Card as="section" className={css.topic} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1}>
        {t(title)}
      </h2>
      <p>
        <Rich text={t(text)} />
      </p>
      {items.length > 0 ? facts ? <Dotted>{items}</Dotted> : <Numbered>{items}</Numbered> : null}
      <GuideNotes notes={notes} />
      {link ? (
        <Button icon={<Open20Regular />} onClick={() => void openLink(link)}>
          {t(`link.${link}`)}
        </Button>
      ) : null}
    </Card>
  );
}
