import { AuditorService } from '@backstage/backend-plugin-api';
import { StackKey } from '@slipway/plugin-azure-stacks-common';
import { Request } from 'express';

export interface AuditedOptions {
  auditor: AuditorService;
  /** What is done, such as `undo`. */
  eventId: string;
  request: Request;
  stack: StackKey & { taskId?: string };
}

/** Does the work, and tells the auditor who asked for it and how it ended. */
export async function audited<T>(
  options: AuditedOptions,
  work: () => Promise<T>,
): Promise<T> {
  const { auditor, eventId, request, stack } = options;
  const { entityRef, environment, taskId } = stack;
  const event = await auditor.createEvent({
    eventId,
    request,
    severityLevel: 'medium',
    meta: { entityRef, environment, ...(taskId && { taskId }) },
  });
  try {
    const result = await work();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}
