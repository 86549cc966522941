import { z } from 'zod';
import {
  ENVIRONMENT_NAME_PATTERN,
  NODE_POOL_NAME_PATTERN,
  PLATFORM_NAME,
  SERVICE_NAME_PATTERN,
} from './names';

export const serviceNameSchema = z
  .string()
  .regex(
    SERVICE_NAME_PATTERN,
    'Use 3 to 24 lower-case letters, digits and single hyphens; begin with a letter, end without a hyphen',
  )
  .refine(name => name !== PLATFORM_NAME && !/^platform-/.test(name), {
    message: 'Names that begin with "platform" are kept for the platforms',
  });

export const environmentNameSchema = z
  .string()
  .regex(
    ENVIRONMENT_NAME_PATTERN,
    'Must be the name of an environment, e.g. dev',
  );

/** Name of an own pool; of a pool per zone, all but the zone's digit. */
export const nodePoolNameSchema = z
  .string()
  .regex(
    NODE_POOL_NAME_PATTERN,
    'Use 1 to 12 lower-case letters and digits, beginning with a letter',
  );

/** Name of a topic without the service's prefix. */
export const topicNameSchema = z
  .string()
  .max(100, 'Must have at most 100 characters')
  .regex(
    /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/,
    'Use lower-case letters, digits, dots, hyphens and underscores; begin and end with a letter or digit',
  )
  .refine(name => !name.endsWith('.dlt'), {
    message: 'Names ending in .dlt are kept for dead letters',
  });

/** Path of an API at the gateway, without a slash at either end. */
export const apiPathSchema = z
  .string()
  .max(200, 'Must have at most 200 characters')
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)*$/,
    'Use lower-case words with hyphens and slashes between them, e.g. market/v1',
  );

/** Size of a virtual machine, e.g. `Standard_D4s_v5`. */
export const vmSizeSchema = z
  .string()
  .max(64, 'Must have at most 64 characters')
  .regex(
    /^Standard_[A-Z][A-Za-z0-9-]*(?:_[A-Za-z0-9]+)*$/,
    'Must be a virtual machine size such as Standard_D4_v5',
  );

export const httpMethodSchema = z.enum([
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
]);

export const httpHeaderSchema = z
  .string()
  .max(100, 'Must have at most 100 characters')
  .regex(/^[A-Za-z0-9-]+$/, 'Must be the name of an HTTP header');

/**
 * One line of text for people, without control characters.
 *
 * @param maxLength - most characters, spaces at the ends not counted
 */
export function textSchema(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'Must not be empty')
    .max(maxLength, `Must have at most ${maxLength} characters`)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u, {
      message: 'Must not contain control characters or line breaks',
    });
}
