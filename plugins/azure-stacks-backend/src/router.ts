import {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  StackKey,
  environmentNameSchema,
  removalRequestSchema,
  stackKeySchema,
  stackRequestSchema,
  taskRequestSchema,
} from '@slipway/plugin-azure-stacks-common';
import express, { Request, Router } from 'express';
import createPromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { audited } from './audited';
import { StackEngine } from './engine/StackEngine';

const listQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
});

/** The engine's REST API. */
export function createRouter(options: {
  auditor: AuditorService;
  engine: StackEngine;
  httpAuth: HttpAuthService;
}): Router {
  const { auditor, engine, httpAuth } = options;
  const router = createPromiseRouter();
  router.use(express.json({ limit: '1mb' }));

  const anyone = (req: Request): Promise<BackstageCredentials> =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.post('/validate', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const request = parse(taskRequestSchema, req.body);
    const { userEntityRef } = credentials.principal;
    const stack = await audited(
      { auditor, eventId: 'authorise', request: req, stack: request },
      () => engine.validate(request, userEntityRef, { credentials }),
    );
    res.json(stack);
  });

  router.post('/authorisation', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const request = parse(taskRequestSchema, req.body);
    res.json(await engine.requireAuthorisation(request));
  });

  router.post('/preview', async (req, res) => {
    const credentials = await anyone(req);
    const request = parse(stackRequestSchema, req.body);
    res.json(await engine.preview(request, { credentials }));
  });

  router.post('/capacity', async (req, res) => {
    const credentials = await anyone(req);
    const request = parse(stackRequestSchema, req.body);
    res.json(await engine.capacity(request, { credentials }));
  });

  router.get('/sizes/:environment', async (req, res) => {
    await anyone(req);
    const environment = parse(environmentNameSchema, req.params.environment);
    res.json({ items: await engine.sizes(environment) });
  });

  router.post('/deploy', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const request = parse(taskRequestSchema, req.body);
    const stack = await audited(
      { auditor, eventId: 'deploy', request: req, stack: request },
      () => engine.deploy(request),
    );
    res.status(202).json(stack);
  });

  router.get('/stacks', async (req, res) => {
    const credentials = await anyone(req);
    const { cursor } = parse(listQuerySchema, req.query);
    res.json(await engine.list(cursor, { credentials }));
  });

  router.get(
    '/stacks/:environment/:kind/:namespace/:name',
    async (req, res) => {
      const credentials = await anyone(req);
      res.json(await engine.get(keyOf(req), { credentials }));
    },
  );

  router.get(
    '/stacks/:environment/:kind/:namespace/:name/runs',
    async (req, res) => {
      const credentials = await anyone(req);
      const items = await engine.runs(keyOf(req), { credentials });
      res.json({ items });
    },
  );

  router.post('/removal', async (req, res) => {
    const credentials = await anyone(req);
    const request = parse(removalRequestSchema, req.body);
    res.json(await engine.removalPlan(request, { credentials }));
  });

  for (const mode of ['undo', 'decommission'] as const) {
    router.post(`/${mode}`, async (req, res) => {
      const credentials = await anyone(req);
      const key = parse(stackKeySchema, req.body);
      const stack = await audited(
        { auditor, eventId: mode, request: req, stack: key },
        () => engine.remove({ ...key, mode }, { credentials }),
      );
      res.status(202).json(stack);
    });
  }

  router.post('/restart', async (req, res) => {
    const credentials = await anyone(req);
    const key = parse(stackKeySchema, req.body);
    await audited(
      { auditor, eventId: 'restart', request: req, stack: key },
      () => engine.restart(key, { credentials }),
    );
    res.status(202).json({});
  });

  return router;
}

function keyOf({ params }: Request): StackKey {
  const { environment, kind, namespace, name } = params;
  const entityRef = `${kind}:${namespace}/${name}`.toLowerCase();
  return parse(stackKeySchema, { entityRef, environment });
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) {
    throw new InputError(z.prettifyError(result.error));
  }
  return result.data;
}
