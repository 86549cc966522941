import { text } from './Rule';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A GUID such as an object id. */
export const guid = text({ pattern: GUID });
