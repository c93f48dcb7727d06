import type { AttackedApp, Possible } from './attacked-app';
import { type Operation, operations } from './operations';

/**
 * Brings the setup of an attacked app to where an operation makes sense.
 * @returns it with its request
 * @throws Error if there is no way
 */
export async function prepare(attacked: AttackedApp, { name }: Operation): Promise<Possible> {
  const earlier = operations.slice(
    0,
    operations.findIndex((operation) => operation.name === name),
  );
  let last: string | undefined;
  for (let steps = 0; steps < 30; steps += 1) {
    const possible = await attacked.possible();
    const named = (wanted: string) => possible.find(({ operation }) => operation.name === wanted);
    const ready = named(name);
    if (ready) return ready;
    // The furthest step that leads there. Without any, the setup is past it, and another one begins.
    const leading = possible.findLast(({ operation }) => operation.leadsOn && earlier.includes(operation));
    const next = !leading || leading.operation.name === last ? named('delete') : leading;
    last = next?.operation.name;
    if (!next || (await attacked.run(next)) !== 'done') break;
  }
  throw new Error(`There is no way to: ${name}`);
}
