import { useEffect, useState } from 'react';
import type { Entity } from '@backstage/catalog-model';
import { Progress } from '@backstage/core-components';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef, EntityRefLink } from '@backstage/plugin-catalog-react';
import Alert from '@mui/material/Alert';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import { Section } from './Section';

/** Services listed, at most. */
const SHOWN = 10;

/** The services that the person or one of their groups owns; nothing for those who own none. */
export function MyServices() {
  const catalogApi = useApi(catalogApiRef);
  const identityApi = useApi(identityApiRef);
  const [services, setServices] = useState<Entity[]>();
  const [error, setError] = useState<Error>();

  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const identity = await identityApi.getBackstageIdentity();
      const { items } = await catalogApi.queryEntities({
        filter: {
          kind: 'component',
          'spec.type': 'service',
          'relations.ownedBy': identity.ownershipEntityRefs,
        },
        orderFields: { field: 'metadata.name', order: 'asc' },
        limit: SHOWN,
      });
      return items;
    };
    load().then(
      items => isCurrent && setServices(items),
      problem => isCurrent && setError(problem),
    );
    return () => {
      isCurrent = false;
    };
  }, [catalogApi, identityApi]);

  if (error) {
    return (
      <Section title="My services">
        <Alert severity="error">
          Your services could not be read: {error.message}
        </Alert>
      </Section>
    );
  }
  if (services?.length === 0) {
    return null;
  }
  return (
    <Section title="My services">
      {!services && <Progress />}
      <List dense disablePadding>
        {services?.map(entity => (
          <ListItem key={entity.metadata.uid} disableGutters>
            <ListItemText
              sx={{ whiteSpace: 'normal' }}
              primary={<EntityRefLink entityRef={entity} />}
              secondary={entity.metadata.description}
            />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}
