import { useEffect, useRef, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { ServiceHealth } from '@slipway/plugin-service-health-common';
import { useHealthPath } from '../../hooks/useHealthPath';
import { fleetColumns, FleetRow } from './FleetRow';

const headings = [
  'State',
  'Service',
  'Environment',
  'Reasons',
  'Owner',
  'Readings',
];

export interface FleetTableProps {
  services: ServiceHealth[];
  /** Called when the last rows come into view. */
  onEnd(): void;
}

/** Draws only the rows in view. Arrow keys, Home and End move between them. */
export function FleetTable(props: FleetTableProps) {
  const { services, onEnd } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const healthPath = useHealthPath();
  const virtualizer = useVirtualizer({
    count: services.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 64,
    getItemKey: index =>
      `${services[index].entityRef}#${services[index].environment}`,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();

  const lastIndex = items[items.length - 1]?.index ?? -1;
  useEffect(() => {
    if (lastIndex >= services.length - 10) {
      onEnd();
    }
  }, [lastIndex, services.length, onEnd]);

  const focusRow = (index: number) => {
    const target = Math.min(Math.max(index, 0), services.length - 1);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${target}"] a`)
        ?.focus(),
    );
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest('[data-index]');
    const index = Number(row?.getAttribute('data-index') ?? -1);
    const targets: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: services.length - 1,
    };
    if (event.key in targets) {
      event.preventDefault();
      focusRow(targets[event.key]);
    }
  };

  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      <Box
        role="table"
        aria-label="Services, worst first"
        aria-rowcount={services.length + 1}
      >
        <Box
          role="row"
          aria-rowindex={1}
          sx={{
            display: { xs: 'none', md: 'grid' },
            gridTemplateColumns: fleetColumns,
            columnGap: 2,
            px: 2,
            py: 1,
            fontWeight: 600,
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          {headings.map(heading => (
            <span role="columnheader" key={heading}>
              {heading}
            </span>
          ))}
        </Box>
        <Box
          ref={scroller}
          role="rowgroup"
          tabIndex={0}
          aria-label="Rows"
          onKeyDown={handleKeyDown}
          sx={{ overflowY: 'auto', maxHeight: 'calc(100vh - 260px)' }}
        >
          <Box
            role="presentation"
            sx={{ height: virtualizer.getTotalSize(), position: 'relative' }}
          >
            {items.map(item => (
              <Box
                key={item.key}
                role="row"
                aria-rowindex={item.index + 2}
                data-index={item.index}
                ref={virtualizer.measureElement}
                style={{ transform: `translateY(${item.start}px)` }}
                sx={{ position: 'absolute', top: 0, left: 0, width: '100%' }}
              >
                <FleetRow
                  service={services[item.index]}
                  to={healthPath(services[item.index])}
                />
              </Box>
            ))}
          </Box>
        </Box>
      </Box>
    </Paper>
  );
}
