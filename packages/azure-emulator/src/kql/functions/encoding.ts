import { createHash } from 'node:crypto';
import { KqlValue, toText } from '../values';
import { scalar, ScalarFunction, ScalarFunctions } from './ScalarFunction';

/** With small letters, as Kusto writes codes. */
function encodeUrl(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString()).replace(
    /%[0-9A-F]{2}/g,
    code => code.toLowerCase(),
  );
}

/** Empty where the bytes are no text. */
function textOf(bytes: Buffer | undefined): string {
  const text = bytes?.toString('utf8') ?? '';
  return text.includes('\ufffd') ? '' : text;
}

function decodeUrl([text]: KqlValue[]): KqlValue {
  try {
    return decodeURIComponent(toText(text).replaceAll('+', ' '));
  } catch {
    return toText(text);
  }
}

function decodeBase64([text]: KqlValue[]): Buffer | undefined {
  const source = toText(text);
  const isBase64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2,3}={0,2})?$/;
  return isBase64.test(source) ? Buffer.from(source, 'base64') : undefined;
}

function hash(algorithm: string): ScalarFunction {
  return scalar('string', [1], ([value], [type]) =>
    createHash(algorithm).update(toText(value, type)).digest('hex'),
  );
}

/** Functions that encode, decode and hash text. */
export const encodingFunctions: ScalarFunctions = {
  url_encode: scalar('string', [1], ([text]) =>
    encodeUrl(toText(text)).replaceAll('%20', '+'),
  ),
  url_encode_component: scalar('string', [1], ([text]) =>
    encodeUrl(toText(text)),
  ),
  url_decode: scalar('string', [1], decodeUrl),
  base64_encode_tostring: scalar('string', [1], ([text]) =>
    Buffer.from(toText(text)).toString('base64'),
  ),
  base64_decode_tostring: scalar('string', [1], args =>
    textOf(decodeBase64(args)),
  ),
  base64_decode_toarray: scalar('dynamic', [1], args => {
    const bytes = decodeBase64(args);
    return bytes && [...bytes];
  }),
  hash_sha256: hash('sha256'),
  hash_sha1: hash('sha1'),
  hash_md5: hash('md5'),
};
