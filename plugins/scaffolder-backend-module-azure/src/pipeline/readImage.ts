import { DevOpsClient } from '@slipway/azure-node';
import { overlayPath } from '@slipway/plugin-azure-stacks-common';
import { parse } from 'yaml';
import { z } from 'zod';

const kustomizationSchema = z.object({
  images: z
    .array(
      z.object({
        name: z.string(),
        newName: z.string().optional(),
        newTag: z.coerce.string().optional(),
      }),
    )
    .default([]),
});

/** The image that an overlay names, such as `acr.azurecr.io/market`, and its tag. */
export async function readImage(
  devops: DevOpsClient,
  options: { repository: string; branch: string; environment: string },
): Promise<{ name: string; tag: string } | undefined> {
  const { repository, branch, environment } = options;
  const text = await devops.readFile({
    repository,
    branch,
    path: `/${overlayPath(environment)}/kustomization.yaml`,
  });
  if (text === undefined) {
    return undefined;
  }
  const [image] = kustomizationSchema.parse(parse(text)).images;
  return (
    image && { name: image.newName ?? image.name, tag: image.newTag ?? '' }
  );
}
