import BrokenIcon from '@mui/icons-material/LinkOff';
import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import type { ChainLink } from '@slipway/plugin-service-health-common';
import { StateChip, stateColor } from '../StateChip';
import { ReasonList } from './ReasonList';

/** Links beside one another, an arrow between two; on a phone below one another. */
const Way = styled('ol')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: '12px 28px',
  '& > li': { position: 'relative', flex: '1 1 120px', minWidth: 0 },
  '& > li:not(:first-of-type)::before': {
    content: '"→"',
    position: 'absolute',
    left: -23,
    top: 12,
    fontSize: 18,
    color: theme.palette.text.secondary,
  },
  [theme.breakpoints.down('sm')]: {
    flexDirection: 'column',
    gap: 26,
    '& > li': { flex: '0 0 auto' },
    '& > li:not(:first-of-type)::before': {
      content: '"↓"',
      left: 16,
      top: -25,
    },
  },
}));

const Dependencies = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
});

function LinkCard(props: { link: ChainLink }) {
  const { title, state, isFirstBroken, isSymptom } = props.link;
  return (
    <Box
      sx={{
        border: isFirstBroken ? 2 : 1,
        borderColor: isFirstBroken && state ? stateColor(state) : 'divider',
        borderRadius: 1,
        px: 1.5,
        py: 1,
        minHeight: 48,
      }}
    >
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: '4px 8px',
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
        {state && <StateChip state={state} />}
      </Box>
      {isFirstBroken && (
        <Typography
          variant="body2"
          color={state ? stateColor(state) : undefined}
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 0.5,
            fontWeight: 600,
            mt: 0.5,
          }}
        >
          <BrokenIcon fontSize="small" /> First broken link
        </Typography>
      )}
      {isSymptom && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
          Passes on what is broken further on
        </Typography>
      )}
    </Box>
  );
}

export interface HealthChainProps {
  chain: readonly ChainLink[];
}

/** The way of a request: which link broke first, and what shows it. */
export function HealthChain(props: HealthChainProps) {
  const { chain } = props;
  const way = chain.filter(({ id }) => id !== 'dependency');
  const dependencies = chain.filter(({ id }) => id === 'dependency');
  const broken = chain.find(({ isFirstBroken }) => isFirstBroken);
  return (
    <>
      <Way aria-label="The way of a request">
        {way.map(link => (
          <li key={link.id}>
            <LinkCard link={link} />
          </li>
        ))}
        {dependencies.length > 0 && (
          <li>
            <Dependencies aria-label="What the pods need">
              {dependencies.map(link => (
                <li key={link.title}>
                  <LinkCard link={link} />
                </li>
              ))}
            </Dependencies>
          </li>
        )}
      </Way>
      <Box sx={{ mt: 2 }}>
        {broken ? (
          <>
            <Typography sx={{ fontWeight: 600 }}>
              The trouble begins at: {broken.title}
            </Typography>
            <ReasonList reasons={broken.reasons} label="Evidence" />
          </>
        ) : (
          <Typography variant="body2" color="text.secondary">
            {chain.some(({ state }) => state === 'unknown')
              ? 'No link is known to be broken; about some of them nothing is known.'
              : 'Every link is whole.'}
          </Typography>
        )}
      </Box>
    </>
  );
}
