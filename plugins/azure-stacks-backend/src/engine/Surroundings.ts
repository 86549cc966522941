import { AzureClients, ConnectionFederation } from '@slipway/azure-node';
import { NotFoundError } from '@backstage/errors';
import { z } from 'zod';
import { Remembered } from './Remembered';

const SUBSCRIPTIONS_API = '2022-12-01';

/** Tenants and organizations stay what they are. */
const KEPT_SECONDS = 3600;

const subscriptionSchema = z.object({ tenantId: z.string() });

/** What hardly ever changes around a stack, read once in a while. */
export class Surroundings {
  readonly #azure: AzureClients;
  readonly #tenants = new Remembered<string>({ seconds: KEPT_SECONDS });
  readonly #federations = new Remembered<ConnectionFederation>({
    seconds: KEPT_SECONDS,
  });

  static create(options: { azure: AzureClients }): Surroundings {
    return new Surroundings(options.azure);
  }

  private constructor(azure: AzureClients) {
    this.#azure = azure;
  }

  /** Tenant of a subscription, as ARM says it. */
  tenantId(subscriptionId: string): Promise<string> {
    return this.#tenants.get(subscriptionId, async () => {
      const path = `/subscriptions/${subscriptionId}`;
      const answer = await this.#azure.arm().get(path, SUBSCRIPTIONS_API);
      if (answer === undefined) {
        throw new NotFoundError(
          `Azure has no subscription ${subscriptionId}, or the portal may not see it`,
        );
      }
      return subscriptionSchema.parse(answer).tenantId;
    });
  }

  /** What the identity behind a service connection must trust. */
  federation(connectionName: string): Promise<ConnectionFederation> {
    return this.#federations.get(connectionName, () =>
      this.#azure.devops().pipelines().federation(connectionName),
    );
  }
}
