import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  shapes,
  type UnifiedTheme,
} from '@backstage/theme';

/** One plain header for every kind of page. */
function pageThemes(colors: string[], fontColor: string) {
  const header = genPageTheme({
    colors,
    shape: shapes.round,
    options: { fontColor },
  });
  const plain = { ...header, backgroundImage: `none`, shape: 'none' };
  const ids = [
    'home',
    'documentation',
    'tool',
    'service',
    'website',
    'library',
    'other',
    'app',
    'apis',
    'card',
  ];
  return Object.fromEntries(ids.map(id => [id, plain]));
}

const fontFamily =
  '"Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans KR", sans-serif';

const navigation = {
  background: '#0B2D45',
  indicator: '#5CD0C0',
  color: '#C3D3DE',
  selectedColor: '#FFFFFF',
  navItem: { hoverBackground: '#134463' },
  submenu: { background: '#134463' },
};

const plainCase = {
  styleOverrides: { root: { textTransform: 'none' } },
} as const;

/** A name is not broken in the middle of a word, as Backstage's own theme does. */
const wholeWords = {
  styleOverrides: { root: { wordBreak: 'normal', overflowWrap: 'break-word' } },
} as const;

const components = {
  MuiButton: plainCase,
  MuiToggleButton: plainCase,
  MuiTableCell: wholeWords,
};

export const slipwayLight: UnifiedTheme = createUnifiedTheme({
  palette: {
    ...palettes.light,
    primary: { main: '#0B5E8A' },
    secondary: { main: '#0A7D6E' },
    background: { default: '#F4F7F9', paper: '#FFFFFF' },
    success: { main: '#1B7F3B' },
    warning: { main: '#9A5B00' },
    error: { main: '#B3261E' },
    link: '#0B5E8A',
    linkHover: '#084565',
    navigation,
    tabbar: { indicator: '#0A7D6E' },
  },
  fontFamily,
  components,
  defaultPageTheme: 'home',
  pageTheme: pageThemes(['#F4F7F9', '#F4F7F9'], '#12303F'),
});

export const slipwayDark: UnifiedTheme = createUnifiedTheme({
  palette: {
    ...palettes.dark,
    primary: { main: '#7CC4EC', dark: '#5CB3E3' },
    secondary: { main: '#5CD0C0' },
    background: { default: '#0E1A22', paper: '#16252F' },
    success: { main: '#6FD08C' },
    warning: { main: '#F2B134' },
    error: { main: '#FF8A80' },
    border: '#2B3F4C',
    errorBackground: '#3A1A1A',
    errorText: '#FFB4AB',
    warningBackground: '#3A2B0C',
    warningText: '#FFD891',
    infoBackground: '#10303F',
    infoText: '#A8DCF5',
    link: '#7CC4EC',
    linkHover: '#A8DCF5',
    navigation: { ...navigation, background: '#0A141B' },
    tabbar: { indicator: '#5CD0C0' },
  },
  fontFamily,
  components,
  defaultPageTheme: 'home',
  pageTheme: pageThemes(['#0E1A22', '#0E1A22'], '#E6EEF2'),
});
