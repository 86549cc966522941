import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  HEALTH_STATES,
  HISTORY_RANGES,
  serviceHealthMutePermission,
  serviceHealthReadPermission,
} from '@slipway/plugin-service-health-common';
import express, { Request } from 'express';
import Router from 'express-promise-router';
import { z } from 'zod';
import type { ServiceHealthService } from './service/ServiceHealthService';

const stateSchema = z.enum(HEALTH_STATES as [string, ...string[]]);
const textSchema = z.string().trim().max(300).optional();

const fleetQuerySchema = z.object({
  state: z
    .union([stateSchema, z.array(stateSchema)])
    .optional()
    .transform(state => (state === undefined ? [] : [state].flat())),
  environment: textSchema,
  owner: textSchema,
  search: textSchema,
  dependsOn: z.string().trim().max(512).optional(),
  cause: z.string().max(1_000).optional(),
  sort: z.enum(['state', 'name', 'since']).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});

const changesQuerySchema = z.object({
  entityRef: textSchema.transform(entityRef => entityRef?.toLowerCase()),
  environment: textSchema,
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

const entityQuerySchema = z.object({ environment: textSchema });

const environmentSchema = z.string().trim().min(1).max(64);
const activityQuerySchema = z.object({ environment: environmentSchema });

const historyQuerySchema = z.object({
  environment: environmentSchema,
  facet: z.string().trim().min(1).max(64),
  range: z.enum(HISTORY_RANGES),
});

/** Seven days. */
const MUTE_MINUTES = 7 * 24 * 60;

const muteSchema = z.object({
  environment: environmentSchema,
  minutes: z.number().int().min(1).max(MUTE_MINUTES),
  reason: z.string().trim().max(200).optional(),
});

/** The health REST API. */
export function createRouter(options: {
  health: ServiceHealthService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): express.Router {
  const { health, httpAuth, permissions } = options;
  const router = Router();

  router.use(express.json());

  router.use(async (req, _res, next) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorize(
      [{ permission: serviceHealthReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('You may not read the health of services');
    }
    next();
  });

  /** The person behind a request that changes who is notified. */
  async function requireMuter(req: Request): Promise<string> {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const [decision] = await permissions.authorize(
      [{ permission: serviceHealthMutePermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError('You may not hold back notifications');
    }
    return credentials.principal.userEntityRef;
  }

  router.get('/fleet', async (req, res) => {
    const { state, ...query } = parse(fleetQuerySchema, req.query);
    const states = HEALTH_STATES.filter(one => state.includes(one));
    res.json(await health.getFleet({ ...query, states }));
  });

  router.get('/changes', async (req, res) => {
    res.json(await health.getChanges(parse(changesQuerySchema, req.query)));
  });

  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const { environment } = parse(entityQuerySchema, req.query);
    res.json(await health.getEntity(entityRefOf(req), environment));
  });

  router.post('/entities/:kind/:namespace/:name/refresh', async (req, res) => {
    const { environment } = parse(entityQuerySchema, req.query);
    res.json(await health.refreshEntity(entityRefOf(req), environment));
  });

  router.get('/platform', async (req, res) => {
    res.json(await health.getPlatform(parse(entityQuerySchema, req.query)));
  });

  router.get('/entities/:kind/:namespace/:name/history', async (req, res) => {
    const query = parse(historyQuerySchema, req.query);
    res.json(await health.getHistory(entityRefOf(req), query));
  });

  router.get('/entities/:kind/:namespace/:name/activity', async (req, res) => {
    const { environment } = parse(activityQuerySchema, req.query);
    res.json(await health.getActivity(entityRefOf(req), environment));
  });

  router.post('/entities/:kind/:namespace/:name/mute', async (req, res) => {
    const by = await requireMuter(req);
    await health.mute(entityRefOf(req), parse(muteSchema, req.body), by);
    res.status(204).end();
  });

  router.delete('/entities/:kind/:namespace/:name/mute', async (req, res) => {
    await requireMuter(req);
    const { environment } = parse(activityQuerySchema, req.query);
    await health.unmute(entityRefOf(req), environment);
    res.status(204).end();
  });

  return router;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InputError(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

function entityRefOf(req: Request): string {
  const { kind, namespace, name } = req.params;
  return `${kind}:${namespace}/${name}`.toLowerCase();
}
