import { useTranslator } from '../../lib/i18n';
import type { GuidePage } from './content/types';
import { Task } from './guide-task';
import { sketches } from './sketches';

/** The instructions, numbered where something is to be done in a portal, with the drawing of where to look beside them. */
export function GuideTasks({ guide: { place, tasks, sketch } }: { guide: GuidePage }) {
  const { t } = useTranslator();
  const drawn = sketch ? [sketch].flat() : [];
  const list = tasks.map((task) => <Task key={task.text} task={task} />);
  return (
    <section className="part">
      <h2>{t(place ? 'guidePage.tasks' : 'guidePage.needs')}</h2>
      <div className={drawn.length ? 'portal' : undefined}>
        {place ? <ol className="numbered guide-tasks">{list}</ol> : <ul className="checked guide-tasks">{list}</ul>}
        {drawn.length ? (
          <div className="sketches">
            {drawn.map((id) => {
              const Sketch = sketches[id];
              return <Sketch key={id} />;
            })}
          </div>
        ) : null}
      </div>
    </section>
  );
}
