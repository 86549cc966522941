import { KubernetesError } from '../KubernetesError';

/** `k8s` and a zero: what stands before Kubernetes' protobuf. */
const MAGIC = Buffer.from([0x6b, 0x38, 0x73, 0x00]);

type Kind = 'text' | 'map' | 'bytesMap' | Shape;

/** Names of a message's fields by their numbers, as Kubernetes' `generated.proto` files have them. */
interface Shape {
  [field: number]: [name: string, kind: Kind];
}

const metadata: [string, Kind] = [
  'metadata',
  {
    1: ['name', 'text'],
    2: ['generateName', 'text'],
    3: ['namespace', 'text'],
    11: ['labels', 'map'],
    12: ['annotations', 'map'],
  },
];

const attributes: Shape = {
  1: ['namespace', 'text'],
  2: ['verb', 'text'],
  3: ['group', 'text'],
  4: ['version', 'text'],
  5: ['resource', 'text'],
  6: ['subresource', 'text'],
  7: ['name', 'text'],
};

/** The kinds that kubectl sends in protobuf without a file: `create`, `auth`. */
const SHAPES: Record<string, Shape> = {
  Namespace: { 1: metadata },
  ServiceAccount: { 1: metadata },
  ConfigMap: { 1: metadata, 2: ['data', 'map'] },
  Secret: {
    1: metadata,
    2: ['data', 'bytesMap'],
    3: ['type', 'text'],
    4: ['stringData', 'map'],
  },
  SelfSubjectReview: { 1: metadata },
  SelfSubjectAccessReview: {
    1: metadata,
    2: [
      'spec',
      {
        1: ['resourceAttributes', attributes],
        2: [
          'nonResourceAttributes',
          { 1: ['path', 'text'], 2: ['verb', 'text'] },
        ],
      },
    ],
  },
  SelfSubjectRulesReview: {
    1: metadata,
    2: ['spec', { 1: ['namespace', 'text'] }],
  },
};

/** Whether a body is Kubernetes' protobuf. */
export function isProtobuf(body: Buffer): boolean {
  return body.subarray(0, MAGIC.length).equals(MAGIC);
}

/** Reads an object in protobuf; 415 for kinds that clients send as JSON too. */
export function readProtobuf(body: Buffer): Record<string, unknown> {
  const unknown = readMessage(body.subarray(MAGIC.length), {
    1: ['type', { 1: ['apiVersion', 'text'], 2: ['kind', 'text'] }],
  });
  const type = unknown.type as { apiVersion: string; kind: string };
  const shape = SHAPES[type?.kind];
  if (!shape) {
    throw new KubernetesError(
      415,
      'UnsupportedMediaType',
      `the body of the request was in an unknown format - accepted media types include: application/json, application/yaml (protobuf of ${type?.kind ?? 'no kind'})`,
    );
  }
  const raw = fieldsIn(body.subarray(MAGIC.length)).find(
    ({ field }) => field === 2,
  );
  return { ...type, ...readMessage(raw?.bytes ?? Buffer.alloc(0), shape) };
}

function readMessage(bytes: Buffer, shape: Shape): Record<string, unknown> {
  const message: Record<string, unknown> = {};
  for (const { field, bytes: value } of fieldsIn(bytes)) {
    const [name, kind] = shape[field] ?? [];
    if (name && kind) {
      message[name] = join(message[name], readValue(value, kind), kind);
    }
  }
  return message;
}

function readValue(bytes: Buffer, kind: Kind): unknown {
  if (kind === 'text') {
    return bytes.toString('utf8');
  }
  if (kind === 'map' || kind === 'bytesMap') {
    const [key, value] = [1, 2].map(
      field => fieldsIn(bytes).find(each => each.field === field)?.bytes,
    );
    const encoding = kind === 'map' ? 'utf8' : 'base64';
    return { [String(key)]: value?.toString(encoding) ?? '' };
  }
  return readMessage(bytes, kind);
}

/** Entries of maps come one by one. */
function join(before: unknown, value: unknown, kind: Kind): unknown {
  return kind === 'map' || kind === 'bytesMap'
    ? { ...(before as object | undefined), ...(value as object) }
    : value;
}

/** The length-delimited fields of a message; numbers are passed over. */
function fieldsIn(bytes: Buffer): Array<{ field: number; bytes: Buffer }> {
  const fields: Array<{ field: number; bytes: Buffer }> = [];
  let at = 0;
  const readNumber = () => {
    let value = 0;
    let scale = 1;
    while (at < bytes.length) {
      const byte = bytes[at];
      at += 1;
      value += (byte % 128) * scale;
      if (byte < 128) {
        return value;
      }
      scale *= 128;
    }
    throw new KubernetesError(400, 'BadRequest', 'the body is not well formed');
  };
  while (at < bytes.length) {
    const tag = readNumber();
    const wireType = tag % 8;
    if (wireType === 0) {
      readNumber();
    } else if (wireType === 2) {
      const length = readNumber();
      fields.push({
        field: Math.floor(tag / 8),
        bytes: bytes.subarray(at, at + length),
      });
      at += length;
    } else {
      at += wireType === 1 ? 8 : 4;
    }
  }
  return fields;
}
