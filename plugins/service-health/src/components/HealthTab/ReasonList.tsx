import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemText from '@mui/material/ListItemText';
import type { HealthReason } from '@slipway/plugin-service-health-common';
import { ReadingAge } from '../ReadingAge';

export interface ReasonListProps {
  reasons: HealthReason[];
}

/** Why something is not healthy: sentence, code, since when, which resource. */
export function ReasonList(props: ReasonListProps) {
  const { reasons } = props;
  if (reasons.length === 0) {
    return null;
  }
  return (
    <List dense disablePadding aria-label="Reasons" sx={{ mb: 1 }}>
      {reasons.map(({ code, message, resourceId, since }, index) => (
        <ListItem key={`${code}#${index}`} disableGutters>
          <ListItemText
            primary={message}
            secondary={
              <>
                <code>{code}</code>
                {', '}
                <ReadingAge at={since} prefix="for" suffix="" />
                {resourceId && `, ${resourceId.split('/').pop()}`}
              </>
            }
            sx={{ whiteSpace: 'normal' }}
            secondaryTypographyProps={{ title: resourceId }}
          />
        </ListItem>
      ))}
    </List>
  );
}
