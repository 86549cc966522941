import ArrowIcon from '@mui/icons-material/ArrowForward';
import BrokenIcon from '@mui/icons-material/LinkOff';
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import {
  deriveChain,
  type ChainLink,
  type FacetHealth,
} from '@slipway/plugin-service-health-common';
import { StateChip } from '../StateChip';

function Link(props: { link: ChainLink }) {
  const { title, state, evidence, isFirstBroken } = props.link;
  return (
    <Paper
      variant="outlined"
      sx={{
        px: 2,
        py: 1.5,
        minWidth: 150,
        ...(isFirstBroken && { borderColor: 'error.main', borderWidth: 2 }),
      }}
    >
      <Typography sx={{ fontWeight: 600, mb: state ? 0.5 : 0 }}>
        {title}
      </Typography>
      {state && <StateChip state={state} />}
      {isFirstBroken && (
        <Box sx={{ mt: 1, maxWidth: 280 }}>
          <Typography
            variant="body2"
            color="error"
            sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}
          >
            <BrokenIcon fontSize="small" /> First broken link
          </Typography>
          {evidence.map(message => (
            <Typography variant="body2" key={message}>
              {message}
            </Typography>
          ))}
        </Box>
      )}
    </Paper>
  );
}

export interface HealthChainProps {
  facets: FacetHealth[];
}

/** The way of a request, and where on it the first trouble is. */
export function HealthChain(props: HealthChainProps) {
  const links = deriveChain(props.facets);
  const way = links.filter(({ id }) => id !== 'dependency');
  const dependencies = links.filter(({ id }) => id === 'dependency');
  const arrow = (
    <ArrowIcon
      aria-hidden
      sx={{ transform: { xs: 'rotate(90deg)', md: 'none' } }}
    />
  );
  return (
    <Box
      role="group"
      aria-label="The way of a request"
      sx={{
        display: 'flex',
        flexDirection: { xs: 'column', md: 'row' },
        alignItems: 'center',
        gap: 1,
      }}
    >
      {way.map((link, index) => (
        <Box key={link.id} sx={{ display: 'contents' }}>
          {index > 0 && arrow}
          <Link link={link} />
        </Box>
      ))}
      {dependencies.length > 0 && arrow}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
        {dependencies.map(link => (
          <Link key={link.title} link={link} />
        ))}
      </Box>
    </Box>
  );
}
