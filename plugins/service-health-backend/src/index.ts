/**
 * Collects health, keeps it, serves it, and tells people when it changes.
 *
 * @packageDocumentation
 */
export { serviceHealthPlugin as default } from './plugin';
