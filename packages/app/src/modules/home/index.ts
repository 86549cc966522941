import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { homePageLayout } from './homePageLayout';

export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [homePageLayout],
});
