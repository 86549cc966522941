import scaffolderPlugin from '@backstage/plugin-scaffolder/alpha';

/** Those who may edit templates; to others these pages are of no use. */
const editsTemplates = {
  permissions: { $contains: 'scaffolder.template.management' },
};

/** Backstage's scaffolder, its pages for template authors shown to those alone. */
export const scaffolder = scaffolderPlugin.withOverrides({
  extensions: [
    scaffolderPlugin
      .getExtension('sub-page:scaffolder/editor')
      .override({ if: editsTemplates }),
    scaffolderPlugin
      .getExtension('sub-page:scaffolder/actions')
      .override({ if: editsTemplates }),
    scaffolderPlugin
      .getExtension('sub-page:scaffolder/templating-extensions')
      .override({ if: editsTemplates }),
  ],
});
