import { Link, Progress } from '@backstage/core-components';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type {
  Activity,
  StateChange,
} from '@slipway/plugin-service-health-common';
import { useActivity } from '../../hooks/useActivity';
import { useChanges } from '../../hooks/useChanges';
import { LoadProblem } from '../LoadProblem';
import { ReadingAge } from '../ReadingAge';
import { StateChip, stateLooks } from '../StateChip';

/** Entries at most: what is older seldom explains what is wrong now. */
const SHOWN = 12;

const kinds: Record<Activity['kind'], string> = {
  azure: 'Azure',
  deployment: 'Deployment',
  gitops: 'Flux',
  commit: 'Commit',
  incident: 'Incident',
};

type Entry = { at: string } & (
  | { activity: Activity; change?: undefined }
  | { change: StateChange; activity?: undefined }
);

function ChangeEntry(props: { change: StateChange }) {
  const { from, to, reasons } = props.change;
  return (
    <>
      <StateChip state={to} />
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {reasons[0]?.message ?? `Was ${stateLooks[from].label.toLowerCase()}`}
      </Typography>
    </>
  );
}

function ActivityEntry(props: { activity: Activity }) {
  const { kind, title, actor, outcome, link } = props.activity;
  const more = [kinds[kind], actor, outcome].filter(Boolean).join(' · ');
  return (
    <>
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {link ? <Link to={link.url}>{title}</Link> : title}
      </Typography>
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ overflowWrap: 'anywhere' }}
      >
        {more}
      </Typography>
    </>
  );
}

export interface WhatChangedProps {
  entityRef: string;
  environment: string;
}

/** What was done to the service and how its state went, in one order of time, newest first. */
export function WhatChanged(props: WhatChangedProps) {
  const { entityRef, environment } = props;
  const changes = useChanges({ entityRef, environment });
  const activity = useActivity(entityRef, environment);
  const isPending = [changes, activity].some(
    ({ value, error }) => !value && !error,
  );
  const entries: Entry[] = [
    ...(changes.value?.changes ?? []).map(change => ({
      at: change.changedAt,
      change,
    })),
    ...(activity.value?.activity ?? []).map(one => ({
      at: one.at,
      activity: one,
    })),
  ]
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, SHOWN);
  const isEmpty = changes.value && activity.value && entries.length === 0;
  return (
    <>
      <LoadProblem live={changes} />
      <LoadProblem live={activity} />
      {isPending && <Progress />}
      {isEmpty && (
        <Typography color="text.secondary">
          Nothing has changed in the last seven days.
        </Typography>
      )}
      <List dense disablePadding aria-label="What changed">
        {entries.map(({ at, change, activity: done }, index) => (
          <ListItem
            key={`${at}#${index}`}
            disableGutters
            sx={{ alignItems: 'flex-start', gap: 1.5 }}
          >
            <Typography
              variant="body2"
              color="text.secondary"
              sx={{ width: 64, flexShrink: 0, pt: '2px' }}
            >
              <ReadingAge at={at} suffix="" />
            </Typography>
            <Box sx={{ minWidth: 0 }}>
              {change && <ChangeEntry change={change} />}
              {done && <ActivityEntry activity={done} />}
            </Box>
          </ListItem>
        ))}
      </List>
    </>
  );
}
