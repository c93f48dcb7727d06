import type { Space } from '../../../shared/contract';
import type { Cloud } from './clouds';

/** The source of a cloud's endpoints: the practice cloud starts on demand, the others come from the record. */
export interface CloudSource {
  /** The cloud for a new setup of this space. */
  forNew(space: Space): Promise<Cloud>;
  /** The stored cloud with its current addresses. */
  live(stored: Cloud): Promise<Cloud>;
}
