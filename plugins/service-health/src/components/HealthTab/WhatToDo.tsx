import { Link } from '@backstage/core-components';
import LogsIcon from '@mui/icons-material/ManageSearch';
import RunbookIcon from '@mui/icons-material/MenuBookOutlined';
import RepositoryIcon from '@mui/icons-material/Code';
import PortalIcon from '@mui/icons-material/CloudOutlined';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import type {
  HealthLink,
  ServiceHealthDetail,
} from '@slipway/plugin-service-health-common';
import { RestartControl } from './RestartControl';
import { Section } from './Section';

const icons = {
  runbook: RunbookIcon,
  portal: PortalIcon,
  logs: LogsIcon,
  repository: RepositoryIcon,
} as const;

const order: readonly HealthLink['kind'][] = [
  'runbook',
  'logs',
  'portal',
  'repository',
];

/** The places to go, those of the first broken link before the service's own. */
function linksOf({ chain, links }: ServiceHealthDetail): HealthLink[] {
  const broken = chain.find(({ isFirstBroken }) => isFirstBroken);
  const own = broken?.reasons.flatMap(reason => reason.links ?? []) ?? [];
  const seen = new Set<string>();
  return [...own, ...links]
    .filter(({ kind, title }) => {
      const isNew = !seen.has(`${kind} ${title}`);
      seen.add(`${kind} ${title}`);
      return isNew;
    })
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

export interface WhatToDoProps {
  service: ServiceHealthDetail;
}

/** Runbook, logs, Azure portal, repository, and the one thing to press. */
export function WhatToDo(props: WhatToDoProps) {
  const links = linksOf(props.service);
  return (
    <Section title="What to do">
      {links.length === 0 && (
        <Typography variant="body2" color="text.secondary">
          No runbook is known. The annotation <code>slipway.dev/runbook</code>{' '}
          of the service names it.
        </Typography>
      )}
      <List dense disablePadding aria-label="Where to look">
        {links.map(({ kind, title, url }) => {
          const Icon = icons[kind];
          return (
            <ListItem
              key={`${kind} ${title}`}
              disableGutters
              sx={{ gap: 1.25, minHeight: 40, py: 0.25 }}
            >
              <Icon fontSize="small" color="action" aria-hidden />
              <Link to={url}>{title}</Link>
            </ListItem>
          );
        })}
      </List>
      <Box sx={{ mt: 1.5, '&:empty': { display: 'none' } }}>
        <RestartControl service={props.service} />
      </Box>
    </Section>
  );
}
