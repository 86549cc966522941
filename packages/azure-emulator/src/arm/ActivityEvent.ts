import { Caller } from './Caller';
import { RequestFacts } from './RequestFacts';

/** One event of the activity log. */
export interface ActivityEvent {
  caller: Caller;
  /** Such as `Microsoft.Resources/deployments/write`. */
  operationName: string;
  resourceId: string;
  status: 'Started' | 'Accepted' | 'Succeeded' | 'Failed';
  /** Details such as an error's code and message. */
  properties?: Record<string, unknown>;
  /** Same for all events of one operation; made up where left out. */
  correlationId?: string;
  http?: RequestFacts;
  /** Of the answer; left out while it is not known. */
  httpStatus?: number;
}
