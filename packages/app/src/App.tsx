import { createApp } from '@backstage/frontend-defaults';
import { authModule } from './modules/auth';
import { homeModule } from './modules/home';
import { navModule } from './modules/nav';
import { notFoundModule } from './modules/notFound';
import { scaffolder } from './modules/scaffolder';
import { settingsPlugin } from './modules/settings';
import { themeModule } from './modules/theme';

// Plugins are found by `app.packages: all` among this package's dependencies.
export default createApp({
  features: [
    authModule,
    themeModule,
    navModule,
    homeModule,
    notFoundModule,
    scaffolder,
    settingsPlugin,
  ],
});
