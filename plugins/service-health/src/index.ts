/**
 * The fleet page, and the health tab and card of a service.
 *
 * @packageDocumentation
 */
export { serviceHealthPlugin as default } from './plugin';
export { ChangeList, type ChangeListProps } from './components/ChangeList';
export { FleetSummary } from './components/FleetSummary';
export { serviceHealthApiRef, type ServiceHealthApi } from './api';
