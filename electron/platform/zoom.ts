import type { WebContents } from 'electron';
import type { ZoomLevel } from '../../shared/enums/settings';
import { Signal } from '../core/lib/signal';

/** The size of the content of every window. */
export class Zoom {
  readonly #changed = new Signal<null>();
  #level: ZoomLevel;

  constructor(level: ZoomLevel) {
    this.#level = level;
  }

  /** 1 is the usual size. */
  get factor(): number {
    return this.#level / 100;
  }

  choose(level: ZoomLevel): void {
    this.#level = level;
    this.#changed.emit(null);
  }

  /** @returns a function that ends the subscription. */
  onChanged(listener: () => void): () => void {
    return this.#changed.listen(listener);
  }

  /** Gives a page this size: now, after each change, and at each navigation, since Chromium keeps a size for each host. */
  applyTo(contents: WebContents): void {
    const apply = () => contents.isDestroyed() || contents.setZoomFactor(this.factor);
    contents.on('did-navigate', apply);
    const stop = this.onChanged(apply);
    contents.once('destroyed', stop);
  }
}
