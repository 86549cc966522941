import { useEffect, useState } from 'react';
import { useApiHolder } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';

/**
 * Entity references of all who own a service, by name. Empty until the catalog
 * has answered, and where it does not: the filter then offers the owners seen.
 */
export function useOwners(): string[] {
  const catalogApi = useApiHolder().get(catalogApiRef);
  const [owners, setOwners] = useState<string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    catalogApi
      ?.getEntityFacets({
        facets: ['relations.ownedBy'],
        filter: { kind: 'component', 'spec.type': 'service' },
      })
      .then(
        ({ facets }) =>
          isCurrent &&
          setOwners(facets['relations.ownedBy'].map(({ value }) => value)),
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, [catalogApi]);
  return owners;
}
