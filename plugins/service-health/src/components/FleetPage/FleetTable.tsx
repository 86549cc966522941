import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type {
  FleetSort,
  ServiceHealth,
} from '@slipway/plugin-service-health-common';
import { useHealthPath } from '../../hooks/useHealthPath';
import { useNow } from '../../hooks/useNow';
import { FleetGrid, rowHeights } from './FleetGrid';
import { FleetHead, sortTitles } from './FleetHead';
import { FleetRow } from './FleetRow';
import { useHeightAbove } from './useHeightAbove';

export interface FleetTableProps {
  /** Those that are read, from the first one on. */
  services: ServiceHealth[];
  /** How many there are in all. */
  total: number;
  sort: FleetSort;
  onSort(sort: FleetSort): void;
  /** Told which rows are in view. */
  onLook(first: number, last: number): void;
}

/**
 * Draws the rows in view alone. Arrow keys, Home, End and Page keys move
 * between them; Tab enters and leaves the table.
 */
export function FleetTable(props: FleetTableProps) {
  const { services, total, sort, onSort, onLook } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const heightAbove = useHeightAbove(scroller);
  const [current, setCurrent] = useState(0);
  const healthPath = useHealthPath();
  const now = useNow();
  const isNarrow = useMediaQuery(useTheme().breakpoints.down('md'));
  const rowHeight = isNarrow ? rowHeights.narrow : rowHeights.wide;
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: index => {
      const service = services[index];
      return service ? `${service.entityRef}#${service.environment}` : index;
    },
    overscan: 6,
    // The row that has the focus stays, wherever one scrolls.
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range);
      const isKept = current < total && !drawn.includes(current);
      return isKept ? [...drawn, current].sort((a, b) => a - b) : drawn;
    },
  });
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);

  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => {
    onLook(startIndex, endIndex);
  }, [onLook, startIndex, endIndex, services]);

  const focusRow = (index: number) => {
    const target = Math.min(Math.max(index, 0), services.length - 1);
    setCurrent(target);
    virtualizer.scrollToIndex(target);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-index="${target}"] a`)
        ?.focus({ preventScroll: true }),
    );
  };
  const handleKeyDown = (event: KeyboardEvent) => {
    const onePage = Math.max(1, endIndex - startIndex - 1);
    const targets: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + onePage,
      PageUp: current - onePage,
      Home: 0,
      End: services.length - 1,
    };
    if (
      event.key in targets &&
      scroller.current?.contains(event.target as Node)
    ) {
      event.preventDefault();
      focusRow(targets[event.key]);
    }
  };

  return (
    <FleetGrid
      role="table"
      aria-label={`Services, ${sortTitles[sort].toLowerCase()}`}
      aria-rowcount={total + 1}
      onKeyDown={handleKeyDown}
      style={{ '--fleet-above': `${heightAbove}px` } as React.CSSProperties}
    >
      <FleetHead sort={sort} onSort={onSort} />
      <div
        ref={scroller}
        role="rowgroup"
        className="fleet-body"
        data-fleet-rows
      >
        <div
          role="presentation"
          style={{ height: virtualizer.getTotalSize(), position: 'relative' }}
        >
          {virtualizer.getVirtualItems().map(({ key, index, start }) => (
            <div
              key={key}
              role="row"
              aria-rowindex={index + 2}
              className="fleet-row"
              data-index={index}
              style={{ transform: `translateY(${start}px)` }}
              onFocus={() => setCurrent(index)}
            >
              {services[index] ? (
                <FleetRow
                  service={services[index]}
                  to={healthPath(services[index])}
                  now={now}
                  isTabStop={index === current}
                />
              ) : (
                <div
                  role="cell"
                  className="fleet-pending"
                  title="Not read yet"
                />
              )}
            </div>
          ))}
        </div>
      </div>
    </FleetGrid>
  );
}
