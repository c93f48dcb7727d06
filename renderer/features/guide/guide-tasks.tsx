import { classNames } from '../../lib/class-names';
import { useTranslator } from '../../lib/i18n';
import { BesideSketch, Section } from '../../ui/layout';
import { Numbered } from '../../ui/lists';
import type { GuidePage } from './content/types';
import { Task } from './guide-task';
import css from './guide-tasks.module.css';
import { sketches } from './sketches';

/** The instructions, numbered where something is to be done in a portal, with the drawing of where to look beside them. */
export function GuideTasks({ guide: { location, tasks, sketch } }: { guide: GuidePage }) {
  const { t } = useTranslator();
  const drawn = sketch ? [sketch].flat() : [];
  const list = tasks.map((task) => <Task key={task.text} task={task} />);
  const steps = location ? (
    <Numbered className={css.tasks}>{list}</Numbered>
  ) : (
    <ul className={classNames(css.tasks, css.checked)}>{list}</ul>
  );
  return (
    <Section>
      <h2>{t(location ? 'guidePage.tasks' : 'guidePage.needs')}</h2>
      {drawn.length ? (
        <BesideSketch>
          {steps}
          <div className={css.sketches}>
            {drawn.map((id) => {
              const Sketch = sketches[id];
              return <Sketch key={id} />;
            })}
          </div>
        </BesideSketch>
      ) : (
        <div>{steps}</div>
      )}
    </Section>
  );
}
