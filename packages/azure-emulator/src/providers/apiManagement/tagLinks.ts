import { linkType } from './linkType';

/** Tags of APIs, operations and products. */
export const tagLinks = [
  'apis/tags',
  'apis/operations/tags',
  'products/tags',
].map(path => linkType(path, 'tags', 'Tag'));
