import { ArmResource } from '../arm/ResourceStore';
import { sameId } from '../arm/resourceId';
import { EmulatorContext } from '../EmulatorContext';

/** A resource that was deleted and can be had back until it is purged. */
export interface SoftDeleted {
  resource: ArmResource;
  subscriptionId: string;
  /** ISO 8601, as is the next. */
  deletedAt: string;
  purgesAt: string;
}

/** What Azure keeps of one type's deleted resources; each holds its name until it is purged. */
export class SoftDeletion {
  readonly #type: string;

  constructor(type: string) {
    this.#type = type;
  }

  keep(resource: ArmResource, days: number, context: EmulatorContext): void {
    const at = context.clock.now();
    this.#store(context).put(keyOf(resource.name), {
      resource,
      subscriptionId: resource.id.split('/')[2],
      deletedAt: new Date(at).toISOString(),
      purgesAt: new Date(at + days * 86_400_000).toISOString(),
    });
  }

  /** Of one subscription, those whose time is not over yet. */
  list(subscriptionId: string, context: EmulatorContext): SoftDeleted[] {
    return [...this.#store(context).values()].filter(
      each =>
        sameId(each.subscriptionId, subscriptionId) && isKept(each, context),
    );
  }

  /** The one that holds the name, in whichever subscription. */
  find(name: string, context: EmulatorContext): SoftDeleted | undefined {
    const found = this.#store(context).get(keyOf(name));
    return found && isKept(found, context) ? found : undefined;
  }

  /** Lets go of it: purged, or back among the living. */
  forget(name: string, context: EmulatorContext): void {
    this.#store(context).delete(keyOf(name));
  }

  #store(context: EmulatorContext) {
    return context.collection<SoftDeleted>(`softDeleted ${this.#type}`);
  }
}

function isKept({ purgesAt }: SoftDeleted, context: EmulatorContext): boolean {
  return Date.parse(purgesAt) > context.clock.now();
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
