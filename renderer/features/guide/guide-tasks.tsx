import type { GuidePage, PortalTasks } from '../../../shared/guide/types';
import { useTranslator } from '../../lib/i18n';
import { BesideSketch, Section } from '../../ui/layout';
import { Dotted, Numbered } from '../../ui/lists';
import { Task } from './guide-task';
import css from './guide-tasks.module.css';
import { sketches } from './sketches';

/** The instructions of a guide page, numbered where something is to be done in a portal. */
export function GuideTasks({ guide }: { guide: GuidePage }) {
  const { t } = useTranslator();
  const inPortal = guide.location !== undefined;
  return (
    <Section>
      <h2>{t(inPortal ? 'guidePage.tasks' : 'guidePage.needs')}</h2>
      <TaskList {...guide} numbered={inPortal} />
    </Section>
  );
}

interface TaskListProps extends PortalTasks {
  readonly numbered?: boolean;
  /** The number of the first instruction, where the list continues another one. */
  readonly from?: number;
}

/** Instructions, with the drawings of where to look beside them. */
export function TaskList({ tasks, sketch, numbered = true, from = 1 }: TaskListProps) {
  const drawn = sketch ? [sketch].flat() : [];
  const list = tasks.map((task) => <Task key={task.text} task={task} />);
  const steps = numbered ? (
    <Numbered className={css.tasks} start={from} style={{ counterReset: `item ${from - 1}` }}>
      {list}
    </Numbered>
  ) : (
    <Dotted className={css.tasks}>{list}</Dotted>
  );
  if (!drawn.length) return <div>{steps}</div>;
  return (
    <BesideSketch>
      {steps}
      <div className={css.sketches}>
        {drawn.map((id) => {
          const Sketch = sketches[id];
          return <Sketch key={id} />;
        })}
      </div>
    </BesideSketch>
  );
}
