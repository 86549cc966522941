import type { ReactNode } from 'react';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import { UnifiedThemeProvider } from '@backstage/theme';
import DarkIcon from '@mui/icons-material/DarkMode';
import LightIcon from '@mui/icons-material/LightMode';
import { slipwayDark, slipwayLight } from './themes';

// The names are those of Backstage's own two themes, which these replace.
export const lightTheme = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Slipway light',
      variant: 'light',
      icon: <LightIcon />,
      Provider: ({ children }: { children?: ReactNode }) => (
        <UnifiedThemeProvider theme={slipwayLight} themeName="slipway">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

export const darkTheme = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Slipway dark',
      variant: 'dark',
      icon: <DarkIcon />,
      Provider: ({ children }: { children?: ReactNode }) => (
        <UnifiedThemeProvider theme={slipwayDark} themeName="slipway">
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});
