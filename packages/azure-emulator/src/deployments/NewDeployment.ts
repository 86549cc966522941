import { DeploymentInput, DeploymentRecord } from './DeploymentRecord';

/** A new deployment, as a request or the deployment around it asks for it. */
export type NewDeployment = Pick<
  DeploymentRecord,
  'id' | 'name' | 'target' | 'location' | 'tags' | 'caller'
> &
  Partial<
    Pick<
      DeploymentRecord,
      'parentId' | 'isOuterScope' | 'mode' | 'baseDepth' | 'correlationId'
    >
  > &
  DeploymentInput;
