import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';

export const homePageLayout = HomePageLayoutBlueprint.make({
  params: {
    loader: () => import('./HomePage').then(m => m.HomePage),
  },
});
