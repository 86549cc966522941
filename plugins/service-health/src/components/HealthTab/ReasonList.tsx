import { Link } from '@backstage/core-components';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import Typography from '@mui/material/Typography';
import type { HealthReason } from '@slipway/plugin-service-health-common';
import { ReadingAge } from '../ReadingAge';
import { StateSign, stateColor } from '../StateChip';

export interface ReasonListProps {
  reasons: readonly HealthReason[];
  /** Accessible name of the list; `Reasons` unless said. */
  label?: string;
  /** In larger letters, with the places where to look. */
  isProminent?: boolean;
}

/** Why something is not healthy: sentence, code, since when, which resource, where to look. */
export function ReasonList(props: ReasonListProps) {
  const { reasons, label = 'Reasons', isProminent = false } = props;
  if (reasons.length === 0) {
    return null;
  }
  return (
    <List dense disablePadding aria-label={label}>
      {reasons.map((reason, index) => (
        <ListItem
          key={`${reason.code}#${index}`}
          disableGutters
          sx={{ alignItems: 'flex-start', gap: 1.25, py: 0.75 }}
        >
          <Box
            component="span"
            sx={{
              color: stateColor(reason.state),
              pt: '2px',
              '& svg': { fill: 'currentColor', fillRule: 'evenodd' },
            }}
          >
            <StateSign state={reason.state} size={isProminent ? 20 : 18} />
          </Box>
          <Box sx={{ minWidth: 0 }}>
            <Typography
              variant={isProminent ? 'body1' : 'body2'}
              sx={{
                fontWeight: isProminent ? 600 : 400,
                overflowWrap: 'anywhere',
              }}
            >
              {reason.message}
            </Typography>
            <Typography
              variant="body2"
              color="text.secondary"
              title={reason.resourceId}
            >
              <code>{reason.code}</code>{' '}
              <ReadingAge at={reason.since} prefix="for" suffix="" />
              {reason.resourceId && ` · ${reason.resourceId.split('/').pop()}`}
              {reason.zone && ` · zone ${reason.zone}`}
              {isProminent &&
                reason.links
                  ?.filter(({ kind }) => kind === 'portal')
                  .map(link => (
                    <span key={link.url}>
                      {' · '}
                      <Link to={link.url} underline="always">
                        {link.title}
                      </Link>
                    </span>
                  ))}
            </Typography>
          </Box>
        </ListItem>
      ))}
    </List>
  );
}
