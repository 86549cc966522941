import userSettingsPlugin from '@backstage/plugin-user-settings/alpha';

/** Backstage's settings without the tabs that have nothing to set here. */
export const settingsPlugin = userSettingsPlugin.withOverrides({
  extensions: [
    userSettingsPlugin
      .getExtension('sub-page:user-settings/auth-providers')
      .override({ disabled: true }),
    userSettingsPlugin
      .getExtension('sub-page:user-settings/feature-flags')
      .override({ disabled: true }),
  ],
});
