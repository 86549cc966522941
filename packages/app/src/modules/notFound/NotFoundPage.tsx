import { Link, useLocation } from 'react-router-dom';
import { Content } from '@backstage/core-components';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';

/** Says which address leads nowhere, and where people mostly want to go. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  return (
    <Content>
      <Typography variant="h4" component="h1" gutterBottom>
        There is no such page
      </Typography>
      <Typography
        color="text.secondary"
        sx={{ mb: 3, overflowWrap: 'anywhere' }}
      >
        {pathname} leads nowhere. What it was about may have been deleted or
        renamed.
      </Typography>
      <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1.5}>
        <Button component={Link} to="/" variant="contained">
          Home
        </Button>
        <Button component={Link} to="/fleet" variant="outlined">
          Fleet health
        </Button>
        <Button component={Link} to="/catalog" variant="outlined">
          Catalog
        </Button>
      </Stack>
    </Content>
  );
}
