/** One handler file becomes one ES module with the SDK inside; esbuild runs in this process, not once per `npx`. */
import { join } from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';
import { checkedCounty } from '../configuration';

const ROOT = join(__dirname, '..', '..');

/** Packages that are still CommonJS (nodemailer) ask for Node's own modules by `require`. */
const REQUIRE_IN_ESM =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * How a handler is bundled; the bench measures the same options.
 * @param entry path below the project's root, such as `lambdas/web/desk/handler.ts`
 * @param county the folder of `config/counties` that `#county` means
 * @throws ConfigurationError when the county or the calendar does not hold
 */
export function bundleOptions(entry: string, county: string): BuildOptions {
  return {
    entryPoints: [join(ROOT, entry)],
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20', // what the local platform runs; Lambda's own runtime is newer
    mainFields: ['module', 'main'],
    alias: {
      '#county': checkedCounty(county),
      '@aws-sdk/credential-provider-node': join(__dirname, 'lambda-credentials.ts'),
    },
    external: ['@smithy/core/event-streams'], // 20 KB that the SDK loads on demand, for streams that we do not use
    banner: { js: REQUIRE_IN_ESM },
    charset: 'utf8', // Chinese texts as they are, not six bytes a character
    logLevel: 'error',
  };
}

/** The bundled handler as Lambda code: `index.mjs`, hashed by what it contains. */
export function bundledCode(entry: string, county: string): Code {
  return Code.fromAsset(join(ROOT, 'lambdas'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('never-used'),
      // staging is cached by source and options, which all handlers share: these two tell them apart
      environment: { HANDLER: entry, COUNTY: county },
      local: {
        tryBundle(outputFolder) {
          buildSync({ ...bundleOptions(entry, county), outfile: join(outputFolder, 'index.mjs') });
          return true;
        },
      },
    },
  });
}
