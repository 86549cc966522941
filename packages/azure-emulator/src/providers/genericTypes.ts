import { knownTypes } from './knownTypes';

interface GenericType {
  /** Full name, in Azure's own case. */
  type: string;
  /** Whether it lies at a location of its own. */
  needsLocation: boolean;
}

/** Azure's types without rules of their own here: they are held as they are written. */
export const genericTypes: GenericType[] = knownTypes
  .trim()
  .split('\n')
  .flatMap(line => {
    const [namespace, types] = line.split(': ');
    return types.split(' ').map(type => ({
      type: `${namespace}/${type.replace('*', '')}`,
      needsLocation: type.endsWith('*'),
    }));
  });
