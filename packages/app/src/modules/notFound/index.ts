import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { notFoundPageExtension } from './notFoundPageExtension';

export const notFoundModule = createFrontendModule({
  pluginId: 'app',
  extensions: [notFoundPageExtension],
});
