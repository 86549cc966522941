import { Link } from 'react-router-dom';
import { Content, EmptyState, Progress } from '@backstage/core-components';
import Button from '@mui/material/Button';
import { useFleet } from '../../hooks/useFleet';
import { LoadProblem } from '../LoadProblem';
import { SharedCauses } from '../SharedCauses';
import { FleetFilterBar } from './FleetFilterBar';
import { FleetTable } from './FleetTable';
import { LinkedFilter } from './LinkedFilter';
import { useFleetFilters } from './useFleetFilters';

const noFilters = {
  states: undefined,
  environment: undefined,
  owner: undefined,
  search: undefined,
  dependsOn: undefined,
  cause: undefined,
};

/** Every service in every environment, worst first. */
export function FleetPage() {
  const { filters, setFilters } = useFleetFilters();
  const fleet = useFleet(filters);
  const { value, error, look } = fleet;
  const { sort, ...narrowing } = filters;
  const causes = value?.causes ?? [];
  const isFiltered = Object.values(narrowing).some(Boolean);

  return (
    <Content>
      <FleetFilterBar
        filters={filters}
        services={value?.services ?? []}
        counts={value?.counts}
        onChange={setFilters}
      />
      <LinkedFilter filters={filters} causes={causes} onChange={setFilters} />
      <LoadProblem live={fleet} />
      {!filters.cause && <SharedCauses causes={causes} limit={2} />}
      {!value && !error && <Progress />}
      {value && value.services.length > 0 && (
        <FleetTable
          key={JSON.stringify(filters)}
          services={value.services}
          total={value.total}
          sort={sort ?? 'state'}
          onSort={next => setFilters({ sort: next })}
          onLook={look}
        />
      )}
      {value?.services.length === 0 && (
        <EmptyState
          missing="content"
          title={isFiltered ? 'No service matches' : 'No service yet'}
          description={
            isFiltered
              ? 'No service has these values.'
              : 'A service appears here once it has been created.'
          }
          action={
            isFiltered ? (
              <Button variant="outlined" onClick={() => setFilters(noFilters)}>
                Clear filters
              </Button>
            ) : (
              <Button variant="contained" component={Link} to="/create">
                Create a service
              </Button>
            )
          }
        />
      )}
    </Content>
  );
}
