export interface Config {
  catalog?: {
    providers?: {
      /** The tenant whose people and groups the catalog shows. */
      entraOrg?: {
        /** Microsoft Graph, with its version and no trailing slash; left out: public Azure. */
        target?: string;
        /** Directory (tenant) id. */
        tenantId: string;
        /** How often it is read, as any Backstage schedule. */
        schedule: object;
      };
    };
  };
  slipway?: {
    /** Which groups hold which role, and where a role may create services. */
    roles?: {
      /** Creates services in `createIn`, operates and deletes its own. */
      engineer?: { groups?: string[]; createIn?: string[] };
      /** Operates every service. */
      operations?: { groups?: string[]; createIn?: string[] };
      /** Edits templates; creates, operates and deletes everywhere in `createIn`. */
      platform?: { groups?: string[]; createIn?: string[] };
    };
  };
}
