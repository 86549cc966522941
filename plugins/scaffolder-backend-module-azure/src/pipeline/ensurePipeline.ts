import { ConflictError } from '@backstage/errors';
import {
  ConnectionFederation,
  ConnectionIdentity,
  DevOpsPipelines,
  Pipeline,
  ServiceConnection,
} from '@slipway/azure-node';
import {
  PIPELINE_FILE,
  connectionDescription,
  serviceConnectionName,
} from '@slipway/plugin-azure-stacks-common';

export interface EnsurePipelineOptions {
  entityRef: string;
  /** The service's name, which is its pipeline's too. */
  name: string;
  environment: string;
  repositoryId: string;
  identity: ConnectionIdentity;
  /** Told of each thing that is made. */
  onCreated(line: string): void;
}

/**
 * Makes sure that the service has its pipeline, and the pipeline a service
 * connection that acts as the service's identity. What bears the name and is
 * not ours is a `ConflictError`, and stays as it is.
 */
export async function ensurePipeline(
  pipelines: DevOpsPipelines,
  options: EnsurePipelineOptions,
): Promise<Pipeline> {
  const { name, repositoryId, onCreated } = options;
  const existing = await pipelines.find(name);
  if (existing && existing.repositoryId !== repositoryId) {
    throw new ConflictError(
      `Pipeline '${name}' exists and builds another repository; it stays as it is`,
    );
  }
  const connection = await ensureConnection(pipelines, options);
  const pipeline =
    existing ??
    (await pipelines.create({ name, repositoryId, yamlPath: PIPELINE_FILE }));
  if (!existing) {
    onCreated(`Created pipeline ${name}`);
  }
  await pipelines.permit(pipeline.id, connection.id);
  return pipeline;
}

async function ensureConnection(
  pipelines: DevOpsPipelines,
  options: EnsurePipelineOptions,
): Promise<ServiceConnection> {
  const { entityRef, name, environment, identity, onCreated } = options;
  const connectionName = serviceConnectionName(name, environment);
  const description = connectionDescription({ entityRef, environment });
  const [existing, trusted] = await Promise.all([
    pipelines.findConnection(connectionName),
    pipelines.federation(connectionName),
  ]);
  if (existing && existing.description !== description) {
    throw new ConflictError(
      `Service connection '${connectionName}' exists and is not ours; it stays as it is`,
    );
  }
  if (existing?.clientId === identity.clientId) {
    return requireTrusted(existing, trusted);
  }
  if (existing) {
    // Of an identity that an undo deleted.
    await pipelines.deleteConnection(existing.id);
  }
  const created = await pipelines.createConnection({
    name: connectionName,
    description,
    identity,
  });
  onCreated(`Created service connection ${connectionName}`);
  return requireTrusted(created, trusted);
}

/** The identity trusts what the stack was deployed with. */
function requireTrusted(
  connection: ServiceConnection,
  { issuer, subject }: ConnectionFederation,
): ServiceConnection {
  if (connection.issuer !== issuer || connection.subject !== subject) {
    throw new ConflictError(
      `Service connection '${connection.name}' signs in as '${connection.subject}' of ${connection.issuer}, but the service's identity trusts '${subject}' of ${issuer}`,
    );
  }
  return connection;
}
