import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import Alert from '@mui/material/Alert';
import { StackPanel } from './StackPanel';
import { stackEnvironments } from './stackEnvironments';

/** What a service has in Azure, environment by environment. */
export function AzureTab() {
  const { entity } = useEntity();
  const environments = stackEnvironments(entity);
  if (environments.length === 0) {
    return (
      <Alert severity="info">
        This service has no stack in Azure: it was not created by a template of
        this portal, or its stack has been undone.
      </Alert>
    );
  }
  return (
    <>
      {environments.map(environment => (
        <StackPanel
          key={environment}
          entityRef={stringifyEntityRef(entity)}
          environment={environment}
        />
      ))}
    </>
  );
}
