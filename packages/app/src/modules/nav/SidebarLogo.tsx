import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Logo } from './Logo';

/** The logo, with the name beside it while the sidebar is open. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <Box sx={{ py: 2, pl: `${(sidebarConfig.drawerWidthClosed - 36) / 2}px` }}>
      <Link to="/" underline="none" aria-label="Slipway, home">
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Logo size={36} />
          {isOpen && (
            <Typography
              component="span"
              sx={{ color: '#fff', fontWeight: 700, fontSize: 20 }}
            >
              Slipway
            </Typography>
          )}
        </Box>
      </Link>
    </Box>
  );
}
