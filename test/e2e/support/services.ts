import { EventEmitter, once } from 'node:events';
import * as library from '@homebridge/dbus-native';

/** The part of the library that its own types omit. */
interface Library {
  createClient(options: { busAddress: string }): {
    readonly connection: EventEmitter & { end(): void };
    requestName(name: string, flags: number, done: (error: unknown, answer: number) => void): void;
    exportInterface(object: object, path: string, shape: Shape): void;
  };
}

interface Shape {
  readonly name: string;
  /** Method -> signatures of its input and output. */
  readonly methods: Readonly<Record<string, readonly [string, string]>>;
  readonly signals?: Readonly<Record<string, readonly [string]>>;
}

export interface Service {
  /** The received calls in order. */
  readonly calls: readonly { readonly method: string; readonly args: readonly unknown[] }[];
  /** Sends a signal of the interface. */
  emit(signal: string, ...args: unknown[]): void;
  end(): void;
}

type Answers = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** A test's service on a D-Bus: one object with one interface and given method implementations. */
async function serve(
  busAddress: string,
  path: string,
  shape: Shape,
  answers: Answers,
  name = shape.name,
): Promise<Service> {
  const client = (library as unknown as { default: Library }).default.createClient({ busAddress });
  const calls: { method: string; args: unknown[] }[] = [];
  const methods = Object.keys(shape.methods).map((method) => {
    const called = (...args: unknown[]) => {
      // The last argument is the message itself.
      calls.push({ method, args: args.slice(0, -1) });
      return answers[method]?.(...args);
    };
    return [method, called];
  });
  const object = Object.assign(new EventEmitter(), Object.fromEntries(methods));
  await once(client.connection, 'connect');
  client.exportInterface(object, path, shape);
  // 4: fails instead of waiting in a queue.
  const owned = await new Promise<number>((done) => client.requestName(name, 4, (_error, answer) => done(answer)));
  if (owned !== 1) throw new Error(`The D-Bus name ${name} is already owned.`);
  return { calls, emit: (signal, ...args) => void object.emit(signal, ...args), end: () => client.connection.end() };
}

/** A Secret Service that records its calls and denies access. */
export function watchedKeyring(busAddress: string): Promise<Service> {
  const shape: Shape = {
    name: 'org.freedesktop.Secret.Service',
    methods: {
      OpenSession: ['sv', 'vo'],
      SearchItems: ['a{ss}', 'aoao'],
      ReadAlias: ['s', 'o'],
      Unlock: ['ao', 'aoo'],
    },
  };
  const refuse = () => {
    throw Object.assign(new Error('access denied'), { dbusName: 'org.freedesktop.DBus.Error.AccessDenied' });
  };
  const answers = Object.fromEntries(Object.keys(shape.methods).map((method) => [method, refuse]));
  return serve(busAddress, '/org/freedesktop/secrets', shape, answers, 'org.freedesktop.secrets');
}

/** A notification daemon (Desktop Notifications Specification 1.2) that only records notifications. */
export async function notificationDaemon(busAddress: string) {
  const service = await serve(
    busAddress,
    '/org/freedesktop/Notifications',
    {
      name: 'org.freedesktop.Notifications',
      methods: {
        GetServerInformation: ['', 'ssss'],
        GetCapabilities: ['', 'as'],
        Notify: ['susssasa{sv}i', 'u'],
        CloseNotification: ['u', ''],
      },
      signals: { ActionInvoked: ['us'], NotificationClosed: ['uu'] },
    },
    {
      GetServerInformation: () => ['lab', 'test', '1', '1.2'],
      GetCapabilities: () => ['actions', 'body'],
      Notify: () => 7,
      CloseNotification: () => service.emit('NotificationClosed', 7, 3),
    },
  );
  return {
    /** Summary and body of each notification. */
    shown: () => service.calls.filter(({ method }) => method === 'Notify').map(({ args }) => [args[3], args[4]]),
    click: () => service.emit('ActionInvoked', 7, 'default'),
    /** Dismisses the notification like its reader. */
    dismiss: () => service.emit('NotificationClosed', 7, 2),
    end: () => service.end(),
  };
}

/** A Secret Service that never answers. */
export async function hangingKeyring(busAddress: string): Promise<Pick<Service, 'end'>> {
  const name = 'org.freedesktop.secrets';
  const client = (library as unknown as { default: Library }).default.createClient({ busAddress });
  await once(client.connection, 'connect');
  const owned = await new Promise<number>((done) => client.requestName(name, 4, (_error, answer) => done(answer)));
  if (owned !== 1) throw new Error(`The D-Bus name ${name} is already owned.`);
  // The library would answer every call with an error.
  client.connection.removeAllListeners('message');
  return { end: () => client.connection.end() };
}
