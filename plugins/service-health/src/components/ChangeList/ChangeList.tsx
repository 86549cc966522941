import { parseEntityRef } from '@backstage/catalog-model';
import { Link, Progress } from '@backstage/core-components';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import type {
  ChangesQuery,
  StateChange,
} from '@slipway/plugin-service-health-common';
import { useChanges } from '../../hooks/useChanges';
import { useHealthPath } from '../../hooks/useHealthPath';
import { LoadProblem } from '../LoadProblem';
import { ReadingAge } from '../ReadingAge';
import { StateChip, stateLooks } from '../StateChip';

export interface ChangeListProps {
  /** Of which services; nothing: of all, each with its name. */
  query: ChangesQuery;
}

function ChangeItem(props: { change: StateChange; hasName: boolean }) {
  const { entityRef, environment, from, to, reasons, changedAt } = props.change;
  const healthPath = useHealthPath();
  return (
    <ListItem disableGutters sx={{ gap: 1.5, alignItems: 'flex-start' }}>
      <Box sx={{ width: 112, flexShrink: 0 }}>
        <StateChip state={to} />
      </Box>
      <Box sx={{ minWidth: 0, flexGrow: 1 }}>
        {props.hasName && (
          <Link to={healthPath({ entityRef, environment })}>
            {parseEntityRef(entityRef).name} in {environment}
          </Link>
        )}
        <Typography variant="body2" color="text.secondary">
          {reasons[0]?.message ?? `Was ${stateLooks[from].label.toLowerCase()}`}
        </Typography>
      </Box>
      <Typography
        variant="body2"
        color="text.secondary"
        sx={{ whiteSpace: 'nowrap' }}
      >
        <ReadingAge at={changedAt} />
      </Typography>
    </ListItem>
  );
}

/** How states changed in the last seven days, newest first. */
export function ChangeList(props: ChangeListProps) {
  const live = useChanges(props.query);
  const { value, error } = live;
  if (!value) {
    return error ? <LoadProblem live={live} /> : <Progress />;
  }
  return (
    <>
      <LoadProblem live={live} />
      {value.changes.length === 0 ? (
        <Typography color="text.secondary">
          Nothing has changed in the last seven days.
        </Typography>
      ) : (
        <List disablePadding aria-label="What changed">
          {value.changes.map((change, index) => (
            <ChangeItem
              key={`${change.changedAt}#${index}`}
              change={change}
              hasName={!props.query.entityRef}
            />
          ))}
        </List>
      )}
    </>
  );
}
